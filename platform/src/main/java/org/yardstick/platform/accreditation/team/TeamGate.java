package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.team.Eligibility.Reason;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.RefusedForImpartiality;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * What is the same whenever somebody is to sit on a team: people are locked in one order, whoever may not sit there is refused, and a try
 * against impartiality is remembered.
 */
@Component
class TeamGate {
    private final JdbcClient db;
    private final Candidates candidates;
    private final RefusedForImpartiality refusals;
    private final TeamSettings settings;
    private final Today today;

    TeamGate(
            JdbcClient db, Candidates candidates, RefusedForImpartiality refusals, TeamSettings settings, Today today) {
        this.db = db;
        this.candidates = candidates;
        this.refusals = refusals;
        this.settings = settings;
        this.today = today;
    }

    LocalDate objectionsUntil(Audit audit) {
        return settings.objectionsUntil(today.day(), audit.beginsOn());
    }

    /** One appointment of a person at a time, in whatever body: always in the order of their ids, so that no two wait for each other. */
    void lock(Collection<UUID> people) {
        db.sql("select id from identity.person where id = any(:people) order by id for no key update")
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Refuses with the first reason against the first person who may not sit there; whoever is no assessor of the body is not there. */
    void check(Engagement of, Map<UUID, Seat> seats, Viewer by) {
        var all = candidates.of(of);
        seats.forEach((person, seat) -> {
            var candidate = NotFound.unlessPresent(
                    all.stream().filter(one -> one.person().equals(person)).findFirst());
            refuse(of.audit(), candidate, Eligibility.against(candidate, seat, of.need()), "audit.appoint", by);
        });
    }

    /** Whether somebody who is on the team still may be; that they are on it is of course no reason against it. */
    void checkAgain(Engagement of, UUID person, Seat seat, String act, Viewer by) {
        var candidate = NotFound.unlessPresent(candidates.of(of).stream()
                .filter(one -> one.person().equals(person))
                .findFirst());
        var reasons = Eligibility.against(candidate, seat, of.need()).stream()
                .filter(reason -> !(reason instanceof Eligibility.Involved involved
                        && involved.involvement() == Involvement.TEAM_MEMBER))
                .toList();
        refuse(of.audit(), candidate, reasons, act, by);
    }

    /** Whether everybody on the team may still be on it. */
    void checkTeam(Engagement of, Viewer by) {
        record Seated(UUID person, String role) {}
        db.sql("select person, role from accreditation.current_appointment where audit = :audit order by person")
                .param("audit", of.audit().id())
                .query(Seated.class)
                .list()
                .forEach(one -> checkAgain(of, one.person, Seat.onTeam(one.role).orElseThrow(), "audit.move", by));
    }

    private void refuse(Audit audit, Candidate candidate, List<Reason> reasons, String act, Viewer by) {
        if (reasons.isEmpty()) {
            return;
        }
        var reason = reasons.getFirst();
        if (reason.isImpartiality()) {
            refusals.remember(
                    new RefusedForImpartiality.Attempt(candidate.person(), audit.organisation(), "audit", audit.id()),
                    act,
                    reason.key(),
                    by);
        }
        throw new Refused(reason.key(), candidate.names());
    }
}
