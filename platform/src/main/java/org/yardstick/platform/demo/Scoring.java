package org.yardstick.platform.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers.Change;
import org.yardstick.platform.assessment.Answers.Outcome;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.assessment.SheetSignatures;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.demo.plan.Dice;
import org.yardstick.platform.demo.plan.Offices;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.demo.plan.TeamScores;
import org.yardstick.platform.identity.Viewer;

/** Each assessor scores by themselves and signs; then the team settles, with a reason where the scores lay far apart, and the lead signs. */
@SampleOnly
final class Scoring {
    private static final Duration A_CRITERION = Duration.ofMinutes(9);
    private final Audits audits;
    private final Sheets sheets;
    private final SheetAnswers answers;
    private final SheetSignatures signatures;

    Scoring(Audits audits, Sheets sheets, SheetAnswers answers, SheetSignatures signatures) {
        this.audits = audits;
        this.sheets = sheets;
        this.answers = answers;
        this.signatures = signatures;
    }

    /** An audit with the sheet on which somebody of its team writes. */
    private record Writing(Audit audit, Sheet.Occasion occasion, Sheet.Kind kind, Viewer by) {}

    void tell(MadeCase one, Offices offices, Story story) {
        if (!one.written().comesTo(CaseStep.SCORE)) {
            return;
        }
        for (int place = 0; place < one.written().team().size(); place++) {
            int number = place;
            var scored = one.written().scoring().isEmpty()
                    ? one.round().round().answers().size()
                    : one.written().scoring().get(place);
            var at = one.written().at(CaseStep.SCORE);
            // What is audited is read once: it does not change while somebody scores.
            var on = new AtomicReference<@Nullable Writing>();
            for (var answer : one.round().round().answers().subList(0, scored)) {
                at = at.plus(A_CRITERION);
                story.at(at, () -> score(one, number, answer, offices, on));
            }
        }
        one.at(CaseStep.SIGN, story, () -> one.team().forEach(person -> sign(one, person)));
        one.at(CaseStep.SETTLE, story, () -> settle(one, offices));
    }

    private Writing writing(MadeCase one, Sheet.Kind kind, Viewer by) {
        var audit = audits.get(one.audit(), by);
        return new Writing(audit, audits.occasion(audit), kind, by);
    }

    private void score(
            MadeCase one, int place, Plan.Answer answer, Offices offices, AtomicReference<@Nullable Writing> known) {
        var on = Optional.ofNullable(known.get())
                .orElseGet(() -> writing(one, Sheet.Kind.ASSESSOR, one.team().get(place)));
        known.set(on);
        var criterion = answer.criterion();
        if (!answer.applies()) {
            leaveOut(on, answer);
            return;
        }
        var scores = one.scores();
        scores.remark(place, criterion, offices).ifPresent(text -> save(on, criterion, Field.NARRATIVE, text));
        for (var field : TeamScores.scores(answer)) {
            save(on, criterion, field, TeamScores.text(scores.given(place, answer, field)));
        }
    }

    private void leaveOut(Writing on, Plan.Answer answer) {
        var reason = Objects.requireNonNull(answer.values().get(Field.NOT_APPLICABLE));
        save(on, answer.criterion(), Field.NOT_APPLICABLE, reason);
    }

    private void save(Writing on, String criterion, Field field, String value) {
        var change = new Change(criterion, field, value, 0, "sample");
        if (!(answers.save(on.occasion, on.kind, change, on.audit.asking(on.by)) instanceof Outcome.Saved)) {
            throw new IllegalStateException(on.occasion.name() + " " + criterion + " was not kept");
        }
    }

    private void sign(MadeCase one, Viewer by) {
        var on = writing(one, Sheet.Kind.ASSESSOR, by);
        signatures.sign(on.occasion, by.names().en(), on.audit.asking(by));
    }

    private void settle(MadeCase one, Offices offices) {
        var on = writing(one, Sheet.Kind.CONSENSUS, one.lead());
        var unused = sheets.beginConsensus(on.occasion, on.audit.asking(on.by));
        var reasons = new Reasons(offices.settlings(), one.round().round().key());
        for (var answer : one.round().round().answers()) {
            settle(one, on, answer, reasons);
        }
        signatures.signConsensus(on.occasion, on.by.names().en(), on.audit.asking(on.by));
    }

    /** The same reason is not given for two criteria that follow each other. */
    private static final class Reasons {
        private final List<String> all;
        private int next;

        Reasons(List<String> all, String about) {
            this.all = all;
            this.next = Dice.about(about, "settling").nextInt(all.size());
        }

        String next() {
            return all.get(next++ % all.size());
        }
    }

    private void settle(MadeCase one, Writing on, Plan.Answer answer, Reasons reasons) {
        if (!answer.applies()) {
            leaveOut(on, answer);
            return;
        }
        for (var field : TeamScores.scores(answer)) {
            save(on, answer.criterion(), field, TeamScores.text(one.scores().settled(answer, field)));
        }
        if (one.scores().isApart(answer)) {
            save(on, answer.criterion(), Field.NARRATIVE, reasons.next());
        }
    }
}
