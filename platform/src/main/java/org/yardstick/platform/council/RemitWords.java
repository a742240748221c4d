package org.yardstick.platform.council;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Subject;

/** Remits in words, and what they are chosen from: the sectors of the scheme, the levels and the published editions for companies. */
@Component
class RemitWords {
    private final JdbcClient db;
    private final Editions editions;

    RemitWords(JdbcClient db, Editions editions) {
        this.db = db;
        this.editions = editions;
    }

    /** One edition that a body may be authorised for. */
    record Choice(UUID id, String name, List<String> levels) {}

    /** Published editions of the standards for companies, the newest first. */
    List<Choice> editions() {
        return db
                .sql("select edition from standard.publication order by published_at desc, edition desc limit 200")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> choice(id, editions.get(id).document()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Choice> choice(UUID id, EditionDocument document) {
        var levels = document.levels().stream().map(EditionDocument.Level::code).toList();
        return document.subject() == Subject.COMPANY
                ? Optional.of(new Choice(id, document.code() + " " + document.version(), levels))
                : Optional.empty();
    }

    /** The levels of those editions, in their order. */
    static List<String> levels(Collection<Choice> editions) {
        return editions.stream()
                .flatMap(one -> one.levels().stream())
                .distinct()
                .toList();
    }

    static List<String> sectors() {
        return Stream.of(Organisation.Sector.values())
                .map(Organisation.Sector::code)
                .toList();
    }

    Named named(Remit remit) {
        var names = names();
        return language -> said(remit, names, Words.in(language));
    }

    Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        editions().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** All of it in one line: sectors, levels, editions. */
    static String said(Remit remit, Map<UUID, String> editions, Words words) {
        return String.join(
                words.say("council.remit.between"),
                List.of(sectors(remit, words), levels(remit, words), editions(remit, editions, words)));
    }

    static String sectors(Remit remit, Words words) {
        return remit.sectors().isEmpty()
                ? words.say("council.remit.all-sectors")
                : list(
                        sectors().stream()
                                .filter(remit.sectors()::contains)
                                .map(code -> words.say("identity.sector", Organisation.Sector.ofCode(code)))
                                .toList(),
                        words);
    }

    static String levels(Remit remit, Words words) {
        return remit.levels().isEmpty()
                ? words.say("council.remit.all-levels")
                : words.say(
                        remit.levels().size() == 1 ? "council.remit.levels" : "council.remit.level-list",
                        list(remit.levels().stream().sorted().toList(), words));
    }

    static String editions(Remit remit, Map<UUID, String> editions, Words words) {
        return remit.editions().isEmpty()
                ? words.say("council.remit.all-editions")
                : list(
                        remit.editions().stream()
                                .map(id -> editions.getOrDefault(id, "?"))
                                .sorted()
                                .toList(),
                        words);
    }

    private static String list(List<String> texts, Words words) {
        return String.join(words.say("council.remit.and"), texts);
    }
}
