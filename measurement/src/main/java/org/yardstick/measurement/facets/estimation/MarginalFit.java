package org.yardstick.measurement.facets.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.facets.ratings.Estimates;

/**
 * Marginal maximum likelihood. The first steps are those of the EM gradient algorithm (Newton's with the complete information, which
 * always rises), the others Newton's with the observed information: what takes EM hundreds of rounds takes a few, and the inverse gives
 * standard errors that allow for everything unknown. A step that does not raise the likelihood is halved.
 *
 * <ol>
 *   <li>R. D. Bock, M. Aitkin (1981), Marginal maximum likelihood estimation of item parameters. Psychometrika 46, 443-459,
 *       doi:10.1007/BF02293801
 *   <li>K. Lange (1995), A gradient algorithm locally equivalent to the EM algorithm. JRSS B 57, 425-437,
 *       doi:10.1111/j.2517-6161.1995.tb02037.x
 * </ol>
 */
final class MarginalFit {
    private static final int EM_STEPS = 3;
    private static final double FARTHEST = 1;
    private static final double LEAST_LOG_SIGMA = Math.log(Population.LEAST_SD);

    private static final double MOST_LOG_SIGMA = Math.log(Population.MOST_SD);
    private static final int MOST_HALVINGS = 30;

    private final Design design;
    private final Precision precision;
    private final boolean[] fixed;
    private int[] moving = {};
    private double[] pending;
    private MarginalPass pass;
    private MarginalPass spare;
    private Estimates estimates;
    private double[] prior = {0, 0};
    private double change = Double.MAX_VALUE;

    MarginalFit(Design design, Precision precision, int nodes) {
        this.design = design;
        this.precision = precision;
        var counted = design.observed();
        fixed = Arrays.copyOf(design.fixed(), design.rest + 2);
        pending = new double[fixed.length];
        for (int o = 0; o < design.others.length; o++) {
            if (!design.model.anchored(design.others[o])) {
                fixed[reference(o, counted[1])] = true;
            }
        }
        pass = new MarginalPass(design, nodes, counted);
        spare = new MarginalPass(design, nodes, counted);
        estimates = Estimates.start(design.model, design.kept);
        start();
    }

    private int reference(int other, double[] counted) {
        int best = design.offset[other];
        for (int i = 0; i < design.model.ratings().elements(design.others[other]); i++) {
            int at = design.offset[other] + i;
            best = !fixed[at] && (fixed[best] || counted[at] > counted[best]) ? at : best;
        }
        return best;
    }

    private void start() {
        var abilities = estimates.easiness()[0];
        double mean = 0;
        double square = 0;
        for (double ability : abilities) {
            mean += ability / abilities.length;
            square += ability * ability / abilities.length;
        }
        prior = new double[] {mean, Math.log(Math.max(0.3, Math.sqrt(Math.max(0, square - mean * mean))))};
        settle(estimates, prior);
    }

    /** Where it ended; the covariance covers the rest, mu and ln sigma. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    record Fit(
            Estimates estimates,
            double[] prior,
            Stop stop,
            MarginalPass pass,
            List<String> runaways,
            Optional<double[][]> covariance) {}

    Fit fit() {
        pass.at(estimates, prior);
        free();
        if (solver(pass.complete) == null) {
            throw ArrowSystem.confounded();
        }
        int iteration = 0;
        boolean moves = true;
        while (moves && iteration < precision.iterations() && !settled()) {
            moves = step(iteration++ < EM_STEPS);
        }
        var stop = new Stop(iteration, settled() && prior[1] < MOST_LOG_SIGMA, residual(), worst(), change);
        System.arraycopy(pass.mean, 0, estimates.easiness()[0], 0, pass.mean.length);
        var last = Optional.ofNullable(solver(pass.observed));
        return new Fit(
                estimates,
                prior,
                stop,
                pass,
                stop.converged() ? List.of() : runaways(),
                last.map(known -> known.inverse(moving, fixed.length)));
    }

    private List<String> runaways() {
        var none = new double[design.spineElements()];
        return Runaways.of(design, new ArrowSystem.Step(none, pending));
    }

    /** Every parameter that moves; not sigma where it would leave its range. */
    private void free() {
        int sigma = design.rest + 1;
        fixed[sigma] = prior[1] <= LEAST_LOG_SIGMA && pass.score[sigma] < 0
                || prior[1] >= MOST_LOG_SIGMA && pass.score[sigma] > 0;
        moving = IntStream.range(0, fixed.length).filter(i -> !fixed[i]).toArray();
    }

    private boolean settled() {
        return precision.reached(residual() / design.unit, change);
    }

    private double residual() {
        double largest = 0;
        for (int i : moving) {
            largest = Math.max(largest, Math.abs(pass.score[i]));
        }
        return largest;
    }

    private String worst() {
        double largest = residual();
        return IntStream.of(moving)
                .filter(i -> Math.abs(pass.score[i]) == largest)
                .mapToObj(i -> i < design.rest ? design.restName(i) : "the distribution of the entries")
                .findFirst()
                .orElse("");
    }

    /** Whether there was a step to take. */
    private boolean step(boolean early) {
        var right = Arrays.stream(moving).mapToDouble(m -> pass.score[m]).toArray();
        var solver = early ? null : solver(pass.observed);
        if (solver == null) {
            solver = solver(pass.complete);
        }
        if (solver == null) {
            return false;
        }
        var step = solver.solve(right);
        double largest = 0;
        for (double s : step) {
            largest = Math.max(largest, Math.abs(s));
        }
        pending = wide(step, 1);
        double share = Math.min(1, FARTHEST / largest);
        boolean moved = moved(step, share);
        for (int halving = 0; halving < MOST_HALVINGS && !moved; halving++) {
            share /= 2;
            moved = moved(step, share);
        }
        change = share * largest;
        return moved;
    }

    private double[] wide(double[] step, double share) {
        var wide = new double[fixed.length];
        for (int m = 0; m < step.length; m++) {
            wide[moving[m]] = share * step[m];
        }
        return wide;
    }

    private @Nullable ScaledCholesky solver(double[][] information) {
        var matrix = new double[moving.length][moving.length];
        var own = new double[moving.length];
        for (int a = 0; a < moving.length; a++) {
            own[a] = pass.complete[moving[a]][moving[a]];
            for (int b = 0; b < moving.length; b++) {
                matrix[a][b] = information[moving[a]][moving[b]];
            }
        }
        return ScaledCholesky.of(matrix, own);
    }

    /** Takes the step if the likelihood does not fall by it. */
    private boolean moved(double[] step, double share) {
        var next = estimates.copy();
        var nextPrior = prior.clone();
        var wide = wide(step, share);
        add(next, wide);
        nextPrior[0] += wide[design.rest];
        nextPrior[1] = Math.clamp(nextPrior[1] + wide[design.rest + 1], LEAST_LOG_SIGMA, MOST_LOG_SIGMA);
        System.arraycopy(pass.mean, 0, next.easiness()[0], 0, pass.mean.length);
        settle(next, nextPrior);
        spare.at(next, nextPrior);
        if (spare.logLikelihood < pass.logLikelihood - 1e-9 * Math.abs(pass.logLikelihood)) {
            return false;
        }
        var other = pass;
        pass = spare;
        spare = other;
        estimates = next;
        prior = nextPrior;
        free();
        return true;
    }

    private void add(Estimates next, double[] wide) {
        for (int o = 0; o < design.others.length; o++) {
            var facet = next.easiness()[design.others[o]];
            for (int i = 0; i < facet.length; i++) {
                facet[i] += wide[design.offset[o] + i];
            }
        }
        int categories = design.model.categories();
        for (int g = 0; g < next.curve().length; g++) {
            for (int k = 0; k < categories; k++) {
                next.curve()[g][k] += wide[design.steps + g * categories + k];
            }
        }
    }

    /** Centres the facets without anchors; the mean of the abilities takes up what that moves. */
    private void settle(Estimates at, double[] prior) {
        for (int facet : design.others) {
            if (!design.model.anchored(facet)) {
                double mean = at.mean(design.kept, facet);
                for (int i = 0; i < at.easiness()[facet].length; i++) {
                    at.easiness()[facet][i] -= design.kept.element(facet, i) ? mean : 0;
                }
                prior[0] += mean;
                for (int e = 0; e < at.easiness()[0].length; e++) {
                    at.easiness()[0][e] += mean;
                }
            }
        }
    }
}
