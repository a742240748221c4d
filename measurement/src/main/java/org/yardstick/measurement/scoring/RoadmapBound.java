package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.scoring.RoadmapChoices.Choice;

/**
 * How cheap a plan can be at most: the gates are priced, and then every criterion chooses for itself.
 *
 * <pre>
 *   L(lambda, nu) = sum_g lambda_g b_g + sum_c min over choices of c of ( cost - sum_g lambda_g (its part in row g) )  <=  cost of any plan
 * </pre>
 *
 * <p>lambda >= 0 by row; the interrelated row, of price l, is made separable by 0 <= nu_c <= l w_c, how far its "resting on" side counts:
 * its part of x_j is l w_j - alpha nu_j + alpha sum_c nu_c p_cj. L is concave, raised by the volume algorithm [1]: steps along a smoothed
 * subgradient. As each choice is a whole criterion, with its steps, its progressive rule and its being touched at all, the bound is that
 * of the convex hull of choices, at least that of the plain linear program, whose multipliers ({@link
 * RoadmapProgram}) are where the prices start.
 *
 * <p>[1] F. Barahona, R. Anbil (2000), The volume algorithm. Mathematical Programming 87, 385-399, doi:10.1007/s101070050002
 */
final class RoadmapBound {
    private final RoadmapRows rows;
    private final int criteria;
    private final int dimensions;
    private final int rowCount;

    /** Prices: means, shares, interrelated, then nu / w by criterion. */
    double[] prices;

    double value = Double.NEGATIVE_INFINITY;
    /** Share-weighted mean of the choices met: where they waver, the plan is undecided. */
    double[] average;

    Choice[] chosen;
    private final double[] slope;
    private final double[] smooth;
    private final double[] perCredit;
    private final double[] offer;

    RoadmapBound(RoadmapRows rows, double[] prices) {
        this.rows = rows;
        criteria = rows.criteria;
        dimensions = rows.dimensions;
        rowCount = rows.means.size() + rows.shares.size();
        this.prices = prices.length == 0 ? new double[rowCount + 1 + criteria] : prices.clone();
        chosen = new Choice[criteria];
        average = new double[criteria * dimensions];
        slope = new double[this.prices.length];
        smooth = new double[this.prices.length];
        perCredit = new double[criteria * dimensions];
        offer = new double[criteria];
    }

    /** Raises the bound for some rounds, or until it passes what need not be beaten. */
    void raise(List<List<Choice>> open, int rounds, double target) {
        double pace = 1;
        int stuck = 0;
        var at = prices.clone();
        for (int round = 0; round < rounds && value < target; round++) {
            double now = evaluate(open, at);
            blend(round == 0 ? 1 : 0.3);
            stuck = now > value + 1e-3 * (target - value) ? 0 : stuck + 1;
            if (now > value) {
                value = now;
                prices = at.clone();
            }
            if (stuck > 12) {
                pace *= 0.7;
                stuck = 0;
                at = prices.clone();
            }
            step(at, pace * (target - now));
        }
    }

    /** Sets {@code chosen} and {@code slope}, and gives L at these prices. */
    double evaluate(List<List<Choice>> open, double[] at) {
        spread(at);
        double sum = 0;
        for (int g = 0; g < rows.means.size(); g++) {
            sum += at[g] * rows.meansLeast.get(g);
        }
        for (int s = 0; s < rows.shares.size(); s++) {
            sum += at[rows.means.size() + s] * rows.shares.get(s).least();
        }
        sum += at[rowCount] * rows.interrelatedLeast;
        for (int c = 0; c < criteria; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (var choice : open.get(c)) {
                double net = net(c, choice, at);
                if (net < least) {
                    least = net;
                    chosen[c] = choice;
                }
            }
            offer[c] = least;
            sum += open.get(c).isEmpty() ? 0 : least;
        }
        findSlope(at);
        return sum;
    }

    /** What a choice costs less what it brings, above the best of its criterion, at the prices of the last evaluation. */
    double above(int c, Choice choice, double[] at) {
        return net(c, choice, at) - offer[c];
    }

    private double net(int c, Choice choice, double[] at) {
        double net = choice.cost();
        int first = c * dimensions;
        for (int d = 0; d < dimensions; d++) {
            net -= perCredit[first + d] * choice.credited()[d];
        }
        for (int s = 0; s < rows.shares.size(); s++) {
            var share = rows.shares.get(s);
            net -= share.of()[c] && choice.index() >= share.limit() ? at[rows.means.size() + s] * share.each() : 0;
        }
        return net;
    }

    private void spread(double[] at) {
        Arrays.fill(perCredit, 0);
        for (int g = 0; g < rows.means.size(); g++) {
            if (at[g] > 0) {
                var row = rows.means.get(g);
                for (int cell = 0; cell < row.length; cell++) {
                    perCredit[cell] += at[g] * row[cell];
                }
            }
        }
        for (int j = 0; j < criteria && at[rowCount] > 0; j++) {
            double perIndex = at[rowCount] * rows.weight[j] - rows.alpha * nu(at, j);
            for (int c = 0; c < criteria; c++) {
                perIndex += rows.alpha * nu(at, c) * rows.support[c][j];
            }
            for (int d = 0; d < dimensions; d++) {
                perCredit[j * dimensions + d] += perIndex * rows.dimensionWeight[d];
            }
        }
    }

    private double nu(double[] at, int c) {
        return rows.supported[c] ? rows.weight[c] * at[rowCount + 1 + c] : 0;
    }

    private void findSlope(double[] at) {
        var credited = new double[criteria * dimensions];
        for (int c = 0; c < criteria; c++) {
            if (chosen[c] != null) {
                System.arraycopy(chosen[c].credited(), 0, credited, c * dimensions, dimensions);
            }
        }
        for (int g = 0; g < rows.means.size(); g++) {
            double part = 0;
            var row = rows.means.get(g);
            for (int cell = 0; cell < row.length; cell++) {
                part += row[cell] * credited[cell];
            }
            slope[g] = rows.meansLeast.get(g) - part;
        }
        for (int s = 0; s < rows.shares.size(); s++) {
            var share = rows.shares.get(s);
            double part = 0;
            for (int c = 0; c < criteria; c++) {
                part += share.of()[c] && chosen[c].index() >= share.limit() ? share.each() : 0;
            }
            slope[rows.means.size() + s] = share.least() - part;
        }
        findInterrelatedSlope(rows.indices(credited));
    }

    private void findInterrelatedSlope(double[] x) {
        double part = 0;
        for (int c = 0; c < criteria; c++) {
            part += rows.weight[c] * x[c];
            double u = 0;
            for (int j = 0; rows.supported[c] && j < criteria; j++) {
                u += rows.support[c][j] * x[j];
            }
            slope[rowCount + 1 + c] =
                    rows.supported[c] && rows.interrelatedLeast > 0 ? rows.weight[c] * rows.alpha * (x[c] - u) : 0;
        }
        slope[rowCount] = rows.interrelatedLeast > 0 ? rows.interrelatedLeast - part : 0;
    }

    private void blend(double share) {
        for (int i = 0; i < slope.length; i++) {
            smooth[i] = share * slope[i] + (1 - share) * smooth[i];
        }
        for (int c = 0; c < criteria; c++) {
            for (int d = 0; d < dimensions && chosen[c] != null; d++) {
                int cell = c * dimensions + d;
                average[cell] = share * chosen[c].raw()[d] + (1 - share) * average[cell];
            }
        }
    }

    private void step(double[] at, double gap) {
        double norm = 0;
        for (int i = 0; i < smooth.length; i++) {
            norm += at[i] > 0 || smooth[i] > 0 ? smooth[i] * smooth[i] : 0;
        }
        double length = norm < 1e-12 ? 0 : gap / norm;
        for (int i = 0; i < smooth.length; i++) {
            at[i] = Math.max(0, at[i] + length * smooth[i]);
        }
        for (int c = 0; c < criteria; c++) {
            at[rowCount + 1 + c] = Math.min(at[rowCount + 1 + c], at[rowCount]);
        }
    }
}
