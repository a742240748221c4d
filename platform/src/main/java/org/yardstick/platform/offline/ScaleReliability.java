package org.yardstick.platform.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.reliability.Covariances;
import org.yardstick.measurement.reliability.Covariances.Missing;
import org.yardstick.measurement.reliability.CronbachAlpha;
import org.yardstick.measurement.reliability.Omega;
import org.yardstick.measurement.reliability.SchmidLeiman;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.Responses;

/** How far the sum of a few questions can be relied on. */
final class ScaleReliability {
    private static final int FEWEST_FOR_OMEGA = 3;
    private static final int FEWEST_FOR_GENERAL = 5;

    private final Missing missing;
    private final int factors;
    private final FigureRule rule;

    /** @param factors below the general one, for omega hierarchical */
    ScaleReliability(Missing missing, int factors, FigureRule rule) {
        this.missing = missing;
        this.factors = factors;
        this.rule = rule;
    }

    /** What was found of one scale. */
    record Found(
            Questionnaire.Scale scale,
            Missing missing,
            CronbachAlpha alpha,
            Optional<Omega> omega,
            Optional<SchmidLeiman> general) {}

    /** Of one scale under the fixed names; of several, each with its name, under {@code dimensions}. */
    void find(Part part, List<Questionnaire.Scale> scales, Findings found) {
        if (scales.isEmpty()) {
            throw new InvalidInput(
                    "no two questions belong to a dimension, so nothing is added up: name items with --items");
        }
        var all = scales.stream()
                .flatMap(scale -> found(part, scale, scales.size() > 1, found).stream())
                .toList();
        ReliabilityTold.tell(all, scales.size() > 1, found);
    }

    private Optional<Found> found(Part part, Questionnaire.Scale scale, boolean oneOfSeveral, Findings found) {
        try {
            var covariances = covariances(part, scale.items());
            if (covariances.isEmpty()) {
                found.warn("Fewer than " + rule.minimumAnswers() + " respondents answered "
                        + (missing == Missing.LISTWISE ? "everything" : "anything") + ", so no reliability: "
                        + scale.name() + ".");
            }
            return covariances.map(of -> found(of, scale, found));
        } catch (InvalidInput reason) {
            if (!oneOfSeveral) {
                throw reason;
            }
            found.warn(scale.name() + " has no reliability. " + reason.getMessage());
            return Optional.empty();
        }
    }

    private Found found(Covariances of, Questionnaire.Scale scale, Findings found) {
        return new Found(
                scale,
                missing,
                CronbachAlpha.of(of, rule.confidence()),
                of.size() < FEWEST_FOR_OMEGA ? Optional.empty() : omega(of, scale, found),
                of.size() < Math.max(FEWEST_FOR_GENERAL, 2 * factors) ? Optional.empty() : general(of, scale, found));
    }

    private Optional<Omega> omega(Covariances of, Questionnaire.Scale scale, Findings found) {
        try {
            var omega = Omega.of(of, rule.confidence());
            var factor = omega.maximumLikelihood().factor();
            if (!factor.converged()) {
                found.warn("The model of one factor of " + scale.name() + " did not converge, so there is no omega.");
                return Optional.empty();
            }
            if (!factor.atBound().isEmpty()) {
                found.warn("Distrust omega of " + scale.name() + ": the factor explains all of "
                        + String.join(", ", factor.atBound()) + ".");
            }
            return Optional.of(omega);
        } catch (InvalidInput reason) {
            found.warn("No omega of " + scale.name() + ". " + reason.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SchmidLeiman> general(Covariances of, Questionnaire.Scale scale, Findings found) {
        try {
            var general = SchmidLeiman.of(of, factors);
            if (!general.converged()) {
                found.warn("The " + factors + " factors of " + scale.name()
                        + " did not converge, so there is no omega hierarchical; try another --factors.");
                return Optional.empty();
            }
            if (!general.reversed().isEmpty()) {
                found.warn("For omega hierarchical these were turned round: " + String.join(", ", general.reversed())
                        + ".");
            }
            return Optional.of(general);
        } catch (InvalidInput reason) {
            found.warn("No omega hierarchical of " + scale.name() + ". " + reason.getMessage());
            return Optional.empty();
        }
    }

    /** Cronbach's alpha alone; refused where there is none. */
    double alpha(Part part, List<String> items) {
        return covariances(part, items)
                .map(of -> CronbachAlpha.of(of, rule.confidence()).value())
                .orElseThrow(() -> new InvalidInput("too few answered " + items + ": bring more respondents"));
    }

    /** Absent where too few respondents are behind them. */
    private Optional<Covariances> covariances(Part part, List<String> items) {
        return part.isCoded(items)
                ? ofCodes(part.coded().orElseThrow().only(items))
                : ofNumbers(part.rows(items), items);
    }

    private Optional<Covariances> ofCodes(Responses answers) {
        var used = IntStream.range(0, answers.respondents())
                .filter(row -> isUsed(
                        IntStream.range(0, answers.items().size()).mapToDouble(item -> answers.answer(item, row))))
                .toArray();
        if (!rule.showsFigures(used.length)) {
            return Optional.empty();
        }
        var sums = ResponseSums.of(used.length < answers.respondents() ? answers.these(used) : answers);
        return Optional.of(Covariances.of(answers.names(), sums.covariance().matrix(), used.length));
    }

    private Optional<Covariances> ofNumbers(double[][] rows, List<String> items) {
        var used = Arrays.stream(rows).filter(row -> isUsed(Arrays.stream(row))).count();
        return rule.showsFigures(used) ? Optional.of(Covariances.of(items, rows, missing)) : Optional.empty();
    }

    private boolean isUsed(DoubleStream answers) {
        return missing == Missing.LISTWISE ? answers.noneMatch(Double::isNaN) : !answers.allMatch(Double::isNaN);
    }
}
