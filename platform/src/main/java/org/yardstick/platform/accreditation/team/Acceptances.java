package org.yardstick.platform.accreditation.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * What people answer to their appointment: that they come, with a declaration of their impartiality in words that are kept, or that they do
 * not.
 *
 * <p>Refused: {@code accreditation.team.refused.answered}; to accept also whatever has come to stand in the way meanwhile.
 */
@Component
public class Acceptances {
    private final JdbcClient db;
    private final Engagements cases;
    private final TeamGate gate;
    private final TeamJournal journal;

    Acceptances(JdbcClient db, Engagements cases, TeamGate gate, TeamJournal journal) {
        this.db = db;
        this.cases = cases;
        this.gate = gate;
        this.journal = journal;
    }

    private record Asked(UUID audit, String role, boolean answered) {}

    /** @param declaration as it was read */
    @Transactional
    public void accept(UUID appointment, String declaration, Viewer by) {
        var asked = lock(appointment, by);
        var one = cases.get(asked.audit);
        var audit = one.audit();
        gate.checkAgain(one, by.person(), Seat.onTeam(asked.role).orElseThrow(), "audit.accept", by);
        insert(appointment, true, declaration);
        journal.record(audit, "audit.accept", by.person(), by, Map.of());
        journal.tell(new TeamNews.Answered(TeamNews.About.of(audit, by.person()), by.person(), true));
    }

    @Transactional
    public void decline(UUID appointment, String reason, Viewer by) {
        var audit = cases.get(lock(appointment, by).audit).audit();
        insert(appointment, false, reason);
        journal.record(audit, "audit.decline", by.person(), by, Map.of());
        journal.tell(new TeamNews.Answered(TeamNews.About.of(audit, by.person()), by.person(), false));
    }

    /** The person is locked first, as whoever appoints does it; what is not theirs, or has ended, is not there. */
    private Asked lock(UUID appointment, Viewer by) {
        gate.lock(List.of(by.person()));
        var asked = NotFound.unlessPresent(db.sql("""
                select audit, role, answered_at is not null as answered from accreditation.current_appointment
                 where id = :id and person = :person""")
                .param("id", appointment)
                .param("person", by.person())
                .query(Asked.class)
                .optional());
        if (asked.answered) {
            throw new Refused("accreditation.team.refused.answered");
        }
        return asked;
    }

    private void insert(UUID appointment, boolean accepted, String declaration) {
        db.sql("""
                insert into accreditation.acceptance (appointment, accepted, declaration, answered_at)
                values (:appointment, :accepted, :declaration, :at)""")
                .param("appointment", appointment)
                .param("accepted", accepted)
                .param("declaration", declaration)
                .param("at", journal.now())
                .update();
    }
}
