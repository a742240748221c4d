package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.SchemeRules.at;
import static org.yardstick.measurement.scoring.Sheet.NOT_APPLICABLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads answers into a {@link Sheet}, refusing with {@link InvalidAnswers} what does not fit the scheme.
 *
 * <ul>
 *   <li>an unknown criterion or dimension
 *   <li>a score that is not 0, 0.5, ..., 10
 *   <li>"not applicable" for a criterion that forbids it, or for one that is scored as well
 *   <li>nothing applicable, or only criteria of weight 0
 *   <li>a missing score, unless it is to count as 0
 * </ul>
 */
final class SheetReading {

    private static final byte NOT_GIVEN = -2;
    private static final int MOST_HALF_POINTS = 20;

    private final PreparedScheme scheme;
    private final byte[] halfPoints;
    private final List<Unanswered> missing = new ArrayList<>();

    private SheetReading(PreparedScheme scheme) {
        this.scheme = scheme;
        this.halfPoints = new byte[scheme.criterionCodes.size() * scheme.dimensionCodes.size()];
        Arrays.fill(halfPoints, NOT_GIVEN);
    }

    static Sheet read(PreparedScheme scheme, Answers answers, Missing policy) {
        SheetReading reading = new SheetReading(scheme);
        answers.scores().forEach(reading::takeScores);
        answers.notApplicable().forEach(code -> reading.takeNotApplicable(reading.position("notApplicable", code)));
        reading.countMissingAsZero();
        if (policy == Missing.REFUSE && !reading.missing.isEmpty()) {
            throw new InvalidAnswers("scores", "missing: " + reading.missingInWords());
        }
        return reading.sheet(answers.facts());
    }

    /** From half points by criterion and dimension in the scheme's order, none of them missing. */
    static Sheet read(PreparedScheme scheme, byte[] halfPoints, Set<String> facts) {
        SheetReading reading = new SheetReading(scheme);
        int dimensions = scheme.dimensionCodes.size();
        if (halfPoints.length != reading.halfPoints.length) {
            throw new InvalidAnswers("scores", halfPoints.length + " instead of " + reading.halfPoints.length);
        }
        for (int c = 0; c < scheme.criterionCodes.size(); c++) {
            boolean notApplicable = false;
            for (int d = 0; d < dimensions; d++) {
                byte score = halfPoints[scheme.cell(c, d)];
                notApplicable |= score == NOT_APPLICABLE;
                if (score != NOT_APPLICABLE) {
                    reading.take(c, d, score);
                }
            }
            if (notApplicable) {
                reading.takeNotApplicable(c);
            }
        }
        return reading.sheet(facts);
    }

    private void takeScores(String criterion, Map<String, BigDecimal> byDimension) {
        int c = position("scores", criterion);
        byDimension.forEach((dimension, score) -> {
            int d = scheme.dimensionCodes.indexOf(dimension);
            if (d < 0) {
                throw new InvalidAnswers(at("scores", criterion), "there is no dimension " + dimension);
            }
            take(c, d, halfPoints(c, d, score));
        });
    }

    private int position(String list, String criterion) {
        Integer position = scheme.criterionAt(criterion);
        if (position == null) {
            throw new InvalidAnswers(list, "there is no criterion " + criterion);
        }
        return position;
    }

    /** The range is asked first: to make a whole number of 1E+999999999 would take for ever. */
    private int halfPoints(int c, int d, BigDecimal score) {
        if (score.signum() >= 0 && score.compareTo(BigDecimal.TEN) <= 0) {
            BigDecimal doubled = score.add(score);
            int whole = doubled.intValue();
            if (doubled.compareTo(BigDecimal.valueOf(whole)) == 0) {
                return whole;
            }
        }
        throw notAScore(c, d, score);
    }

    private void take(int c, int d, int score) {
        if (score < 0 || score > MOST_HALF_POINTS) {
            throw notAScore(c, d, BigDecimal.valueOf(score * 5L, 1));
        }
        halfPoints[scheme.cell(c, d)] = (byte) score;
    }

    private InvalidAnswers notAScore(int c, int d, BigDecimal score) {
        return new InvalidAnswers(
                at("scores", scheme.criterionCodes.get(c)) + "." + scheme.dimensionCodes.get(d),
                score + " is not a score: scores go from 0 to 10 by halves");
    }

    private void takeNotApplicable(int c) {
        String path = at("notApplicable", scheme.criterionCodes.get(c));
        if (!scheme.criteria.get(c).notApplicableAllowed()) {
            throw new InvalidAnswers(path, "the criterion always applies");
        }
        for (int d = 0; d < scheme.dimensionCodes.size(); d++) {
            int cell = scheme.cell(c, d);
            if (halfPoints[cell] != NOT_GIVEN) {
                throw new InvalidAnswers(path, "the criterion is scored as well");
            }
            halfPoints[cell] = NOT_APPLICABLE;
        }
    }

    private void countMissingAsZero() {
        int dimensions = scheme.dimensionCodes.size();
        for (int cell = 0; cell < halfPoints.length; cell++) {
            if (halfPoints[cell] == NOT_GIVEN) {
                halfPoints[cell] = 0;
                missing.add(new Unanswered(
                        scheme.criterionCodes.get(cell / dimensions), scheme.dimensionCodes.get(cell % dimensions)));
            }
        }
    }

    private String missingInWords() {
        return missing.stream().map(Unanswered::toString).collect(Collectors.joining(", "));
    }

    private Sheet sheet(Set<String> facts) {
        for (int c = 0; c < scheme.criterionCodes.size(); c++) {
            boolean applicable = halfPoints[scheme.cell(c, 0)] != NOT_APPLICABLE;
            if (applicable && scheme.criteria.get(c).weight().signum() > 0) {
                return new Sheet(scheme, halfPoints, facts, missing);
            }
        }
        throw new InvalidAnswers("notApplicable", "nothing that has a weight is applicable");
    }
}
