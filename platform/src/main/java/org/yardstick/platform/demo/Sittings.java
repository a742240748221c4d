package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Answers.Change;
import org.yardstick.platform.assessment.Answers.Outcome;
import org.yardstick.platform.assessment.Comments;
import org.yardstick.platform.assessment.Field;
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

    void tell(Sheet sheet, Story story) {
        for (var answer : sheet.round().answers()) {
            story.at(answer.at(), () -> answer(sheet, answer));
        }
        for (var remark : sheet.round().remarks()) {
            story.at(remark.at(), () -> say(sheet, remark));
        }
        sheet.round().second().ifPresent(text -> story.at(text.at(), () -> comeSecond(sheet, text)));
    }

    private void say(Sheet sheet, Plan.Remark remark) {
        comments.add(sheet.id(), remark.criterion(), remark.text(), sheet.person(remark.by()));
    }

    /** Field after field, as somebody fills in the page: text first, then scores; what stands already is left. */
    private void answer(Sheet sheet, Plan.Answer answer) {
        var by = sheet.person(answer.by());
        var tab = "sample-" + answer.criterion();
        answer.values().forEach((field, value) -> save(sheet, answer.criterion(), field, value, tab, by));
    }

    private void save(Sheet sheet, String criterion, Field field, String value, String tab, Viewer by) {
        var now = sheet.kept(criterion, field);
        if (now.value().equals(value)) {
            return;
        }
        clock.moveTo(
                clock.instant().plus(field.equals(Field.NARRATIVE) ? Duration.ofMinutes(4) : Duration.ofSeconds(9)));
        var outcome = answers.save(sheet.id(), new Change(criterion, field, value, now.version(), tab), by);
        if (!(outcome instanceof Outcome.Saved saved)) {
            throw new IllegalStateException(sheet.round().key() + " " + criterion + ": " + outcome);
        }
        sheet.keep(criterion, field, value, saved.version());
    }

    /** The manager still had the page open from before a colleague answered. */
    private void comeSecond(Sheet sheet, Plan.Remark text) {
        var change = new Change(text.criterion(), Field.NARRATIVE, text.text(), 0, "sample-second");
        var outcome = answers.save(sheet.id(), change, sheet.person(text.by()));
        if (!(outcome instanceof Outcome.Forked)) {
            throw new IllegalStateException("Nobody had answered " + text.criterion() + " before: " + outcome);
        }
    }

    /** After reopening: one criterion is put right and is no longer marked complete. */
    void tellCorrection(Sheet sheet, Instant at, Story story) {
        var answer = sheet.round().answers().stream()
                .filter(Plan.Answer::applies)
                .findFirst()
                .orElseThrow();
        var field = answer.values().keySet().stream()
                .filter(Field::isScore)
                .findFirst()
                .orElseThrow();
        story.at(at, () -> {
            var lower = sheet.kept(answer.criterion(), field).value().equals("5") ? "4.5" : "5";
            save(sheet, answer.criterion(), field, lower, "sample-again", sheet.manager());
            save(sheet, answer.criterion(), Field.COMPLETE, "", "sample-again", sheet.manager());
        });
    }
}
