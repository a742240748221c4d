package org.yardstick.platform.accreditation.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Panels as they are read from the database. */
@Component
class PanelRows {
    private final JdbcClient db;

    PanelRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * A panel with the people on it.
     *
     * @param report on which it decides
     */
    record Sitting(Panel panel, UUID report, String frozen, String sha256, List<Seat> seats) {}

    /** @param recusal why this person is out of the room */
    record Seat(
            UUID person, Names names, boolean chair, Optional<String> recusal, Optional<Choice> vote, String reason) {}

    private record Head(UUID id, UUID report, int quorum, String frozen, String sha256, boolean decided) {}

    /** The panel convened last on any draft of this audit. */
    Optional<Sitting> latest(UUID audit) {
        return db.sql("""
                select p.id, p.report, p.quorum, p.frozen, p.sha256,
                       exists (select 1 from accreditation.decision d where d.panel = p.id) as decided
                  from accreditation.panel p join accreditation.report r on r.id = p.report
                 where r.audit = :audit order by p.convened_at desc, p.id desc limit 1""").param("audit", audit).query(Head.class).optional().map(this::sitting);
    }

    private Sitting sitting(Head head) {
        var seats = seats(head.id);
        var members = seats.stream()
                .map(seat -> new Panel.Member(seat.person, seat.chair))
                .toList();
        Set<UUID> out = new HashSet<>();
        Map<UUID, Choice> votes = new HashMap<>();
        for (var seat : seats) {
            seat.recusal.ifPresent(reason -> out.add(seat.person));
            seat.vote.ifPresent(vote -> votes.put(seat.person, vote));
        }
        var panel = new Panel(head.id, head.quorum, members, out, votes, head.decided);
        return new Sitting(panel, head.report, head.frozen, head.sha256, seats);
    }

    private List<Seat> seats(UUID panel) {
        return db.sql("""
                select m.person, m.chair, p.name, p.name_hans, p.name_hant, x.reason as recusal, v.outcome, v.level,
                       coalesce(v.reason, '') as reason
                  from accreditation.panel_member m
                  join identity.person p on p.id = m.person
                  left join accreditation.recusal x on x.panel = m.panel and x.person = m.person
                  left join accreditation.vote v on v.panel = m.panel and v.person = m.person
                 where m.panel = :panel order by m.chair desc, p.name, m.person""")
                .param("panel", panel)
                .query((row, n) -> new Seat(
                        row.getObject("person", UUID.class),
                        Names.ofPerson(row),
                        row.getBoolean("chair"),
                        Optional.ofNullable(row.getString("recusal")),
                        Optional.ofNullable(row.getString("outcome"))
                                .flatMap(Outcome::find)
                                .map(choice(row.getString("level"))),
                        row.getString("reason")))
                .list();
    }

    static java.util.function.Function<Outcome, Choice> choice(@org.jspecify.annotations.Nullable String level) {
        return outcome -> new Choice(outcome, Optional.ofNullable(level));
    }
}
