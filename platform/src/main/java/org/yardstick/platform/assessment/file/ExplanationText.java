package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import org.yardstick.measurement.scoring.Explanation.Node;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Reading;

/** Why a criterion comes out as it does: each number with its formula, from the interrelated index down to the evidence. */
final class ExplanationText {
    private final Scorecard card;
    private final Words words;
    private final Reading reading;
    private final StringBuilder text = new StringBuilder();

    ExplanationText(Scorecard card, Words words) {
        this.card = card;
        this.words = words;
        this.reading = Reading.of(card.standard().edition(), words);
    }

    String write(String criterion) {
        text.append('\n')
                .append(words.say("assessment-file.explanation", criterion, reading.title(criterion)))
                .append('\n');
        write(card.explain(criterion), 1, "");
        var answer = card.file().answers().get(criterion);
        if (answer != null) {
            writeAnchors(criterion, answer);
            line(answer.notApplicable(), "not-applicable");
            line(answer.narrative(), "narrative");
            answer.evidence()
                    .forEach(one ->
                            line(one.title() + (one.pointer().isEmpty() ? "" : ", " + one.pointer()), "evidence"));
        }
        return text.toString();
    }

    private void write(Node node, int depth, String weight) {
        var formula = node.formula().symbols();
        indent(depth)
                .append(name(node))
                .append("  ")
                .append(value(node))
                .append(weight)
                .append(formula.isEmpty() ? "" : "   = " + formula)
                .append('\n');
        var operands = node.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (node.kind().equals("support")) {
                writeBriefly(operands.get(i), depth + 1, weight(node, i));
            } else {
                write(operands.get(i), depth + 1, weight(node, i));
            }
        }
    }

    /** What supports a criterion is told with its index alone: it has an explanation of its own. */
    private void writeBriefly(Node criterion, int depth, String weight) {
        indent(depth)
                .append(criterion.code())
                .append("  ")
                .append(value(criterion))
                .append(weight)
                .append("  ")
                .append(reading.title(criterion.code()))
                .append('\n');
    }

    private StringBuilder indent(int depth) {
        return text.append("  ".repeat(depth));
    }

    private static String value(Node node) {
        return node.value().map(ExplanationText::plain).orElse("–");
    }

    private String weight(Node node, int operand) {
        return node.weights().isEmpty()
                ? ""
                : "  · " + words.say("assessment-file.node.weight") + " "
                        + node.weights()
                                .get(operand)
                                .value()
                                .map(ExplanationText::plain)
                                .orElse("");
    }

    private String name(Node node) {
        var kind = words.say("assessment-file.node." + node.kind());
        var about = switch (node.kind()) {
            case "criterion", "interrelated-criterion", "support", "not-applicable" -> node.code();
            case "credited", "held-back", "raw", "missing" ->
                reading.dimension(node.code()).name();
            default -> "";
        };
        return about.isEmpty() ? kind : kind + " (" + about + ")";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The anchors that the scores given have passed. */
    private void writeAnchors(String criterion, AssessmentFile.Answer answer) {
        var anchors = reading.criterion(criterion).anchors();
        answer.scores().forEach((dimension, score) -> {
            var met = anchors.getOrDefault(dimension, new java.util.TreeMap<>()).headMap(score.intValue() + 1);
            if (!met.isEmpty()) {
                line(
                        met.lastKey() + ": " + met.get(met.lastKey()),
                        "anchor",
                        reading.dimension(dimension).name());
            }
        });
    }

    private void line(String said, String key, Object... parts) {
        if (!said.isBlank()) {
            text.append("  ")
                    .append(words.say("assessment-file.said." + key, parts))
                    .append(" ")
                    .append(said.strip())
                    .append('\n');
        }
    }
}
