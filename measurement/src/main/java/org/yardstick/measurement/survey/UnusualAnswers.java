package org.yardstick.measurement.survey;

import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/** How far a respondent's answers lie from the common pattern: Mahalanobis distance over those who answered everything. */
final class UnusualAnswers {
    private final double[] means;
    /** The lower Cholesky factor of the covariance matrix; no rows where it has none. */
    private final double[][] factor;

    private UnusualAnswers(double[] means, double[][] factor) {
        this.means = means;
        this.factor = factor;
    }

    static UnusualAnswers of(Responses responses) {
        int items = responses.items().size();
        var rows = IntStream.range(0, responses.respondents())
                .filter(row -> IntStream.range(0, items).allMatch(i -> responses.code(i, row) != Responses.MISSING))
                .toArray();
        if (rows.length <= items) {
            return new UnusualAnswers(new double[0], new double[0][]);
        }
        var covariance = ResponseSums.of(responses.these(rows)).covariance();
        var means = new double[items];
        for (int i = 0; i < items; i++) {
            means[i] = covariance.mean(i);
        }
        return new UnusualAnswers(means, factor(covariance.matrix()));
    }

    private static double[][] factor(double[][] matrix) {
        var factor = new double[matrix.length][matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            for (int i = j; i < matrix.length; i++) {
                var rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j && rest <= 1e-10 * matrix[j][j]) {
                    return new double[0][];
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return factor;
    }

    /** NaN where an answer is missing or there is no distance. */
    double distance(Responses responses, int row) {
        if (factor.length == 0) {
            return Double.NaN;
        }
        var solved = new double[means.length];
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            var rest = responses.answer(i, row) - means[i];
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * solved[k];
            }
            solved[i] = rest / factor[i][i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    double probability(double distance) {
        return Double.isNaN(distance) ? Double.NaN : Gamma.regularizedGammaQ(means.length / 2.0, distance / 2);
    }
}
