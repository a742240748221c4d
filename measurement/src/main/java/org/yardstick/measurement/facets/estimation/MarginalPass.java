package org.yardstick.measurement.facets.estimation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Estimates;

/**
 * One pass of the marginal likelihood at given estimates: for each entry its posterior by adaptive quadrature; over all entries the
 * log-likelihood, the score (by Fisher's identity the posterior mean of the score given the ability) and the observed information (by
 * Louis: the posterior mean of the complete information less the posterior variance of the complete score).
 *
 * <p>T. A. Louis (1982), Finding the observed information matrix when using the EM algorithm. JRSS B 44, 226-233,
 * doi:10.1111/j.2517-6161.1982.tb01203.x. Parameters: the rest of the {@link Design} (its spine being the entries), then the mean mu and
 * ln sigma of the abilities.
 */
final class MarginalPass {
    private static final int ENTRIES_A_CHUNK = 16;
    private static final int MOST_CHUNKS = 16;
    private static final long ROOM = 40_000_000;

    final Design design;
    final double[] score;
    /** The observed information. */
    final double[][] observed;
    /** What the information would be if the abilities were known. */
    final double[][] complete;
    /** Posterior mean and standard deviation of each entry. */
    final double[] mean;

    final double[] deviation;
    double logLikelihood;
    private final GaussHermite rule;
    private final double[][] counted;

    MarginalPass(Design design, int nodes, double[][] counted) {
        this.design = design;
        this.rule = GaussHermite.of(nodes);
        this.counted = counted;
        int size = design.rest + 2;
        score = new double[size];
        observed = new double[size][size];
        complete = new double[size][size];
        mean = new double[design.spineElements()];
        deviation = new double[mean.length];
    }

    /** @param prior mu and ln sigma */
    void at(Estimates estimates, double[] prior) {
        long room = 2L * score.length * score.length;
        int chunks = (int) Math.clamp(ROOM / room, 1, (long) Math.min(MOST_CHUNKS, 1 + mean.length / ENTRIES_A_CHUNK));
        var parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> new Chunk(estimates, prior)
                        .over((int) ((long) mean.length * c / chunks), (int) ((long) mean.length * (c + 1) / chunks)))
                .toList();
        Arrays.fill(score, 0);
        logLikelihood = 0;
        var sums = new Blocks(design);
        for (int i = 0; i < score.length; i++) {
            Arrays.fill(observed[i], 0);
            Arrays.fill(complete[i], 0);
        }
        for (var part : parts) {
            sums.add(part.sums);
            add(part);
        }
        finish(sums);
    }

    private void add(Chunk part) {
        logLikelihood += part.logLikelihood;
        for (int i = 0; i < score.length; i++) {
            score[i] += part.priorScore[i];
            for (int j = i; j < score.length; j++) {
                observed[i][j] -= part.variance[i][j];
                complete[i][j] += part.prior[i][j];
            }
        }
    }

    private void finish(Blocks sums) {
        for (int i = 0; i < design.rest; i++) {
            score[i] += counted[1][i] - sums.expected[i];
        }
        sums.entries((i, j, value) -> complete[i][j] += value);
        for (int i = 0; i < score.length; i++) {
            for (int j = i; j < score.length; j++) {
                observed[i][j] += complete[i][j];
                observed[j][i] = observed[i][j];
                complete[j][i] = complete[i][j];
            }
        }
    }

    private final class Chunk {
        final Blocks sums = new Blocks(design);
        final double[] priorScore = new double[score.length];
        final double[][] prior = new double[score.length][score.length];
        final double[][] variance = new double[score.length][score.length];
        double logLikelihood;
        private final Estimates estimates;
        private final double mu;
        private final double sigma;
        private final Posterior posterior;
        private final int[] element = new int[design.others.length];
        private final double[] lean = new double[design.model.categories()];
        private final int[] place = new int[design.rest];

        Chunk(Estimates estimates, double[] prior) {
            this.estimates = estimates;
            mu = prior[0];
            sigma = Math.exp(prior[1]);
            posterior = new Posterior(design, estimates, prior, rule);
        }

        Chunk over(int from, int to) {
            for (int e = from; e < to; e++) {
                logLikelihood += posterior.of(e, estimates.easiness()[design.spine][e]);
                mean[e] = posterior.mean();
                deviation[e] = posterior.deviation();
                prior();
                complete(e);
                spread(e);
            }
            return this;
        }

        private void prior() {
            int at = design.rest;
            for (int q = 0; q < posterior.share.length; q++) {
                double w = posterior.share[q];
                double d = (posterior.ability[q] - mu) / sigma;
                priorScore[at] += w * d / sigma;
                priorScore[at + 1] += w * (d * d - 1);
                prior[at][at] += w / (sigma * sigma);
                prior[at][at + 1] += w * 2 * d / sigma;
                prior[at + 1][at + 1] += w * 2 * d * d;
            }
        }

        private void complete(int e) {
            for (int q = 0; q < posterior.share.length; q++) {
                if (posterior.share[q] > 1e-14) {
                    for (int row = design.start[e]; row < design.start[e + 1]; row++) {
                        complete(row, posterior.ability[q], posterior.share[q]);
                    }
                }
            }
        }

        private void complete(int row, double ability, double share) {
            double eta = ability;
            for (int o = 0; o < element.length; o++) {
                element[o] = design.codes[o][row];
                eta += estimates.easiness()[design.others[o]][element[o]];
            }
            int group = design.group(row);
            var categories = posterior.categories;
            categories.at(eta, group);
            double w = share * design.weight(row);
            for (int k = 0; k < lean.length; k++) {
                lean[k] = w * categories.p()[k] * (k - categories.mean());
            }
            for (int o = 0; o < element.length; o++) {
                sums.element(o, element, categories, w);
                sums.lean(o, element[o], group, lean);
            }
            sums.group(group, categories.p(), w);
        }

        /** The posterior variance of the complete score: what an entry expects of each parameter changes with its ability. */
        private void spread(int e) {
            int from = design.metStart[e];
            int met = design.metStart[e + 1] - from;
            for (int i = 0; i < met; i++) {
                place[design.met[from + i]] = i;
            }
            var about = new double[met + 2];
            var scores = new double[posterior.share.length][];
            for (int q = 0; q < scores.length; q++) {
                scores[q] = scores(e, posterior.ability[q], met);
                for (int i = 0; i < about.length; i++) {
                    about[i] += posterior.share[q] * scores[q][i];
                }
            }
            for (int q = 0; q < scores.length; q++) {
                for (int i = 0; i < about.length; i++) {
                    double first = posterior.share[q] * (scores[q][i] - about[i]);
                    var row = variance[i < met ? design.met[from + i] : design.rest + i - met];
                    for (int j = i; j < about.length; j++) {
                        row[j < met ? design.met[from + j] : design.rest + j - met] +=
                                first * (scores[q][j] - about[j]);
                    }
                }
            }
        }

        /** The complete score less what does not depend on the ability. */
        private double[] scores(int e, double ability, int met) {
            var scores = new double[met + 2];
            double d = (ability - mu) / sigma;
            scores[met] = d / sigma;
            scores[met + 1] = d * d;
            var categories = posterior.categories;
            for (int row = design.start[e]; row < design.start[e + 1]; row++) {
                double eta = ability;
                for (int o = 0; o < element.length; o++) {
                    element[o] = design.codes[o][row];
                    eta += estimates.easiness()[design.others[o]][element[o]];
                }
                categories.at(eta, design.group(row));
                double w = design.weight(row);
                for (int o = 0; o < element.length; o++) {
                    scores[place[design.offset[o] + element[o]]] -= w * categories.mean();
                }
                int at = place[design.steps + design.group(row) * lean.length];
                for (int k = 0; k < lean.length; k++) {
                    scores[at + k] -= w * categories.p()[k];
                }
            }
            return scores;
        }
    }
}
