package org.yardstick.platform.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;

/**
 * Writes to those who hold a role in an organisation, or to somebody in person, each in their own language and saying why they get it. A
 * person who holds several of the roles gets one letter.
 */
@Component
class Circular {
    private final Mails mails;
    private final JdbcClient db;
    private final PublicAddress address;
    private final ZoneId zone;

    Circular(
            Mails mails, JdbcClient db, PublicAddress address, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.mails = mails;
        this.db = db;
        this.address = address;
        this.zone = ZoneId.of(zone);
    }

    /**
     * What a letter says. The words are KEY.subject, KEY.text and KEY.action, this one for a whole group of letters where KEY ends in a dot and
     * a name; each takes the same parts, of which days, moments, names and {@link Said} are put into the reader's language.
     *
     * @param path where the button leads
     * @param more a paragraph after the text, such as a reason that somebody wrote
     */
    record Content(String key, String path, List<Object> parts, Optional<Object> more) {
        Content(String key, String path, Object... parts) {
            this(key, path, List.of(parts), Optional.empty());
        }

        Content and(Object paragraph) {
            return new Content(key, path, parts, Optional.of(paragraph));
        }

        String action(Words words) {
            var own = key + ".action";
            return words.knows(own) ? own : key.substring(0, key.lastIndexOf('.')) + ".action";
        }
    }

    /** A part that is itself a text of the words. */
    record Said(String key, List<Object> parts) {
        Said(String key, Object... parts) {
            this(key, List.of(parts));
        }
    }

    private record Reader(String email, Language language, Role role, Names organisation) {}

    /** To all who hold one of {@code roles} in {@code organisation}. */
    void send(UUID organisation, Collection<Role> roles, Content content) {
        db.sql("""
                select distinct on (p.id) p.email, coalesce(p.language, 'en') as language, m.role,
                       o.name_en, o.name_hans, o.name_hant
                  from identity.current_membership m
                  join identity.person p on p.id = m.person
                  join identity.organisation o on o.id = m.organisation
                 where m.organisation = :organisation and m.role = any(:roles)
                 order by p.id, m.role""")
                .param("organisation", organisation)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> new Reader(
                        row.getString("email"),
                        Language.ofTag(row.getString("language")),
                        Role.valueOf(row.getString("role")),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"))))
                .list()
                .forEach(reader -> write(reader, content));
    }

    private void write(Reader reader, Content content) {
        var words = Words.in(reader.language);
        var because = words.say(
                "notification.mail.because",
                words.say("identity.role", reader.role),
                reader.organisation.in(reader.language));
        mails.write(reader.email, letter(words, content, because));
    }

    /** To somebody in person. */
    void send(UUID person, Content content) {
        record Person(String email, String language) {}
        db.sql("select email, coalesce(language, 'en') as language from identity.person where id = :person")
                .param("person", person)
                .query(Person.class)
                .optional()
                .ifPresent(to -> {
                    var words = Words.in(Language.ofTag(to.language));
                    mails.write(to.email, letter(words, content, words.say("notification.mail.personal")));
                });
    }

    /** To somebody who may have no account, in the language in which they wrote. */
    void send(String email, Language language, Content content) {
        var words = Words.in(language);
        mails.write(email, letter(words, content, words.say("notification.mail.personal")));
    }

    private Letter letter(Words words, Content content, String because) {
        var parts = content.parts.stream().map(part -> said(words, part)).toArray();
        var paragraphs =
                new ArrayList<>(List.of(words.say(content.key + ".text", parts).split("\n\n")));
        content.more.ifPresent(more -> paragraphs.add(said(words, more).toString()));
        return new Letter(
                words.language(),
                words.say(content.key + ".subject", parts),
                paragraphs,
                words.say(content.action(words), parts),
                address.of(content.path),
                because);
    }

    private Object said(Words words, Object part) {
        return switch (part) {
            case LocalDate day -> words.date(day);
            case Instant moment -> words.dateAndTime(moment, zone);
            case Named named -> named.in(words.language());
            case Said(var key, var parts) ->
                words.say(key, parts.stream().map(one -> said(words, one)).toArray());
            default -> part;
        };
    }
}
