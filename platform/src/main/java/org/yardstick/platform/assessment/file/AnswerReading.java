package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.offline.Located;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;

/** Reads the answers of an assessment's file: a criterion has either all its scores or the reason why it does not apply. */
final class AnswerReading {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Tailored standard;
    private final FileValues values;
    private final boolean partial;
    private final List<String> dimensions;

    AnswerReading(Tailored standard, FileValues values, boolean partial) {
        this.standard = standard;
        this.values = values;
        this.partial = partial;
        this.dimensions = standard.edition().document().dimensions().stream()
                .map(EditionDocument.Dimension::code)
                .toList();
    }

    Map<String, AssessmentFile.Answer> read(Located.Fields root) {
        var answers = new LinkedHashMap<String, AssessmentFile.Answer>();
        if (!(values.fields(root, "", "answers", true) instanceof Located.Fields all)) {
            return answers;
        }
        for (var criterion : standard.criteria()) {
            if (all.values().get(criterion.code()) instanceof Located.Fields one) {
                answers.put(criterion.code(), answer(criterion, one));
            } else if (all.values().get(criterion.code()) instanceof Located other) {
                values.add(other.at(), path(criterion), "not-fields");
            } else if (!partial) {
                values.add(all.at(), path(criterion), "missing-criterion", criterion.code());
            }
        }
        all.names().forEach((code, place) -> {
            if (!standard.has(code)) {
                var key = standard.edition().criterion(code).isPresent() ? "excluded-criterion" : "unknown-criterion";
                values.add(
                        place, "answers." + code, key, code, standard.edition().name(), standard.profile());
            }
        });
        return answers;
    }

    private static String path(EditionDocument.Criterion criterion) {
        return "answers." + criterion.code();
    }

    private AssessmentFile.Answer answer(EditionDocument.Criterion criterion, Located.Fields one) {
        var path = path(criterion);
        var known = new ArrayList<>(dimensions);
        known.addAll(AssessmentFile.Answer.FIELDS);
        values.refuseUnknown(one, path, known);
        var isSetAside = one.values().containsKey("notApplicable");
        var reason = isSetAside ? reason(criterion, one, path) : "";
        return new AssessmentFile.Answer(
                isSetAside ? Map.of() : scores(one, path),
                reason,
                values.text(one, path, "narrative", false),
                evidence(one, path),
                confidence(one, path));
    }

    private String reason(EditionDocument.Criterion criterion, Located.Fields one, String path) {
        var reason = values.text(one, path, "notApplicable", true);
        var inside = path + ".notApplicable";
        if (criterion.notApplicable() == EditionDocument.NotApplicable.REFUSED) {
            values.add(one, "notApplicable", inside, "always-applies", List.of(criterion.code()));
        } else if (reason.isBlank()) {
            values.add(one, "notApplicable", inside, "no-reason", List.of());
        }
        for (var dimension : dimensions) {
            if (one.values().containsKey(dimension)) {
                values.add(one, dimension, path + "." + dimension, "scored-and-not", List.of(criterion.code()));
            }
        }
        return reason;
    }

    private Map<String, BigDecimal> scores(Located.Fields one, String path) {
        var scores = new LinkedHashMap<String, BigDecimal>();
        for (var dimension : dimensions) {
            var inside = path + "." + dimension;
            switch (one.values().get(dimension)) {
                case null -> {
                    if (!partial) {
                        values.add(one.at(), inside, "missing-score", dimension);
                    }
                }
                case Located.Number number -> {
                    if (isScore(number.value())) {
                        scores.put(dimension, number.value());
                    } else {
                        values.add(number.at(), inside, "no-score", number.written());
                    }
                }
                case Located.Text text -> values.add(text.at(), inside, "text-score", text.value());
                case Located other -> values.add(other.at(), inside, "no-number");
            }
        }
        return scores;
    }

    private static boolean isScore(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.TEN) <= 0
                && value.multiply(TWO).stripTrailingZeros().scale() <= 0;
    }

    private String confidence(Located.Fields one, String path) {
        var confidence = values.text(one, path, "confidence", false);
        if (one.values().containsKey("confidence") && !Field.CONFIDENCES.contains(confidence)) {
            values.add(
                    one,
                    "confidence",
                    path + ".confidence",
                    "no-confidence",
                    List.of(String.join(", ", Field.CONFIDENCES)));
        }
        return confidence;
    }

    /** A line of text is a title; whoever knows more of it says so in fields. */
    private List<AssessmentFile.Evidence> evidence(Located.Fields one, String path) {
        var evidence = new ArrayList<AssessmentFile.Evidence>();
        for (var item : values.items(one, path, "evidence")) {
            var inside = path + ".evidence[" + evidence.size() + "]";
            switch (item) {
                case Located.Text text -> evidence.add(new AssessmentFile.Evidence(text.value(), "", "", "", ""));
                case Located.Fields fields -> {
                    values.refuseUnknown(fields, inside, AssessmentFile.Evidence.FIELDS);
                    evidence.add(new AssessmentFile.Evidence(
                            values.text(fields, inside, "title", true),
                            values.text(fields, inside, "pointer", false),
                            values.text(fields, inside, "effective", false),
                            values.text(fields, inside, "address", false),
                            values.text(fields, inside, "sha256", false)));
                }
                default -> values.add(item.at(), inside, "not-text");
            }
        }
        return evidence;
    }
}
