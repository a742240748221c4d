package org.yardstick.platform.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Slice;

/** All mails, written and sent: the box from which {@link Postman} takes them. */
@Component
class Mails {
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Mails(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts a letter into the box, with the transaction of what it tells of. */
    @Transactional
    void write(String recipient, Letter letter) {
        db.sql("""
                insert into notification.mail
                    (recipient, language, subject, body_text, body_html, written_at, next_try_at)
                values (:recipient, :language, :subject, :text, :html, :now, :now)""")
                .param("recipient", recipient)
                .param("language", letter.language().tag())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The next one that is due, locked until the transaction ends; other nodes take others. */
    Optional<Mail> lockNext() {
        return db.sql("""
                select id, recipient, language, subject, body_text, body_html, written_at, sent_at, tries
                  from notification.mail
                 where sent_at is null and next_try_at <= :now
                 order by next_try_at limit 1
                   for update skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Mails::read)
                .optional();
    }

    void sent(UUID id) {
        db.sql("""
                update notification.mail
                   set sent_at = :now, tries = tries + 1, failure = null, body_text = null, body_html = null
                 where id = :id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Tries again after 1, 2, 4 ... minutes, at last every six hours. */
    void failed(Mail mail, String reason) {
        var wait = Duration.ofMinutes(1L << Math.min(mail.tries(), 10));
        db.sql("""
                update notification.mail set tries = tries + 1, failure = :reason, next_try_at = :next
                 where id = :id""")
                .param("reason", reason)
                .param(
                        "next",
                        Timestamp.from(clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)))
                .param("id", mail.id())
                .update();
    }

    Slice<Mail> list(int number) {
        record Row(Mail mail, long total) {}
        var page = Math.clamp(number, 1, 100_000);
        var rows = db.sql("""
                select id, recipient, language, subject, '' as body_text, '' as body_html, written_at, sent_at, tries,
                       count(*) over () as total
                  from notification.mail order by id desc limit :size offset :offset""")
                .param("size", Slice.SIZE)
                .param("offset", Slice.offset(page, Slice.SIZE))
                .query((row, n) -> new Row(read(row, n), row.getLong("total")))
                .list();
        var total = rows.isEmpty() ? 0 : rows.getFirst().total;
        return new Slice<>(rows.stream().map(Row::mail).toList(), page, Slice.SIZE, total);
    }

    /** The mail with its text; the journal keeps who read somebody else's letter. */
    @Transactional
    Mail open(UUID id, Viewer reader) {
        var mail = find(id);
        if (!mail.text().isEmpty()) {
            journal.record(Entry.by(reader.person(), clock.instant(), "mail.open", "mail", id));
        }
        return mail;
    }

    Mail find(UUID id) {
        return NotFound.unlessPresent(
                db.sql("""
                select id, recipient, language, subject, body_text, body_html, written_at, sent_at, tries
                  from notification.mail where id = :id""").param("id", id).query(Mails::read).optional());
    }

    private static Mail read(ResultSet row, int n) throws SQLException {
        var text = row.getString("body_text");
        var html = row.getString("body_html");
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Language.ofTag(row.getString("language")),
                row.getString("subject"),
                text == null ? "" : text,
                html == null ? "" : html,
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                row.getInt("tries"));
    }
}
