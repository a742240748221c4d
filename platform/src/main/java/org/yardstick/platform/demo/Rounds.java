package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Assignments;
import org.yardstick.platform.assessment.CarryOver;
import org.yardstick.platform.assessment.Submissions;
import org.yardstick.platform.demo.plan.Cast.Stage;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.standard.Edition;

/** Assessments are started, shared out, answered, signed and reopened, as far as the plan goes. */
@SampleOnly
final class Rounds {
    /** Whole weeks, so that it is a working day again. */
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final Assessments assessments;
    private final CarryOver carryOver;
    private final Assignments assignments;
    private final Submissions submissions;
    private final Sittings sittings;

    Rounds(
            Assessments assessments,
            CarryOver carryOver,
            Assignments assignments,
            Submissions submissions,
            Sittings sittings) {
        this.assessments = assessments;
        this.carryOver = carryOver;
        this.assignments = assignments;
        this.submissions = submissions;
        this.sittings = sittings;
    }

    /** Returns the assessments that it will make, in the order of the plan. */
    List<MadeRound> tell(Plan plan, Edition edition, Participants participants, Story story) {
        var rounds = new ArrayList<MadeRound>();
        var earlier = new LinkedHashMap<String, MadeRound>();
        for (var round : plan.rounds()) {
            var made = new MadeRound(round, participants);
            var before = Optional.ofNullable(earlier.get(round.company().key())).filter(one -> round.carriedOver());
            earlier.put(round.company().key(), made);
            story.at(round.startedAt(), () -> start(made, edition, before));
            if (!round.asked().isEmpty()) {
                story.at(round.startedAt().plus(Duration.ofMinutes(20)), () -> assign(made));
            }
            sittings.tell(made, story);
            finish(made, story);
            rounds.add(made);
        }
        return rounds;
    }

    private void start(MadeRound made, Edition edition, Optional<MadeRound> before) {
        var statement = statement(made, edition);
        if (before.isPresent()) {
            made.start(carryOver.start(statement, before.get().id(), made.manager()));
            made.carry(before.get());
        } else {
            made.start(assessments.start(statement, made.manager()));
        }
    }

    private Assessments.Statement statement(MadeRound made, Edition edition) {
        var round = made.round();
        var company = round.company();
        var unit = round.unit()
                .map(one -> made.participants().place(company, one.names().en()));
        var sites = company.sitesOf(round.unit()).stream()
                .map(site -> made.participants().place(company, site.names().en()))
                .toList();
        return new Assessments.Statement(
                made.organisation(),
                edition.id(),
                company.sector().code(),
                round.heading().name(),
                round.year(),
                round.heading().scope(),
                unit.orElse(null),
                sites,
                unit.isPresent() ? Set.of("business-unit") : Set.of(),
                Optional.of(round.heading().target()));
    }

    private void assign(MadeRound made) {
        made.round()
                .asked()
                .forEach((who, criteria) ->
                        assignments.assign(made.id(), made.person(who).person(), criteria, made.manager()));
    }

    private void finish(MadeRound made, Story story) {
        var round = made.round();
        if (round.stage() == Stage.SIGNED || round.stage() == Stage.REOPENED) {
            story.at(round.signedAt(), () -> sign(made));
        }
        if (round.stage() == Stage.REOPENED) {
            reopen(made, round.signedAt().plus(FOUR_WEEKS), story);
        }
    }

    private void sign(MadeRound made) {
        submissions.sign(
                made.id(), made.manager().names().in(made.round().heading().language()), made.manager());
    }

    private void reopen(MadeRound made, Instant at, Story story) {
        var reason = made.round().heading().reopening();
        story.at(at, () -> submissions.reopen(made.id(), reason, made.manager()));
        sittings.tellCorrection(made, at.plus(Duration.ofHours(1)), story);
    }
}
