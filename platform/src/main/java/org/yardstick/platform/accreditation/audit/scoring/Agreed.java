package org.yardstick.platform.accreditation.audit.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.agreement.IntraclassCorrelations;
import org.yardstick.measurement.agreement.KrippendorffAlpha;
import org.yardstick.measurement.agreement.Metric;
import org.yardstick.measurement.agreement.Ratings;
import org.yardstick.platform.assessment.Sheets;

/**
 * How far the assessors agreed before they talked, over all criteria and dimensions. What the scores do not allow is absent.
 *
 * @param alpha Krippendorff's, for intervals
 * @param icc of a single assessor, absolute agreement: ICC(2,1)
 */
public record Agreed(int assessors, int scores, Optional<Double> alpha, Optional<Double> icc) {

    /** The usual reading of alpha (Krippendorff 2004): from .800 reliable, from .667 good enough for tentative conclusions. */
    public enum Word {
        STRONG,
        FAIR,
        WEAK,
        UNKNOWN
    }

    public Word word() {
        return alpha.map(value -> value >= 0.8 ? Word.STRONG : value >= 0.667 ? Word.FAIR : Word.WEAK)
                .orElse(Word.UNKNOWN);
    }

    public static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static Agreed of(List<Sheets.Given> given, Set<UUID> assessors) {
        var people = assessors.stream().sorted().toList();
        var byUnit = given.stream()
                .collect(Collectors.groupingBy(
                        one -> one.criterion() + " " + one.dimension(), java.util.TreeMap::new, Collectors.toList()));
        if (people.size() < 2 || byUnit.isEmpty()) {
            return new Agreed(people.size(), given.size(), Optional.empty(), Optional.empty());
        }
        var values = byUnit.values().stream().map(unit -> row(unit, people)).toArray(double[][]::new);
        var ratings = Ratings.of(
                List.copyOf(byUnit.keySet()),
                people.stream().map(UUID::toString).toList(),
                values);
        return new Agreed(
                people.size(),
                given.size(),
                unlessImpossible(
                        () -> KrippendorffAlpha.of(ratings, Metric.INTERVAL).value()),
                unlessImpossible(() -> icc(ratings)));
    }

    private static Double icc(Ratings ratings) {
        var found = IntraclassCorrelations.of(ratings, 0.95).forms().get(IntraclassCorrelations.Form.TWO_SINGLE);
        if (found == null) {
            throw new InvalidInput("The criteria do not differ.");
        }
        return found.value();
    }

    private static Optional<Double> unlessImpossible(Supplier<Double> figure) {
        try {
            return Optional.of(figure.get()).filter(Double::isFinite);
        } catch (InvalidInput tooFew) {
            return Optional.empty();
        }
    }

    private static double[] row(List<Sheets.Given> unit, List<UUID> people) {
        return people.stream()
                .mapToDouble(person -> unit.stream()
                        .filter(one -> one.assessor().equals(person))
                        .mapToDouble(one -> one.score().doubleValue())
                        .findFirst()
                        .orElse(Double.NaN))
                .toArray();
    }
}
