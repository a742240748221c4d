package org.yardstick.platform.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.accreditation.finding.Act;
import org.yardstick.platform.accreditation.finding.CorrectiveActions;
import org.yardstick.platform.accreditation.finding.Findings;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.Case.Found;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.demo.plan.Offices;

/** The team raises findings; the company answers, acts and shows what it did; the team verifies. */
@SampleOnly
final class Mending {
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    private final Findings findings;
    private final CorrectiveActions actions;
    private final DemoClock clock;
    private final Map<String, String> done = Offices.read().done();

    Mending(Findings findings, CorrectiveActions actions, DemoClock clock) {
        this.findings = findings;
        this.actions = actions;
        this.clock = clock;
    }

    void tell(MadeCase one, Story story) {
        for (int i = 0; i < one.written().findings().size(); i++) {
            tell(one, one.written().findings().get(i), "finding " + i, i, story);
        }
    }

    private void tell(MadeCase one, Found found, String name, int place, Story story) {
        later(CaseStep.RAISE, one, place, story, () -> raise(one, found, name));
        if (!found.isNonconformity() || found.is("open")) {
            return;
        }
        later(CaseStep.ANSWER, one, place, story, () -> answer(one, found, name));
        if (found.is("answered")) {
            return;
        }
        if (found.is("returned")) {
            var day = one.written().day(CaseStep.ANSWER).plusDays(2);
            story.at(
                    Case.moment(day, 11, 20),
                    () -> actions.review(one.id(name), false, Objects.requireNonNull(found.reason()), one.lead()));
            return;
        }
        later(CaseStep.PROMISE, one, place, story, () -> actions.review(one.id(name), true, "", one.lead()));
        if (found.isMajor()) {
            later(CaseStep.SHOW, one, place, story, () -> show(one, found, name));
            later(CaseStep.VERIFY, one, place, story, () -> close(one, name, verdict(found)));
        }
        afterwards(one, found, name, story);
    }

    /** What a minor promises is shown in time; it is verified on a day of its own or by the first surveillance. */
    private void afterwards(MadeCase one, Found found, String name, Story story) {
        if (found.isMajor() || found.is("planned") || !one.written().comesTo(CaseStep.GRANT)) {
            return;
        }
        var closed = found.closed();
        if (closed != null) {
            story.at(Case.moment(closed.minusDays(6), 15, 5), () -> show(one, found, name));
            story.at(Case.moment(closed, 10, 15), () -> close(one, name, verdict(found)));
            return;
        }
        var shown = one.written().day(CaseStep.PROMISE).plusDays(14);
        story.at(Case.moment(shown, 14, 25), () -> show(one, found, name));
        one.written().surveillances().stream()
                .filter(watch -> watch.until() == Case.Watch.Until.DONE)
                .findFirst()
                .ifPresent(watch -> story.at(Case.moment(watch.last(), 16, 40), () -> close(one, name, watch.text())));
    }

    private static String verdict(Found found) {
        return Objects.requireNonNull(found.verdict());
    }

    private static void later(CaseStep step, MadeCase one, int place, Story story, Story.Deed deed) {
        if (one.written().comesTo(step)) {
            story.at(one.written().at(step).plusSeconds(1140L * place), deed);
        }
    }

    private void raise(MadeCase one, Found found, String name) {
        var grade = Grade.find(found.grade()).orElseThrow();
        var by = one.team().get(found.isNonconformity() ? 0 : one.team().size() - 1);
        var said = new Findings.Statement(
                found.criterion(), grade, found.statement(), found.evidence(), List.of(), List.of());
        one.keep(name, findings.raise(one.audit(), said, by));
    }

    private void answer(MadeCase one, Found found, String name) {
        var promised = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(found.days());
        var answer = new CorrectiveActions.Answer(
                Objects.requireNonNull(found.correction()),
                Objects.requireNonNull(found.cause()),
                Objects.requireNonNull(found.action()),
                promised);
        actions.answer(one.id(name), answer, one.manager());
    }

    private void show(MadeCase one, Found found, String name) {
        var language = one.round().round().heading().language();
        var text = Optional.ofNullable(found.shown()).or(() -> Optional.ofNullable(done.get(language.tag())));
        actions.show(one.id(name), text.orElseThrow(), List.of(), one.manager());
    }

    private void close(MadeCase one, String name, String text) {
        actions.verify(one.id(name), Act.Verdict.CLOSED, text, one.lead());
    }
}
