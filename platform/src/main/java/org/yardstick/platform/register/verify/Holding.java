package org.yardstick.platform.register.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who holds what from whom until when, as a certificate says.
 *
 * @param titles what is held, in each language
 */
record Holding(
        String number,
        Names holder,
        Names issuer,
        Map<Language, String> titles,
        String from,
        String until,
        Map<Language, String> scope)
        implements Says {

    static Holding of(ObjectNode credential) {
        var subject = credential.path("credentialSubject");
        return new Holding(
                subject.path("licenseNumber").asString("?"),
                names(subject.path("identifier"), "identityType", "identityHash", "ext:name-")
                        .orElseGet(() -> Names.of(subject.path("id").asString("?"))),
                issuer(credential.path("issuer")),
                titles(subject),
                credential.path("validFrom").asString(""),
                credential.path("validUntil").asString(""),
                scope(subject));
    }

    private static Names issuer(JsonNode issuer) {
        var en = issuer.path("name").asString(issuer.path("id").asString("?"));
        return named(en, issuer.path("otherIdentifier"), "identifierType", "identifier", "ext:name-");
    }

    private static Optional<Names> names(JsonNode list, String kind, String text, String prefix) {
        return find(list, kind, text, prefix + Language.ENGLISH.tag()).map(en -> named(en, list, kind, text, prefix));
    }

    private static Names named(String en, JsonNode list, String kind, String text, String prefix) {
        return new Names(
                en,
                orNull(find(list, kind, text, prefix + Language.SIMPLIFIED.tag())),
                orNull(find(list, kind, text, prefix + Language.TRADITIONAL.tag())));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.isEmpty() ? null : text.get();
    }

    private static Optional<String> find(JsonNode list, String kind, String text, String wanted) {
        return list.valueStream()
                .filter(entry -> entry.path(kind).asString("").equals(wanted))
                .map(entry -> entry.path(text).asString(""))
                .findFirst();
    }

    /** The English one is the name of the achievement; the others are put together as it was. */
    private static Map<Language, String> titles(JsonNode subject) {
        var achievement = subject.path("achievement");
        var titles = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            titles.put(language, achievement.path("name").asString(""));
            var others = achievement.path("otherIdentifier");
            find(others, "identifierType", "identifier", "ext:standard-name-" + language.tag())
                    .ifPresent(name -> titles.put(
                            language,
                            title(
                                    language,
                                    name + " " + achievement.path("version").asString(""),
                                    subject)));
        }
        return titles;
    }

    private static String title(Language language, String standard, JsonNode subject) {
        var others = subject.path("achievement").path("otherIdentifier");
        var level = result(subject, "#level");
        return level.flatMap(code -> find(others, "identifierType", "identifier", "ext:level-name-" + language.tag())
                        .map(name -> Words.in(language).say("register-credential.title", standard, code, name)))
                .orElse(standard);
    }

    private static Optional<String> result(JsonNode subject, String description) {
        return subject.path("result")
                .valueStream()
                .filter(one -> one.path("resultDescription").asString("").endsWith(description))
                .map(one -> one.path("value").asString(""))
                .findFirst();
    }

    private static Map<Language, String> scope(JsonNode subject) {
        var scope = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            result(subject, "#scope-" + language.tag()).ifPresent(text -> scope.put(language, text));
        }
        return scope;
    }

    /** The day on which it ends, in the zone in which it was written. */
    String day(String moment, Words words) {
        return words.date(LocalDate.parse(moment.substring(0, "2026-11-23".length())));
    }

    @Override
    public List<String> lines(Words words) {
        var language = words.language();
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "register-verify.says",
                holder,
                titles.getOrDefault(language, ""),
                day(from, words),
                day(until, words)));
        lines.add(words.say("register-verify.issued", number, issuer));
        Optional.ofNullable(scope.get(language)).ifPresent(text -> lines.add(words.say("register-verify.scope", text)));
        return lines;
    }

    @Override
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", number);
        told.put("holder", byTag(holder::in));
        told.put("issuer", byTag(issuer::in));
        told.put("title", byTag(language -> titles.getOrDefault(language, "")));
        told.put("validFrom", from);
        told.put("validUntil", until);
        return told;
    }

    private static Map<String, String> byTag(java.util.function.Function<Language, String> text) {
        var all = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            all.put(language.tag(), text.apply(language));
        }
        return all;
    }
}
