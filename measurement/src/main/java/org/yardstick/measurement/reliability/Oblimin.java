package org.yardstick.measurement.reliability;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Turns factors, which may then correlate, so that every item loads on as few as possible (direct oblimin with gamma 0, quartimin).
 *
 * <pre>
 *   L = A (T')^-1, diag(T'T) = I, Phi = T'T          min f(L) = 1/4 sum_i sum_(p != q) l_ip^2 l_iq^2,  df/dL = L * (L^2 N), N = 1 - I
 * </pre>
 *
 * <p>A (k x m) loadings that {@link Varimax} has turned, * by elements. The gradient projection of Jennrich, from T = I, without Kaiser's
 * normalisation. f may have several valleys; that of varimax is where R's psych begins too.
 *
 * <p>R. I. Jennrich (2002), A simple general method for oblique rotation. Psychometrika 67, 7-19, doi:10.1007/BF02294706; C. A. Bernaards, R. I.
 * Jennrich (2005), doi:10.1177/0013164404272507.
 *
 * @param loadings L
 * @param correlations Phi, of the factors
 */
record Oblimin(RealMatrix loadings, RealMatrix correlations, int iterations, boolean converged) {
    private static final int MOST = 5000;
    private static final double SMALL = 1e-8;

    static Oblimin of(RealMatrix unturned) {
        var a = Varimax.of(unturned);
        RealMatrix t = MatrixUtils.createRealIdentityMatrix(a.getColumnDimension());
        var l = loadings(a, t);
        var value = value(l);
        double step = 1;
        int iterations = 0;
        boolean converged = false;
        while (iterations < MOST && !converged) {
            var way = projected(l, t);
            var s = way.getFrobeniusNorm();
            step *= 2;
            while (step * s > 1e-13 && value - value(loadings(a, moved(t, way, step))) <= 0.5 * s * s * step) {
                step /= 2;
            }
            // a step that small gains less than a double can tell
            converged = s < SMALL || step * s <= 1e-13;
            t = moved(t, way, step);
            l = loadings(a, t);
            value = value(l);
            iterations++;
        }
        return new Oblimin(l, t.transposeMultiply(t), iterations, converged);
    }

    private static RealMatrix moved(RealMatrix t, RealMatrix way, double step) {
        return unit(t.subtract(way.scalarMultiply(step)));
    }

    private static RealMatrix loadings(RealMatrix a, RealMatrix t) {
        return a.multiplyTransposed(inverse(t));
    }

    private static RealMatrix inverse(RealMatrix t) {
        return new LUDecomposition(t, 0).getSolver().getInverse();
    }

    private static double value(RealMatrix l) {
        double value = 0;
        for (int i = 0; i < l.getRowDimension(); i++) {
            double squares = 0;
            double fourths = 0;
            for (var x : l.getRow(i)) {
                squares += x * x;
                fourths += x * x * x * x;
            }
            value += (squares * squares - fourths) / 4;
        }
        return value;
    }

    /** The gradient along T, less what would change the length of its columns. */
    private static RealMatrix projected(RealMatrix l, RealMatrix t) {
        var slope = new Array2DRowRealMatrix(l.getRowDimension(), l.getColumnDimension());
        for (int i = 0; i < l.getRowDimension(); i++) {
            double squares = 0;
            for (var x : l.getRow(i)) {
                squares += x * x;
            }
            for (int f = 0; f < l.getColumnDimension(); f++) {
                var x = l.getEntry(i, f);
                slope.setEntry(i, f, x * (squares - x * x));
            }
        }
        var g = l.transposeMultiply(slope).multiply(inverse(t)).transpose().scalarMultiply(-1);
        for (int f = 0; f < t.getColumnDimension(); f++) {
            var along = t.getColumnVector(f).dotProduct(g.getColumnVector(f));
            g.setColumnVector(
                    f, g.getColumnVector(f).subtract(t.getColumnVector(f).mapMultiply(along)));
        }
        return g;
    }

    private static RealMatrix unit(RealMatrix x) {
        for (int f = 0; f < x.getColumnDimension(); f++) {
            x.setColumnVector(f, x.getColumnVector(f).unitVector());
        }
        return x;
    }
}
