package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Viewer;

/**
 * Moving an audit to other days. Everybody on the team must be free and impartial on those, too; which days it was before stays on record.
 *
 * <p>Refused: whatever {@link Eligibility} has against somebody on the team on the new days.
 */
@Component
class AuditDates {
    private final JdbcClient db;
    private final Engagements cases;
    private final Appointments appointments;
    private final TeamGate gate;
    private final TeamJournal journal;

    AuditDates(JdbcClient db, Engagements cases, Appointments appointments, TeamGate gate, TeamJournal journal) {
        this.db = db;
        this.cases = cases;
        this.appointments = appointments;
        this.gate = gate;
        this.journal = journal;
    }

    @Transactional
    public void move(UUID audit, LocalDate first, LocalDate last, String reason, Viewer by) {
        var before = cases.lock(audit, by).audit();
        var team = new TreeSet<>(appointments.people(audit));
        gate.lock(team);
        write(before, first, last, reason, by);
        var after = cases.get(audit);
        gate.checkTeam(after, by);
        journal.record(
                after.audit(),
                "audit.move",
                by.person(),
                by,
                Map.of("from", before.beginsOn().toString(), "to", first.toString(), "reason", reason));
        journal.tell(new TeamNews.Moved(
                TeamNews.About.of(after.audit(), by.person()),
                before.beginsOn(),
                before.endsOn(),
                reason,
                List.copyOf(team)));
    }

    private void write(Audit before, LocalDate first, LocalDate last, String reason, Viewer by) {
        db.sql("""
                insert into accreditation.audit_move
                    (audit, was_begins_on, was_ends_on, begins_on, ends_on, reason, moved_by, moved_at)
                values (:audit, :wasFirst, :wasLast, :first, :last, :reason, :by, :at)""")
                .param("audit", before.id())
                .param("wasFirst", before.beginsOn())
                .param("wasLast", before.endsOn())
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", journal.now())
                .update();
        db.sql("update accreditation.audit set begins_on = :first, ends_on = :last where id = :audit")
                .param("audit", before.id())
                .param("first", first)
                .param("last", last)
                .update();
    }
}
