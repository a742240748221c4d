package org.yardstick.measurement.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.agreement.ChanceCorrected.Chance;

/**
 * Every coefficient of agreement that the ratings allow. What they do not allow is absent, and {@code notes} says why.
 *
 * @param units how many, {@code raters}, {@code ratings}: with {@code completeUnits}, those that every rater rated
 * @param icc on the complete units; like the next two not for nominal ratings
 * @param components with any ratings missing
 * @param gwetAc1 unweighted; {@code gwetAc2} with the weights asked for
 * @param cohenKappa two raters only; {@code weightedKappa} with the weights asked for
 * @param notes one sentence on each figure that is absent
 */
public record Agreement(
        int units,
        int completeUnits,
        int raters,
        int ratings,
        Optional<IntraclassCorrelations> icc,
        Optional<VarianceComponents> components,
        Optional<KendallW> kendallW,
        Optional<KrippendorffAlpha> krippendorffAlpha,
        Optional<FleissKappa> fleissKappa,
        Optional<ChanceCorrected> gwetAc1,
        Optional<ChanceCorrected> gwetAc2,
        Optional<Kappa> cohenKappa,
        Optional<Kappa> weightedKappa,
        List<String> notes) {

    public Agreement {
        notes = List.copyOf(notes);
    }

    /**
     * What is asked for.
     *
     * @param samples of the interval of Krippendorff's alpha
     * @param scale every grade that could be given, ascending; none for those that were: AC1, AC2 and weighted kappa depend on it
     */
    public record Options(Metric level, Weighting weights, double confidence, int samples, List<Double> scale) {
        public Options {
            scale = List.copyOf(scale);
            if (!(confidence > 0 && confidence < 1) || samples < 1) {
                throw new InvalidInput("Confidence " + confidence + " and " + samples
                        + " samples: confidence lies between 0 and 1, and at least one sample is drawn.");
            }
        }

        /** Grades, quadratic weights, 95 %, 1,000 samples. */
        public static Options usual() {
            return new Options(Metric.ORDINAL, Weighting.QUADRATIC, 0.95, 1000, List.of());
        }
    }

    /** @throws InvalidInput when the ratings allow no figure at all */
    public static Agreement of(Ratings ratings, Options options, RandomGenerator random) {
        var found = new Found(ratings, options, new ArrayList<>());
        var c = options.confidence();
        var numbers = options.level() != Metric.NOMINAL;
        var result = new Agreement(
                ratings.units().size(),
                ratings.completeUnits(),
                ratings.raters().size(),
                ratings.count(),
                found.ifNumbers("ICC", numbers, () -> IntraclassCorrelations.of(ratings, c)),
                found.ifNumbers("Variance components", numbers, () -> VarianceComponents.of(ratings)),
                found.ifNumbers("Kendall's W", numbers, () -> KendallW.of(ratings)),
                found.figure(
                        "Krippendorff's alpha",
                        () -> KrippendorffAlpha.of(ratings, options.level(), c, options.samples(), random)),
                found.figure("Fleiss' kappa", () -> FleissKappa.of(ratings, c)),
                found.gwet("Gwet's AC1", Weighting.NONE),
                found.gwet("Gwet's AC2", options.weights()),
                found.cohen("Cohen's kappa", Weighting.NONE),
                found.cohen("Weighted kappa", options.weights()),
                found.notes);
        return result.orRefused();
    }

    private Agreement orRefused() {
        if (krippendorffAlpha.isEmpty() && fleissKappa.isEmpty() && icc.isEmpty() && kendallW.isEmpty()) {
            throw new InvalidInput(String.join(" ", notes));
        }
        return this;
    }

    /** Figures one by one; what cannot be computed leaves a note. */
    private record Found(Ratings ratings, Options options, List<String> notes) {

        <T> Optional<T> figure(String name, Supplier<T> computed) {
            try {
                return Optional.of(computed.get());
            } catch (InvalidInput absent) {
                notes.add(name + ": " + absent.getMessage());
                return Optional.empty();
            }
        }

        <T> Optional<T> ifNumbers(String name, boolean numbers, Supplier<T> computed) {
            if (!numbers) {
                notes.add(name + ": not for nominal ratings, whose numbers are names only.");
                return Optional.empty();
            }
            return figure(name, computed);
        }

        Optional<ChanceCorrected> gwet(String name, Weighting weights) {
            return figure(
                    name,
                    () -> ChanceCorrected.of(ratings, new Scale(scale(), weights), Chance.GWET, options.confidence()));
        }

        /** With a scale its grades, otherwise those that the two raters gave where both rated. */
        Optional<Kappa> cohen(String name, Weighting weights) {
            if (ratings.raters().size() != 2) {
                return Optional.empty();
            }
            var c = options.confidence();
            return figure(
                    name,
                    () -> options.scale().isEmpty()
                            ? Kappa.of(ratings, weights, c)
                            : Kappa.of(ratings, scale(), weights, c));
        }

        private double[] scale() {
            return options.scale().isEmpty()
                    ? ratings.categories()
                    : options.scale().stream().mapToDouble(grade -> grade).toArray();
        }
    }
}
