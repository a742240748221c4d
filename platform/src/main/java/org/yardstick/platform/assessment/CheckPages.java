package org.yardstick.platform.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** What is checked before signing; two queries. */
@Component
class CheckPages {
    private final JdbcClient db;
    private final Assessments assessments;

    CheckPages(JdbcClient db, Assessments assessments) {
        this.db = db;
        this.assessments = assessments;
    }

    private record Answer(String criterion, String field, String value) {}

    CheckPage page(UUID id, String signName, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        var standard = assessments.standard(assessment);
        var texts = standard.edition().texts(language);
        var dimensions = new LinkedHashMap<String, String>();
        for (var dimension : standard.edition().document().dimensions()) {
            dimensions.put(
                    dimension.code(),
                    Objects.requireNonNull(texts.dimensions().get(dimension.code()))
                            .name());
        }
        var answers = answers(id);
        var rows = standard.criteria().stream()
                .map(one -> row(
                        one.code(),
                        Objects.requireNonNull(texts.criteria().get(one.code())).title(),
                        dimensions.keySet(),
                        answers.getOrDefault(one.code(), Map.of())))
                .toList();
        var gaps = rows.stream()
                .filter(row -> row.state() != Progress.State.COMPLETE)
                .toList();
        return new CheckPage(assessment, assessment.isManagedBy(viewer), dimensions, gaps, rows, signName);
    }

    private static CheckPage.Row row(
            String code, String title, Collection<String> dimensions, Map<String, String> answers) {
        var scores = new LinkedHashMap<String, String>();
        for (var dimension : dimensions) {
            var score = answers.get(Field.score(dimension).code());
            if (score != null) {
                scores.put(dimension, score);
            }
        }
        var reason = answers.getOrDefault(Field.NOT_APPLICABLE.code(), "");
        var state = Progress.State.of(
                !answers.isEmpty(),
                answers.containsKey(Field.COMPLETE.code()),
                !reason.isEmpty() || scores.size() == dimensions.size());
        return new CheckPage.Row(code, title, state, scores, reason, answers.containsKey(Field.NARRATIVE.code()));
    }

    private Map<String, Map<String, String>> answers(UUID assessment) {
        var rows =
                db.sql("""
                select criterion, field, case field when 'narrative' then 'yes' else value end as value
                  from assessment.answer where assessment = :assessment and value <> ''""").param("assessment", assessment).query(Answer.class).list();
        var byCriterion = new LinkedHashMap<String, Map<String, String>>();
        for (var row : rows) {
            byCriterion
                    .computeIfAbsent(row.criterion, criterion -> new LinkedHashMap<>())
                    .put(row.field, row.value);
        }
        return byCriterion;
    }
}
