package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Assignments;
import org.yardstick.platform.assessment.CarryOver;
import org.yardstick.platform.assessment.Submissions;
import org.yardstick.platform.demo.Cast.Stage;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.Edition;

/** Assessments are started, shared out, answered, signed and reopened, as far as the plan goes. */
@SampleOnly
final class Rounds {
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
    List<Sheet> tell(Plan plan, Edition edition, Roll roll, Story story) {
        var sheets = new ArrayList<Sheet>();
        var earlier = new LinkedHashMap<String, Sheet>();
        for (var round : plan.rounds()) {
            var sheet = new Sheet(round, roll);
            var before = Optional.ofNullable(earlier.get(round.company().key())).filter(one -> round.carriedOver());
            earlier.put(round.company().key(), sheet);
            story.at(round.startedAt(), () -> start(sheet, edition, before));
            if (round.assigned()) {
                story.at(round.startedAt().plus(Duration.ofMinutes(20)), () -> assign(sheet));
            }
            sittings.tell(sheet, story);
            finish(sheet, story);
            sheets.add(sheet);
        }
        return sheets;
    }

    private void start(Sheet sheet, Edition edition, Optional<Sheet> before) {
        var statement = statement(sheet, edition);
        if (before.isPresent()) {
            sheet.start(carryOver.start(statement, before.get().id(), sheet.manager()));
            sheet.carry(before.get());
        } else {
            sheet.start(assessments.start(statement, sheet.manager()));
        }
    }

    private Assessments.Statement statement(Sheet sheet, Edition edition) {
        var round = sheet.round();
        var company = round.company();
        var unit =
                round.unit().map(one -> sheet.roll().place(company, one.names().en()));
        var sites = company.sites().stream()
                .map(site -> sheet.roll().place(company, site.names().en()))
                .toList();
        return new Assessments.Statement(
                sheet.roll().organisation(company),
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

    /** Each colleague is asked for the criteria that they answer in the end. */
    private void assign(Sheet sheet) {
        var asked = new LinkedHashMap<Viewer, Set<String>>();
        for (var answer : sheet.round().answers()) {
            if (answer.by() > 0) {
                asked.computeIfAbsent(sheet.person(answer.by()), person -> new LinkedHashSet<>())
                        .add(answer.criterion());
            }
        }
        asked.forEach((person, criteria) -> assignments.assign(sheet.id(), person.person(), criteria, sheet.manager()));
    }

    private void finish(Sheet sheet, Story story) {
        var round = sheet.round();
        var signed = round.answeredAt().plus(Duration.ofHours(47));
        if (round.stage() == Stage.SIGNED || round.stage() == Stage.REOPENED) {
            story.at(signed, () -> sign(sheet));
        }
        if (round.stage() == Stage.REOPENED) {
            reopen(sheet, signed.plus(Duration.ofDays(26)), story);
        }
    }

    private void sign(Sheet sheet) {
        submissions.sign(sheet.id(), sheet.manager().name(), sheet.manager());
    }

    private void reopen(Sheet sheet, Instant at, Story story) {
        var reason = sheet.round().heading().reopening();
        story.at(at, () -> submissions.reopen(sheet.id(), reason, sheet.manager()));
        sittings.tellCorrection(sheet, at.plus(Duration.ofDays(2)), story);
    }
}
