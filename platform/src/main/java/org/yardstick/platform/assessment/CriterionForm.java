package org.yardstick.platform.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Tailored;

/**
 * The form of one criterion, saved whole: each field that was sent is saved by itself, the sound ones even when another is wrong. It
 * counts as complete only with every score, or with the reason why it does not apply.
 */
@Component
class CriterionForm {
    private final Answers answers;
    private final Assessments assessments;
    private final JdbcClient db;

    CriterionForm(Answers answers, Assessments assessments, JdbcClient db) {
        this.answers = answers;
        this.assessments = assessments;
        this.db = db;
    }

    /**
     * @param typed what was sent of the fields that are wrong, by field code
     */
    record Result(FieldErrors errors, boolean forked, Map<String, String> typed) {}

    @Transactional
    Result save(UUID id, String criterion, Map<String, String> sent, Viewer by, Words words) {
        var standard = assessments.standard(assessments.share(id, by));
        var errors = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var forked = false;
        for (var change : changes(criterion, standard, sent)) {
            var outcome = answers.save(id, change, by);
            forked |= outcome instanceof Answers.Outcome.Forked;
            if (outcome instanceof Answers.Outcome.Wrong wrong) {
                errors.put(change.field().code(), words.say(wrong.key()));
                typed.put(change.field().code(), change.value());
            }
        }
        if (sent.getOrDefault("then", "").startsWith("complete")) {
            markComplete(id, criterion, standard, by, words).forEach(errors::putIfAbsent);
        }
        return new Result(inOrderOfThePage(errors, standard), forked, typed);
    }

    private static FieldErrors inOrderOfThePage(Map<String, String> errors, Tailored standard) {
        var ordered = new LinkedHashMap<String, String>();
        for (var field : fields(standard)) {
            if (errors.containsKey(field.code())) {
                ordered.put(field.code(), errors.get(field.code()));
            }
        }
        return new FieldErrors(ordered);
    }

    private static List<Field> fields(Tailored standard) {
        var fields = new ArrayList<>(List.of(Field.NARRATIVE));
        standard.edition().document().dimensions().forEach(dimension -> fields.add(Field.score(dimension.code())));
        fields.addAll(List.of(Field.CONFIDENCE, Field.NOT_APPLICABLE, Field.COMPLETE));
        return fields;
    }

    private static List<Answers.Change> changes(String criterion, Tailored standard, Map<String, String> sent) {
        var changes = new ArrayList<Answers.Change>();
        for (var field : fields(standard)) {
            var value = sent.get("value." + field.code());
            if (value != null) {
                var seen = number(sent.get("seen." + field.code()));
                changes.add(new Answers.Change(criterion, field, value, seen, sent.getOrDefault("tab", "none")));
            }
        }
        changes.sort(Answers.Change.ORDER);
        return changes;
    }

    private Map<String, String> markComplete(UUID id, String criterion, Tailored standard, Viewer by, Words words) {
        var answered = answered(id, criterion);
        var missing = new LinkedHashMap<String, String>();
        for (var dimension : standard.edition().document().dimensions()) {
            var code = Field.score(dimension.code()).code();
            if (!answered.contains(code) && !answered.contains(Field.NOT_APPLICABLE.code())) {
                var name = new Field(code).name(standard.edition().texts(words.language()), words);
                missing.put(code, words.say("assessment.answer.score-missing", name));
            }
        }
        if (missing.isEmpty() && !answered.contains(Field.COMPLETE.code())) {
            var seen = version(id, criterion);
            answers.save(id, new Answers.Change(criterion, Field.COMPLETE, Field.YES, seen, "complete"), by);
        }
        return missing;
    }

    private Set<String> answered(UUID id, String criterion) {
        return db.sql("""
                select field from assessment.answer
                 where assessment = :assessment and criterion = :criterion and value <> ''""")
                .param("assessment", id)
                .param("criterion", criterion)
                .query(String.class)
                .set();
    }

    private int version(UUID id, String criterion) {
        return db.sql("""
                select version from assessment.answer
                 where assessment = :assessment and criterion = :criterion and field = 'complete'""")
                .param("assessment", id)
                .param("criterion", criterion)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
