package org.yardstick.platform.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.TeamScores;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** A case while it is made: who has to do with it, and what the application, the audit and the certificate became. */
final class MadeCase {
    private final Case written;
    private final MadeRound round;
    private final Cast.Member body;
    private final Map<String, UUID> ids = new HashMap<>();

    MadeCase(Case written, MadeRound round, Cast.Member body) {
        this.written = written;
        this.round = round;
        this.body = body;
    }

    Case written() {
        return written;
    }

    MadeRound round() {
        return round;
    }

    UUID body() {
        return round.participants().organisation(body);
    }

    UUID organisation() {
        return round.organisation();
    }

    Viewer manager() {
        return round.manager();
    }

    /** Does something when this step is taken, should the case come to it. */
    void at(CaseStep step, Story story, Story.Deed deed) {
        if (written.comesTo(step)) {
            story.at(written.at(step), deed);
        }
    }

    void keep(String what, @Nullable UUID id) {
        ids.put(what, Objects.requireNonNull(id));
    }

    UUID id(String what) {
        return Objects.requireNonNull(ids.get(what), () -> written.company() + " has no " + what);
    }

    Optional<UUID> find(String what) {
        return Optional.ofNullable(ids.get(what));
    }

    UUID audit() {
        return id("audit");
    }

    /** Somebody of the body. */
    Viewer person(String name) {
        return round.participants().person(Participants.player(body, name));
    }

    /** Keeps the files of the office. */
    Viewer clerk() {
        return round.participants().person(Participants.clerk(body));
    }

    /** Reviews reports for the office, and is never on a team. */
    Viewer reviewer() {
        return body.with(Role.SECRETARIAT).stream()
                .filter(one -> one.roles().contains(Role.ASSESSOR))
                .findFirst()
                .map(round.participants()::person)
                .orElseThrow();
    }

    List<Viewer> team() {
        return written.team().stream().map(this::person).toList();
    }

    Viewer lead() {
        return team().getFirst();
    }

    /** Who decides, the chair first. */
    List<Viewer> panel() {
        var chosen = written.panel().isEmpty()
                ? body.with(Role.DECIDER).stream()
                        .limit(3)
                        .map(round.participants()::person)
                        .toList()
                : written.panel().stream().map(this::person).toList();
        return List.copyOf(chosen);
    }

    TeamScores scores() {
        return new TeamScores(written, round.round());
    }
}
