package org.yardstick.measurement.survey;

import static org.yardstick.measurement.survey.KanoCategory.ATTRACTIVE;
import static org.yardstick.measurement.survey.KanoCategory.INDIFFERENT;
import static org.yardstick.measurement.survey.KanoCategory.MUST_BE;
import static org.yardstick.measurement.survey.KanoCategory.ONE_DIMENSIONAL;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * What an attribute is to customers: the most frequent category, how far satisfaction rises with it and falls without.
 *
 * <pre>
 *   better = (A + O) / (A + O + M + I)     worse = -(O + M) / (A + O + M + I)     standard error sqrt(share (1 - share) / n)
 *   the two most frequent, a and b, are not distinct if |a - b| &lt; 1.65 sqrt((a + b)(2n - a - b) / 2n)
 * </pre>
 *
 * <p>n is the number of respondents (for better and worse those in A, O, M, I). Ties go M, O, A, I.
 *
 * <ol>
 *   <li>C. Berger et al. (1993), Kano's methods for understanding customer-defined quality. Center for Quality Management Journal 2(4), 3-36
 *   <li>D. Fong (1996), Using the self-stated importance questionnaire to interpret Kano questionnaire results. Same journal 5(3), 21-24
 *   <li>C.-C. Yang (2005), The refined Kano's model and its application. Total Quality Management 16, 1127-1137,
 *       doi:10.1080/14783360500235850
 * </ol>
 */
public final class Kano {
    private static final double FONG = 1.65;

    private Kano() {}

    /** @param interval Wilson's */
    public record Coefficient(double value, double standardError, Interval interval) {}

    /**
     * @param shares of all answers by category
     * @param second the second most frequent; {@code distinct} by Fong's test that it is another than the first
     * @param better and {@code worse} absent where every answer is reversed or questionable
     * @param totalStrength A + O + M, and {@code categoryStrength} the lead of the first category, in the unit of the counts
     */
    public record Result(
            String attribute,
            double n,
            KanoCategory category,
            KanoCategory second,
            boolean distinct,
            Map<KanoCategory, Double> shares,
            Optional<Coefficient> better,
            Optional<Coefficient> worse,
            double totalStrength,
            double categoryStrength) {}

    public enum Refined {
        HIGHLY_ATTRACTIVE,
        LESS_ATTRACTIVE,
        HIGH_VALUE_ADDED,
        LOW_VALUE_ADDED,
        CRITICAL,
        NECESSARY,
        POTENTIAL,
        CARE_FREE,
        REVERSE,
        QUESTIONABLE
    }

    /** Absent where fewer respondents than the rule asks for. */
    public static Optional<Result> of(KanoCounts counts, FigureRule rule) {
        if (counts.n() > 0 && counts.total() <= 0) {
            throw new InvalidInput("attribute " + counts.attribute()
                    + " has respondents but no answers: bring the counts by category");
        }
        return rule.showsFigures(Math.round(counts.n())) ? Optional.of(result(counts, rule)) : Optional.empty();
    }

    private static Result result(KanoCounts counts, FigureRule rule) {
        var ranked = Stream.of(KanoCategory.values())
                .sorted(Comparator.comparingDouble((KanoCategory category) -> -counts.of(category)))
                .toList();
        var lead = counts.of(ranked.get(0)) - counts.of(ranked.get(1));
        var shares = new EnumMap<KanoCategory, Double>(KanoCategory.class);
        counts.counts().forEach((category, count) -> shares.put(category, count / counts.total()));
        return new Result(
                counts.attribute(),
                counts.n(),
                ranked.get(0),
                ranked.get(1),
                distinct(shares.getOrDefault(ranked.get(0), 0.0), shares.getOrDefault(ranked.get(1), 0.0), counts.n()),
                Collections.unmodifiableMap(shares),
                coefficient(counts, List.of(ATTRACTIVE, ONE_DIMENSIONAL), rule),
                coefficient(counts, List.of(ONE_DIMENSIONAL, MUST_BE), rule).map(Kano::negative),
                counts.of(ATTRACTIVE) + counts.of(ONE_DIMENSIONAL) + counts.of(MUST_BE),
                lead);
    }

    private static boolean distinct(double first, double second, double n) {
        var a = first * n;
        var b = second * n;
        return a - b > 0 && a - b >= FONG * Math.sqrt((a + b) * (2 * n - a - b) / (2 * n));
    }

    private static Optional<Coefficient> coefficient(KanoCounts counts, List<KanoCategory> of, FigureRule rule) {
        var base = Stream.of(ATTRACTIVE, ONE_DIMENSIONAL, MUST_BE, INDIFFERENT)
                .mapToDouble(counts::of)
                .sum();
        if (base <= 0) {
            return Optional.empty();
        }
        var share = of.stream().mapToDouble(counts::of).sum() / base;
        var n = counts.n() * base / counts.total();
        return Optional.of(new Coefficient(
                share, Math.sqrt(share * (1 - share) / n), Intervals.share(share * n, n, rule.confidence())));
    }

    private static Coefficient negative(Coefficient of) {
        var turned = new Interval(-of.interval().upper(), -of.interval().lower());
        return new Coefficient(-of.value(), of.standardError(), turned);
    }

    /**
     * The refined model [3]: each category in two, by whether the attribute is at least of the mean importance of all.
     *
     * @param importance mean importance, attribute by attribute
     */
    public static List<Refined> refined(List<KanoCategory> categories, double[] importance) {
        if (categories.isEmpty() || categories.size() != importance.length) {
            throw new InvalidInput("there are " + categories.size() + " attributes and " + importance.length
                    + " importances: give each attribute one");
        }
        var important = Zone.aboveMean(importance);
        return Stream.iterate(0, i -> i < important.length, i -> i + 1)
                .map(i -> refined(categories.get(i), important[i]))
                .toList();
    }

    private static Refined refined(KanoCategory category, boolean important) {
        return switch (category) {
            case ATTRACTIVE -> important ? Refined.HIGHLY_ATTRACTIVE : Refined.LESS_ATTRACTIVE;
            case ONE_DIMENSIONAL -> important ? Refined.HIGH_VALUE_ADDED : Refined.LOW_VALUE_ADDED;
            case MUST_BE -> important ? Refined.CRITICAL : Refined.NECESSARY;
            case INDIFFERENT -> important ? Refined.POTENTIAL : Refined.CARE_FREE;
            case REVERSE -> Refined.REVERSE;
            case QUESTIONABLE -> Refined.QUESTIONABLE;
        };
    }
}
