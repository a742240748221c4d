package org.yardstick.platform.accreditation.audit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Tailored;

/** A form of one criterion on a sheet, saved whole: each field by itself, the sound ones even when another is wrong. */
@Component
class SheetForm {
    private final Audits audits;
    private final SheetAnswers answers;

    SheetForm(Audits audits, SheetAnswers answers) {
        this.audits = audits;
        this.answers = answers;
    }

    /** @param typed what was sent of the fields that are wrong, by field code */
    record Result(FieldErrors errors, boolean forked, Map<String, String> typed) {}

    @Transactional
    Result save(UUID id, Sheet.Kind kind, String code, Map<String, String> sent, Viewer by, Words words) {
        var audit = audits.toScore(id, by);
        audit.mustBeUndecided();
        var errors = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var forked = false;
        for (var change : changes(code, audits.standard(audit), sent)) {
            var outcome = answers.save(audits.occasion(audit), kind, change, audit.asking(by));
            forked |= outcome instanceof Answers.Outcome.Forked;
            if (outcome instanceof Answers.Outcome.Wrong wrong) {
                errors.put(change.field().code(), words.say(wrong.key()));
                typed.put(change.field().code(), change.value());
            }
        }
        return new Result(new FieldErrors(errors), forked, typed);
    }

    static List<Field> fields(Tailored standard) {
        var fields = new ArrayList<>(List.of(Field.NARRATIVE));
        standard.edition().document().dimensions().forEach(one -> fields.add(Field.score(one.code())));
        fields.add(Field.NOT_APPLICABLE);
        return fields;
    }

    private static List<Answers.Change> changes(String code, Tailored standard, Map<String, String> sent) {
        var changes = new ArrayList<Answers.Change>();
        for (var field : fields(standard)) {
            var value = sent.get("value." + field.code());
            if (value != null) {
                var seen = sent.getOrDefault("seen." + field.code(), "0");
                var version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
                changes.add(new Answers.Change(code, field, value.strip(), version, sent.getOrDefault("tab", "none")));
            }
        }
        changes.sort(Answers.Change.ORDER);
        return changes;
    }
}
