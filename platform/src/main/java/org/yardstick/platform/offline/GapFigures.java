package org.yardstick.platform.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Estimate;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.Gaps;
import org.yardstick.measurement.survey.Gaps.DimensionGap;
import org.yardstick.measurement.survey.Gaps.ItemGap;

/** What customers were met with less what they expected, by question and dimension and over all. */
final class GapFigures {
    private final Questionnaire asked;
    private final ScaleReliability reliability;
    private final FigureRule rule;

    GapFigures(Questionnaire asked, ScaleReliability reliability, FigureRule rule) {
        this.asked = asked;
        this.reliability = reliability;
        this.rule = rule;
    }

    void find(Part part, Findings found) {
        if (asked.gaps().isEmpty()) {
            return;
        }
        var dimensions = asked.gapDimensions();
        var gaps = Gaps.of(part.coded().orElseThrow(), dimensions, part.points(), rule);
        warn(gaps, found);
        if (gaps.items().stream().anyMatch(item -> item.gap().isPresent())) {
            found.put("gaps", headline(gaps));
            found.detail("gaps", details(part, dimensions, gaps));
            found.tell("Gaps, perception less expectation", table(gaps));
        }
    }

    private void warn(Gaps.Result gaps, Findings found) {
        var few = Stream.concat(
                        gaps.dimensions().stream()
                                .filter(one -> one.gap().isEmpty())
                                .map(DimensionGap::name),
                        gaps.items().stream()
                                .filter(one -> one.gap().isEmpty())
                                .map(one -> one.item().perception()))
                .toList();
        if (!few.isEmpty()) {
            found.warn("Fewer than " + rule.minimumAnswers() + " answers to both questions, so no gap: "
                    + String.join(", ", few) + ".");
        }
        if (gaps.overall().slips() > 0) {
            found.warn("Fewer than no points were given to a dimension by "
                    + gaps.overall().slips() + " of the respondents; they count as they are.");
        }
    }

    private static Map<String, Object> headline(Gaps.Result gaps) {
        var items = new Fields();
        gaps.items().forEach(item -> items.put(item.item().perception(), item.gap(), gap -> gap.value()));
        var dimensions = new Fields();
        gaps.dimensions().forEach(one -> dimensions.put(one.name(), one.gap(), gap -> gap.value()));
        return new Fields()
                .put("items", items.map())
                .put("dimensions", dimensions.map())
                .put("overall", gaps.overall().meanOfDimensions())
                .put("meanOfItems", gaps.overall().meanOfItems())
                .put("weighted", gaps.overall().weighted(), gap -> gap.value())
                .map();
    }

    private Map<String, Object> details(Part part, List<Gaps.Dimension> dimensions, Gaps.Result gaps) {
        var overall = gaps.overall();
        var shown = new Fields()
                .put("items", gaps.items().stream().map(GapFigures::item).toList())
                .put(
                        "dimensions",
                        IntStream.range(0, dimensions.size())
                                .mapToObj(d -> dimension(
                                        part,
                                        dimensions.get(d),
                                        gaps.dimensions().get(d)))
                                .toList())
                .put("weighted", overall.weighted(), Findings::estimate)
                .put("performance", overall.performance(), Findings::estimate)
                .put("weightedPerformance", overall.weightedPerformance(), Findings::estimate);
        if (!overall.points().isEmpty()) {
            shown.put("points", overall.points());
        }
        return shown.map();
    }

    private static Map<String, Object> item(ItemGap item) {
        return new Fields()
                .put("name", item.item().perception())
                .put("expectation", item.item().expectation())
                .put("n", item.n())
                .put("gap", item.gap(), Findings::estimate)
                .put("t", item.t())
                .put("p", item.p())
                .map();
    }

    private Map<String, Object> dimension(Part part, Gaps.Dimension dimension, DimensionGap gap) {
        return new Fields()
                .put("name", gap.name())
                .put("gap", gap.gap(), Findings::estimate)
                .put("expectation", gap.expectation(), Findings::estimate)
                .put("perception", gap.perception(), Findings::estimate)
                .put("differenceReliability", reliability(part, dimension, gap))
                .map();
    }

    /** Absent where one of the two has no reliability: a single question, or one that everybody answers alike. */
    private OptionalDouble reliability(Part part, Gaps.Dimension dimension, DimensionGap gap) {
        if (gap.spread().isEmpty() || dimension.items().size() < 2) {
            return OptionalDouble.empty();
        }
        var expectations =
                dimension.items().stream().map(Gaps.Pair::expectation).toList();
        var perceptions = dimension.items().stream().map(Gaps.Pair::perception).toList();
        try {
            return OptionalDouble.of(gap.spread()
                    .get()
                    .differenceReliability(
                            reliability.alpha(part, expectations), reliability.alpha(part, perceptions)));
        } catch (InvalidInput none) {
            return OptionalDouble.empty();
        }
    }

    private static TextTable table(Gaps.Result gaps) {
        var table = new TextTable(0, "lrrl").row("", "n", "gap", "95 % interval");
        gaps.dimensions().forEach(one -> row(table, one.name(), one.gap()));
        gaps.items().forEach(item -> row(table, "  " + item.item().perception(), item.gap()));
        table.row("over all dimensions", "", Numbers.of(gaps.overall().meanOfDimensions(), Findings.PLACES), "");
        row(table, "weighted by points", gaps.overall().weighted());
        return table;
    }

    private static void row(TextTable table, String name, Optional<Estimate> found) {
        found.ifPresent(gap -> table.row(
                name,
                Long.toString(gap.n()),
                Numbers.of(gap.value(), Findings.PLACES),
                Numbers.of(gap.interval(), Findings.PLACES)));
    }
}
