package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What scoring needs of a tailored edition: no words, no history, only what a number depends on. A scheme that exists
 * is sound; one that is not is refused with {@link InvalidScheme}, and {@link SchemeRules} lists every reason.
 *
 * @param dimensions in progressive order: each is credited only as far as the one before carries it; weights v sum to 1
 * @param tolerance tau, how many points of 10 a dimension may run ahead of the one before
 * @param interrelation alpha, how far weak support pulls a criterion down: 0 not at all, 1 all the way
 * @param criteria in the order in which results list them; weights w are relative, normalised over the applicable ones
 * @param sets named sets of criteria that gates speak of
 * @param influences which criterion rests on which; they never go in a circle
 * @param levels from the lowest to the highest
 */
public record Scheme(
        List<Dimension> dimensions,
        BigDecimal tolerance,
        BigDecimal interrelation,
        List<Criterion> criteria,
        Map<String, List<String>> sets,
        List<Influence> influences,
        List<Level> levels) {

    public Scheme {
        dimensions = List.copyOf(dimensions);
        criteria = List.copyOf(criteria);
        sets = copyInOrder(sets);
        influences = List.copyOf(influences);
        levels = List.copyOf(levels);
        SchemeRules.checkDimensions(dimensions);
        SchemeRules.checkParameters(tolerance, interrelation);
        SchemeRules.checkCriteria(criteria);
        SchemeRules.checkSets(sets, criteria);
        SchemeRules.checkInfluences(influences, criteria);
        LevelRules.check(levels, new LevelRules.Known(dimensions, criteria, sets));
    }

    /** One of the axes on which every criterion is scored: intention, implementation, integration. */
    public record Dimension(String code, BigDecimal weight) {}

    /** One thing that is scored, on every dimension. */
    public record Criterion(
            String code,
            String module,
            String perspective,
            BigDecimal weight,
            boolean cskm,
            boolean notApplicableAllowed) {}

    /** That {@code to} rests directly on {@code from}, with a strength of 0 to 4. */
    public record Influence(String from, String to, BigDecimal strength) {

        @Override
        public String toString() {
            return from + " > " + to;
        }
    }

    /** A level and the gates that must all hold, besides those of every level below. */
    public record Level(String code, List<Gate> gates) {

        public Level {
            gates = List.copyOf(gates);
        }
    }

    private static Map<String, List<String>> copyInOrder(Map<String, List<String>> sets) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        sets.forEach((name, members) -> copy.put(name, List.copyOf(members)));
        return Collections.unmodifiableMap(copy);
    }
}
