package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.platform.shell.Explained;

/** One number of a result and what it follows from, for programs. */
public record ExplanationNode(
        @Explained(
                value = "What it is: interrelated-criterion, criterion, support, credited, raw, weight and so on.",
                example = "raw")
        String kind,

        @Explained(
                value = "What tells it from its siblings: the code of a criterion, a dimension; may be empty.",
                example = "implementation")
        String code,

        @Explained(value = "Its value; null where nothing applicable gives it one.", example = "7.5") @Nullable
        BigDecimal value,

        @Explained(
                value = "How it follows from what is below it; it can be calculated again from that alone.",
                example = "given")
        String formula,

        @Explained(value = "What it follows from, weights among them.", example = "[]")
        List<ExplanationNode> children) {

    static ExplanationNode of(Explanation.Node node) {
        return new ExplanationNode(
                node.kind(),
                node.code(),
                node.value().orElse(null),
                node.formula().symbols(),
                node.children().stream().map(ExplanationNode::of).toList());
    }
}
