package org.yardstick.measurement.survey;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/**
 * How often each code of one item was answered: n, the sum of weights and the sum of squared weights by code. Everything about one item
 * comes from these, the standard error of a weighted mean too.
 */
public final class CodeSums {
    private final int least;
    private final double[] n;
    private final double[] w;
    private final double[] ww;

    private CodeSums(int least, double[] n, double[] w, double[] ww) {
        this.least = least;
        this.n = n;
        this.w = w;
        this.ww = ww;
    }

    /** @param n and sums of weights {@code w} and of squared weights {@code ww} of the codes from {@code item.least()} to {@code item.most()} */
    public static CodeSums of(Item item, double[] n, double[] w, double[] ww) {
        if (n.length != item.codes() || w.length != n.length || ww.length != n.length) {
            throw new InvalidInput("item " + item.name() + " has " + item.codes() + " codes but " + n.length
                    + " counts, " + w.length + " sums of weights and " + ww.length
                    + " of squared weights: give one of each for every code");
        }
        if (Arrays.stream(new double[][] {n, w, ww})
                .flatMapToDouble(Arrays::stream)
                .anyMatch(v -> !(v >= 0 && v < Double.POSITIVE_INFINITY))) {
            throw new InvalidInput(
                    "item " + item.name() + " has a count or a weight that is negative or no number: correct it");
        }
        return new CodeSums(item.least(), n.clone(), w.clone(), ww.clone());
    }

    /** Without weights. */
    public static CodeSums of(Item item, double[] n) {
        return of(item, n, n, n);
    }

    CodeSums plus(CodeSums other) {
        return new CodeSums(least, sum(n, other.n), sum(w, other.w), sum(ww, other.ww));
    }

    static double[] sum(double[] a, double[] b) {
        var sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    public int codes() {
        return n.length;
    }

    public int code(int place) {
        return least + place;
    }

    public double n(int code) {
        return n[code - least];
    }

    public double weight(int code) {
        return w[code - least];
    }

    public double squaredWeight(int code) {
        return ww[code - least];
    }

    public double n() {
        return Arrays.stream(n).sum();
    }

    public double weight() {
        return Arrays.stream(w).sum();
    }

    /** (sum w)^2 / sum w^2: as many answers of equal weight are as sure (Kish 1965). */
    public double effectiveN() {
        var sum = weight();
        var squares = Arrays.stream(ww).sum();
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** Counted from the lowest code that was answered, so that a constant has exactly its own mean. */
    public double mean() {
        int first = 0;
        while (first < w.length - 1 && w[first] == 0) {
            first++;
        }
        return code(first) + moment(1, code(first));
    }

    /** The weighted mean of (code - around)^power. */
    double moment(int power, double around) {
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            sum += w[i] * Math.pow(code(i) - around, power);
        }
        return sum / weight();
    }

    /** The variance with n - 1: n / (n - 1) sum w (x - mean)^2 / sum w. */
    public double variance() {
        return moment(2, mean()) * n() / (n() - 1);
    }

    /** By linearisation: n / (n - 1) sum w^2 (x - mean)^2 / (sum w)^2, its root; without weights sd / sqrt(n). */
    public double standardError() {
        var mean = mean();
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            sum += ww[i] * (code(i) - mean) * (code(i) - mean);
        }
        return Math.sqrt(sum * n() / (n() - 1)) / weight();
    }

    /** The median of weighted answers; between two codes, where the halves meet exactly there, their middle. */
    public double median() {
        var half = weight() / 2;
        double below = 0;
        for (int i = 0; i < n.length; i++) {
            below += w[i];
            if (below > half) {
                return code(i);
            }
            if (below == half && below > 0) {
                return (code(i) + nextAnswered(i)) / 2.0;
            }
        }
        throw new IllegalStateException("no answers");
    }

    private int nextAnswered(int place) {
        for (int i = place + 1; i < n.length; i++) {
            if (w[i] > 0) {
                return code(i);
            }
        }
        return code(place);
    }
}
