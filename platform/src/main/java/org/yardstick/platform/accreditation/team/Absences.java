package org.yardstick.platform.accreditation.team;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/** Days on which people cannot audit; noted by themselves or by their office, which of the two does not matter. Why is nobody's business. */
@Component
public class Absences {
    private final JdbcClient db;
    private final Journal journal;

    Absences(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public void note(UUID person, LocalDate first, LocalDate last, Viewer by) {
        db.sql("""
                insert into accreditation.absence (person, begins_on, ends_on, noted_by, noted_at)
                values (:person, :first, :last, :by, :at)""")
                .param("person", person)
                .param("first", first)
                .param("last", last)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "absence.note", "person", person)
                .with("begins", first.toString())
                .with("ends", last.toString()));
    }

    @Transactional
    public void end(UUID person, UUID absence, Viewer by) {
        int ended = db.sql("""
                insert into accreditation.absence_end (absence, ended_by, ended_at)
                select id, :by, :at from accreditation.current_absence where id = :id and person = :person
                on conflict do nothing""")
                .param("id", absence)
                .param("person", person)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        journal.record(Entry.by(by.person(), journal.now(), "absence.end", "person", person)
                .with("absence", absence.toString()));
    }
}
