package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.RefusedForImpartiality;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * The client's objections to people on the team: with reasons, once for each, until a day that was set when they were appointed. Somebody
 * else in the office than who appointed decides; upheld, the appointment ends.
 *
 * <p>Refused: {@code accreditation.team.objection.late}, {@code accreditation.team.objection.twice},
 * {@code accreditation.team.objection.decided}, {@code accreditation.team.objection.own}, which stays in the journal.
 */
@Component
public class Objections {
    private final JdbcClient db;
    private final Audits audits;
    private final Appointments appointments;
    private final RefusedForImpartiality refusals;
    private final TeamJournal journal;

    Objections(
            JdbcClient db,
            Audits audits,
            Appointments appointments,
            RefusedForImpartiality refusals,
            TeamJournal journal) {
        this.db = db;
        this.audits = audits;
        this.appointments = appointments;
        this.refusals = refusals;
        this.journal = journal;
    }

    @Transactional
    public void raise(UUID audit, UUID appointment, String reason, Viewer by) {
        record Target(UUID person, @Nullable LocalDate objectionsUntil) {}
        var one = audits.ofClient(audit, by);
        var target = NotFound.unlessPresent(db.sql("""
                select a.person, a.objections_until
                  from accreditation.current_appointment a where a.id = :id and a.audit = :audit""")
                .param("id", appointment)
                .param("audit", audit)
                .query(Target.class)
                .optional());
        if (target.objectionsUntil == null || journal.today().isAfter(target.objectionsUntil)) {
            throw new Refused("accreditation.team.objection.late");
        }
        insert(appointment, reason, by);
        journal.record(one, "audit.object", target.person, by, Map.of());
        journal.tell(new TeamNews.ObjectionRaised(TeamNews.About.of(one, by.person()), target.person, reason));
    }

    private void insert(UUID appointment, String reason, Viewer by) {
        int raised = db.sql("""
                insert into accreditation.objection (appointment, reason, raised_by, raised_at)
                values (:appointment, :reason, :by, :at) on conflict do nothing""")
                .param("appointment", appointment)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", journal.now())
                .update();
        if (raised == 0) {
            throw new Refused("accreditation.team.objection.twice");
        }
    }

    private record Raised(
            UUID audit, UUID appointment, UUID person, UUID appointedBy, boolean decided, boolean ended) {}

    @Transactional
    public void decide(UUID objection, boolean upheld, String reason, Viewer by) {
        var raised = NotFound.unlessPresent(
                db.sql("""
                select a.audit, a.id as appointment, a.person, a.appointed_by,
                       exists (select 1 from accreditation.objection_decision d where d.objection = o.id) as decided,
                       not exists (select 1 from accreditation.current_appointment c where c.id = a.id) as ended
                  from accreditation.objection o join accreditation.appointment a on a.id = o.appointment
                 where o.id = :id for no key update of o""").param("id", objection).query(Raised.class).optional());
        var audit = audits.lockOfOffice(raised.audit, by);
        refuse(audit, raised, by);
        insert(objection, upheld, reason, by);
        journal.record(audit, "audit.decide-objection", raised.person, by, Map.of("upheld", String.valueOf(upheld)));
        if (upheld && !raised.ended) {
            appointments.end(audit, raised.appointment, raised.person, reason, by);
        }
        journal.tell(
                new TeamNews.ObjectionDecided(TeamNews.About.of(audit, by.person()), raised.person, upheld, reason));
    }

    private void insert(UUID objection, boolean upheld, String reason, Viewer by) {
        db.sql("""
                insert into accreditation.objection_decision (objection, upheld, reason, decided_by, decided_at)
                values (:objection, :upheld, :reason, :by, :at)""")
                .param("objection", objection)
                .param("upheld", upheld)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", journal.now())
                .update();
    }

    private void refuse(Audit audit, Raised raised, Viewer by) {
        if (raised.decided) {
            throw new Refused("accreditation.team.objection.decided");
        }
        if (raised.appointedBy.equals(by.person()) || raised.person.equals(by.person())) {
            refusals.remember(
                    new RefusedForImpartiality.Attempt(by.person(), audit.organisation(), "audit", audit.id()),
                    "audit.decide-objection",
                    "accreditation.team.objection.own",
                    by);
            throw new Refused("accreditation.team.objection.own");
        }
    }
}
