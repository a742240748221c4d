package org.yardstick.platform.fee;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Who belongs to a body's association, and since when; that a membership ended is a row of its own. Refused: {@code fee.refused.member} (it is
 * a member already), {@code fee.refused.left-before} (it would end before it began).
 */
@Component
public class Members {
    private final JdbcClient db;
    private final Journal journal;
    private final Today today;

    Members(JdbcClient db, Journal journal, Today today) {
        this.db = db;
        this.journal = journal;
        this.today = today;
    }

    /** A membership as the office reads it. */
    public record Member(UUID id, UUID organisation, Names names, LocalDate joinedOn, Optional<LocalDate> leftOn) {
        /** Whether it holds on {@code day}; the day of leaving is the last one. */
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(joinedOn)
                    && leftOn.map(left -> !day.isAfter(left)).orElse(true);
        }
    }

    @Transactional
    public UUID join(UUID body, UUID organisation, LocalDate on, Viewer by) {
        Sight.mustKeep(by, body);
        lock(organisation);
        if (of(body).stream()
                .anyMatch(one -> one.organisation.equals(organisation)
                        && one.leftOn.map(left -> !left.isBefore(on)).orElse(true))) {
            throw new Refused("fee.refused.member");
        }
        var id = db.sql("""
                insert into fee.member (body, organisation, joined_on, recorded_by, recorded_at)
                values (:body, :organisation, :on, :by, :at) returning id""")
                .param("body", body)
                .param("organisation", organisation)
                .param("on", Date.valueOf(on))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(by.person(), journal.now(), "member.join", "member", id)
                .of(organisation)
                .with("valid-from", on.toString()));
        return id;
    }

    /** Two who enter the same company at once do so one after the other. */
    private void lock(UUID organisation) {
        NotFound.unlessPresent(
                db.sql("select id from identity.organisation where id = :id and kind <> 'body' for no key update")
                        .param("id", organisation)
                        .query(UUID.class)
                        .optional());
    }

    @Transactional
    public void leave(UUID body, UUID id, LocalDate on, Viewer by) {
        Sight.mustKeep(by, body);
        var member = of(body).stream()
                .filter(one -> one.id.equals(id) && one.leftOn.isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (on.isBefore(member.joinedOn)) {
            throw new Refused("fee.refused.left-before");
        }
        db.sql("""
                insert into fee.member_end (member, left_on, recorded_by, recorded_at) values (:member, :on, :by, :at)
                on conflict do nothing""")
                .param("member", id)
                .param("on", Date.valueOf(on))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "member.leave", "member", id)
                .of(member.organisation)
                .with("valid-until", on.toString()));
    }

    boolean holds(UUID body, UUID organisation) {
        return of(body).stream().anyMatch(one -> one.organisation.equals(organisation) && one.holdsOn(today.day()));
    }

    /** All who are or were members, those who still are first. */
    List<Member> of(UUID body) {
        return db.sql("""
                select m.id, m.organisation, o.name_en, o.name_hans, o.name_hant, m.joined_on, e.left_on
                  from fee.member m join identity.organisation o on o.id = m.organisation
                  left join fee.member_end e on e.member = m.id
                 where m.body = :body order by e.left_on is not null, o.name_en, m.joined_on desc""")
                .param("body", body)
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getObject("joined_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("left_on", LocalDate.class))))
                .list();
    }
}
