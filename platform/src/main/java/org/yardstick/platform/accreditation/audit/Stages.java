package org.yardstick.platform.accreditation.audit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/**
 * The stages of audits. Dates are planned by who leads or by the body's office and can be moved until the stage is concluded as ready;
 * who leads concludes. Refused: {@code accreditation.audit.refused.order}, {@code accreditation.audit.refused.not-ready}.
 */
@Component
public class Stages {
    private final JdbcClient db;
    private final Audits audits;
    private final Journal journal;

    Stages(JdbcClient db, Audits audits, Journal journal) {
        this.db = db;
        this.audits = audits;
        this.journal = journal;
    }

    public List<Stage> of(UUID audit) {
        return db.sql("""
            select s.id, s.number, s.begins_on, s.ends_on, c.ready, c.text, c.concluded_at, p.name, p.name_hans, p.name_hant
              from accreditation.stage s
              left join lateral (select ready, text, concluded_by, concluded_at from accreditation.stage_conclusion c
                                  where c.stage = s.id order by c.concluded_at desc, c.id desc limit 1) c on true
              left join identity.person p on p.id = c.concluded_by
             where s.audit = :audit order by s.number""").param("audit", audit).query(Stages::read).list();
    }

    /** Plans a stage, or moves it. */
    @Transactional
    public void plan(UUID id, int number, LocalDate beginsOn, LocalDate endsOn, Viewer by) {
        var audit = audits.get(id, by);
        audit.mustBeOf(audit.plans() && Stage.numbers(audit).contains(number));
        lock(id);
        Stage.checkOrder(number, beginsOn, endsOn, of(id));
        db.sql("""
            insert into accreditation.stage (audit, number, begins_on, ends_on, planned_by, planned_at)
            values (:audit, :number, :begins, :ends, :by, :at)
            on conflict (audit, number) do update
               set begins_on = excluded.begins_on, ends_on = excluded.ends_on,
                   planned_by = excluded.planned_by, planned_at = excluded.planned_at""")
                .param("audit", id)
                .param("number", number)
                .param("begins", Date.valueOf(beginsOn))
                .param("ends", Date.valueOf(endsOn))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "audit.plan-stage", "audit", id)
                .of(audit.body())
                .with("stage", number)
                .with("from", beginsOn.toString())
                .with("to", endsOn.toString()));
    }

    private void lock(UUID audit) {
        db.sql("select id from accreditation.audit where id = :id for update")
                .param("id", audit)
                .query(UUID.class)
                .single();
    }

    @Transactional
    public void conclude(UUID id, int number, boolean ready, String text, Viewer by) {
        var audit = audits.get(id, by);
        audit.mustBeOf(audit.isLead() && audit.isOpen());
        lock(id);
        var planned = of(id);
        var stage = planned.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        stage.checkConclusion(planned, audit);
        db.sql("""
            insert into accreditation.stage_conclusion (stage, ready, text, concluded_by, concluded_at)
            values (:stage, :ready, :text, :by, :at)""")
                .param("stage", stage.id())
                .param("ready", ready)
                .param("text", text.strip())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "audit.conclude-stage", "audit", id)
                .of(audit.body())
                .with("stage", number)
                .with("ready", ready));
    }

    private static Stage read(ResultSet row, int n) throws SQLException {
        var text = row.getString("text");
        return new Stage(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getDate("begins_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                text == null
                        ? Optional.empty()
                        : Optional.of(new Stage.Conclusion(
                                row.getBoolean("ready"),
                                text,
                                Names.ofPerson(row),
                                row.getTimestamp("concluded_at").toInstant())));
    }
}
