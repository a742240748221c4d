package org.yardstick.platform.accreditation.team;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * What assessors are competent for, as the body that uses them grants it on a basis that can be read later; and from where they travel. Each is
 * for one body and says nothing to another.
 */
@Component
public class Competences {
    private final JdbcClient db;
    private final Journal journal;

    Competences(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** Grants each of {@code granted} anew; what was granted before for the same ends with it, replaced. */
    @Transactional
    public void grant(
            Assessor assessor,
            Collection<Requirement> granted,
            String basis,
            Optional<LocalDate> validUntil,
            Viewer by) {
        for (var one : granted) {
            replace(assessor, one, by);
            db.sql("""
                    insert into accreditation.competence (person, body, kind, value, basis, valid_until, granted_by, granted_at)
                    values (:person, :body, :kind, :value, :basis, :until, :by, :at)""")
                    .param("person", assessor.person())
                    .param("body", assessor.body())
                    .param("kind", one.kind().code())
                    .param("value", one.value())
                    .param("basis", basis)
                    .param("until", validUntil.orElse(null), Types.DATE)
                    .param("by", by.person())
                    .param("at", Timestamp.from(journal.now()))
                    .update();
            journal.record(Entry.by(by.person(), journal.now(), "competence.grant", "person", assessor.person())
                    .of(assessor.body())
                    .with("competence", one.code())
                    .with("until", validUntil.map(LocalDate::toString).orElse("")));
        }
    }

    private void replace(Assessor assessor, Requirement one, Viewer by) {
        db.sql("""
                insert into accreditation.competence_end (competence, reason, ended_by, ended_at)
                select id, 'replaced', :by, :at from accreditation.current_competence
                 where person = :person and body = :body and kind = :kind and value = :value
                on conflict do nothing""")
                .param("person", assessor.person())
                .param("body", assessor.body())
                .param("kind", one.kind().code())
                .param("value", one.value())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    @Transactional
    public void end(Assessor assessor, UUID competence, String reason, Viewer by) {
        int ended = db.sql("""
                insert into accreditation.competence_end (competence, reason, ended_by, ended_at)
                select id, :reason, :by, :at from accreditation.current_competence
                 where id = :id and person = :person and body = :body
                on conflict do nothing""")
                .param("id", competence)
                .param("person", assessor.person())
                .param("body", assessor.body())
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        journal.record(Entry.by(by.person(), journal.now(), "competence.end", "person", assessor.person())
                .of(assessor.body())
                .with("competence", competence.toString())
                .with("reason", reason));
    }

    /** From where the assessor travels, from now on. */
    @Transactional
    public void travelsFrom(Assessor assessor, String city, Viewer by) {
        db.sql("""
                insert into accreditation.home_city (person, body, city, noted_by, noted_at)
                values (:person, :body, :city, :by, :at)""")
                .param("person", assessor.person())
                .param("body", assessor.body())
                .param("city", city)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "competence.note-city", "person", assessor.person())
                .of(assessor.body())
                .with("city", city));
    }
}
