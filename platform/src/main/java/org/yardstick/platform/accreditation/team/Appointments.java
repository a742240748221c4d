package org.yardstick.platform.accreditation.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Putting people on the team of an audit, and taking them off again. Everything is checked in the transaction that appoints, with the people
 * locked: of two offices that want the same person on the same days the second one is refused.
 *
 * <p>Refused: whatever {@link Eligibility} has against somebody, {@code accreditation.team.refused.two-leads}; what was refused
 * for impartiality stays in the journal.
 */
@Component
public class Appointments {
    private final JdbcClient db;
    private final Engagements cases;
    private final TeamGate gate;
    private final TeamJournal journal;

    Appointments(JdbcClient db, Engagements cases, TeamGate gate, TeamJournal journal) {
        this.db = db;
        this.cases = cases;
        this.gate = gate;
        this.journal = journal;
    }

    /** Appoints all of {@code seats}, or nobody. */
    @Transactional
    public void appoint(UUID audit, Map<UUID, Seat> seats, Viewer by) {
        var one = cases.lock(audit, by);
        var inOrder = new TreeMap<>(seats);
        gate.lock(inOrder.keySet());
        gate.check(one, inOrder, by);
        refuseTwoLeads(one.audit(), inOrder);
        var appointed = new ArrayList<TeamNews>();
        inOrder.forEach((person, seat) -> appointed.add(insert(one.audit(), person, seat, by)));
        appointed.forEach(journal::tell);
    }

    private void refuseTwoLeads(Audit audit, Map<UUID, Seat> seats) {
        var leads = db.sql(
                        "select count(*) from accreditation.current_appointment where audit = :audit and role = 'lead'")
                .param("audit", audit.id())
                .query(Long.class)
                .single();
        if (leads + seats.values().stream().filter(Seat.LEAD::equals).count() > 1) {
            throw new Refused("accreditation.team.refused.two-leads");
        }
    }

    private TeamNews insert(Audit audit, UUID person, Seat seat, Viewer by) {
        var until = gate.objectionsUntil(audit);
        var id = db.sql("""
                insert into accreditation.appointment (audit, person, role, objections_until, appointed_by, appointed_at)
                values (:audit, :person, :role, :until, :by, :at) returning id""")
                .param("audit", audit.id())
                .param("person", person)
                .param("role", seat.code())
                .param("until", until)
                .param("by", by.person())
                .param("at", journal.now())
                .query(UUID.class)
                .single();
        journal.record(audit, "audit.appoint", person, by, Map.of("role", seat.code()));
        return new TeamNews.Appointed(TeamNews.About.of(audit, by.person()), id, person, seat, until);
    }

    /** Takes somebody off the team; that they were on it stays on record. */
    @Transactional
    public void end(UUID audit, UUID appointment, String reason, Viewer by) {
        var one = cases.lock(audit, by);
        var person = NotFound.unlessPresent(db.sql("""
                select person from accreditation.current_appointment where id = :id and audit = :audit""")
                .param("id", appointment)
                .param("audit", audit)
                .query(UUID.class)
                .optional());
        end(one.audit(), appointment, person, reason, by);
    }

    void end(Audit audit, UUID appointment, UUID person, String reason, Viewer by) {
        db.sql("""
                insert into accreditation.appointment_end (appointment, reason, ended_by, ended_at)
                values (:id, :reason, :by, :at)""")
                .param("id", appointment)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", journal.now())
                .update();
        journal.record(audit, "audit.release", person, by, Map.of("reason", reason));
        journal.tell(new TeamNews.Released(TeamNews.About.of(audit, by.person()), person, reason));
    }

    /** The people on the team now, who may yet decline. */
    public List<UUID> people(UUID audit) {
        return db.sql("select person from accreditation.current_appointment where audit = :audit order by person")
                .param("audit", audit)
                .query(UUID.class)
                .list();
    }
}
