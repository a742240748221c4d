package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Answers.Change;
import org.yardstick.platform.assessment.Answers.Outcome;
import org.yardstick.platform.assessment.Comments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.identity.Viewer;

/** Colleagues answer, talk about it, and now and then come second. */
@SampleOnly
final class Sittings {
    private final Answers answers;
    private final Comments comments;
    private final DemoClock clock;

    Sittings(Answers answers, Comments comments, DemoClock clock) {
        this.answers = answers;
        this.comments = comments;
        this.clock = clock;
    }

    void tell(MadeRound made, Story story) {
        for (var answer : made.round().answers()) {
            story.at(answer.at(), () -> answer(made, answer));
        }
        for (var remark : made.round().remarks()) {
            story.at(remark.at(), () -> say(made, remark));
        }
        made.round().second().ifPresent(text -> story.at(text.at(), () -> comeSecond(made, text)));
    }

    private void say(MadeRound made, Plan.Remark remark) {
        comments.add(made.id(), remark.criterion(), remark.text(), made.person(remark.by()));
    }

    /** Field after field, as somebody fills in the page: text first, then scores; what stands already is left. */
    private void answer(MadeRound made, Plan.Answer answer) {
        var by = made.person(answer.by());
        var tab = "sample-" + answer.criterion();
        answer.values().forEach((field, value) -> save(made, answer.criterion(), field, value, tab, by));
    }

    private void save(MadeRound made, String criterion, Field field, String value, String tab, Viewer by) {
        var now = made.kept(criterion, field);
        if (now.value().equals(value)) {
            return;
        }
        clock.moveTo(
                clock.instant().plus(field.equals(Field.NARRATIVE) ? Duration.ofMinutes(4) : Duration.ofSeconds(9)));
        var outcome = answers.save(made.id(), new Change(criterion, field, value, now.version(), tab), by);
        if (!(outcome instanceof Outcome.Saved saved)) {
            throw new IllegalStateException(made.round().key() + " " + criterion + ": " + outcome);
        }
        made.keep(criterion, field, value, saved.version());
    }

    /** The manager still had the page open from before a colleague answered. */
    private void comeSecond(MadeRound made, Plan.Remark text) {
        var change = new Change(text.criterion(), Field.NARRATIVE, text.text(), 0, "sample-second");
        var outcome = answers.save(made.id(), change, made.person(text.by()));
        if (!(outcome instanceof Outcome.Forked)) {
            throw new IllegalStateException("Nobody had answered " + text.criterion() + " before: " + outcome);
        }
    }

    /** After reopening: one criterion is put right and is no longer marked complete. */
    void tellCorrection(MadeRound made, Instant at, Story story) {
        var answer = made.round().answers().stream()
                .filter(Plan.Answer::applies)
                .findFirst()
                .orElseThrow();
        var field = answer.values().keySet().stream()
                .filter(Field::isScore)
                .findFirst()
                .orElseThrow();
        story.at(at, () -> {
            var lower = made.kept(answer.criterion(), field).value().equals("5") ? "4.5" : "5";
            save(made, answer.criterion(), field, lower, "sample-again", made.manager());
            save(made, answer.criterion(), Field.COMPLETE, "", "sample-again", made.manager());
        });
    }
}
