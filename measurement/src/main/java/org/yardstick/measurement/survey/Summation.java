package org.yardstick.measurement.survey;

import java.util.Arrays;

/**
 * The hot loop: sums over respondents. Answers are taken 1,024 at a time into whole-number columns that stay in the cache, a missing one
 * as 0 with a mask of 0; a sum over a pair is then a plain product of two columns, which the compiler turns into vector instructions. A
 * product of codes is at most 127^2, so 1,024 of them fit an int; the totals are whole numbers below 2^53 and so exact in a double. Weighted
 * sums go respondent by respondent, in double precision, four at a time.
 */
final class Summation {
    private static final int CHUNK = 1024;

    private final Responses responses;
    private final int items;
    private final PairSums sums;
    private final int[][] value;
    private final int[][] mask;
    private final int[][] square;
    private final int[] count;
    private int rows;

    private Summation(Responses responses) {
        this.responses = responses;
        items = responses.items().size();
        sums = new PairSums(items);
        value = new int[items][CHUNK];
        mask = new int[items][CHUNK];
        square = new int[items][CHUNK];
        count = new int[items];
    }

    static PairSums pairs(Responses responses, int from, int to) {
        var summation = new Summation(responses);
        var weighted = responses.isWeighted() ? new WeightedSummation(responses, summation.sums) : null;
        for (int start = from; start < to; start += CHUNK) {
            summation.load(start, Math.min(CHUNK, to - start));
            summation.addCounts();
            if (weighted == null) {
                summation.addSums();
            } else {
                weighted.add(start, summation.rows, summation.allAnswered());
            }
        }
        if (weighted == null) {
            System.arraycopy(summation.sums.n, 0, summation.sums.w, 0, summation.sums.n.length);
        } else {
            weighted.finish();
        }
        return summation.sums;
    }

    static CodeSums codes(Responses responses, int item, int from, int to) {
        var column = responses.column(item);
        var question = responses.items().get(item);
        var n = new double[256];
        var w = new double[256];
        var ww = new double[256];
        if (responses.isWeighted()) {
            for (int row = from; row < to; row++) {
                var weight = responses.weight(row);
                int code = column[row] + 128;
                n[code]++;
                w[code] += weight;
                ww[code] += weight * weight;
            }
            return CodeSums.of(question, of(question, n), of(question, w), of(question, ww));
        }
        count(column, from, to, n);
        return CodeSums.of(question, of(question, n));
    }

    /** Two tables in turn: the same code twice running need not wait for itself. */
    private static void count(byte[] column, int from, int to, double[] n) {
        var even = new int[256];
        var odd = new int[256];
        int row = from;
        for (; row + 1 < to; row += 2) {
            even[column[row] + 128]++;
            odd[column[row + 1] + 128]++;
        }
        if (row < to) {
            even[column[row] + 128]++;
        }
        for (int code = 0; code < 256; code++) {
            n[code] = even[code] + odd[code];
        }
    }

    private static double[] of(Item item, double[] byCode) {
        return Arrays.copyOfRange(byCode, item.least() + 128, item.most() + 129);
    }

    private void load(int start, int rows) {
        this.rows = rows;
        for (int i = 0; i < items; i++) {
            var column = responses.column(i);
            var x = value[i];
            var m = mask[i];
            var xx = square[i];
            int answered = 0;
            for (int k = 0; k < rows; k++) {
                int code = column[start + k];
                int here = code == Responses.MISSING ? 0 : 1;
                x[k] = code * here;
                xx[k] = x[k] * x[k];
                m[k] = here;
                answered += here;
            }
            count[i] = answered;
        }
    }

    private boolean allAnswered() {
        for (int answered : count) {
            if (answered < rows) {
                return false;
            }
        }
        return true;
    }

    private void addCounts() {
        for (int i = 0; i < items; i++) {
            for (int j = i; j < items; j++) {
                int both = count[j] == rows ? count[i] : count[i] == rows ? count[j] : dot(mask[i], mask[j], rows);
                sums.n[i * items + j] += both;
                sums.n[j * items + i] = sums.n[i * items + j];
            }
        }
    }

    private void addSums() {
        for (int i = 0; i < items; i++) {
            double total = dot(value[i], mask[i], rows);
            double squares = dot(square[i], mask[i], rows);
            for (int j = 0; j < items; j++) {
                boolean all = count[j] == rows;
                sums.x[i * items + j] += all ? total : dot(value[i], mask[j], rows);
                sums.xx[i * items + j] += all ? squares : dot(square[i], mask[j], rows);
            }
            for (int j = i; j < items; j++) {
                sums.xy[i * items + j] += dot(value[i], value[j], rows);
                sums.xy[j * items + i] = sums.xy[i * items + j];
            }
        }
    }

    private static int dot(int[] a, int[] b, int rows) {
        int sum = 0;
        for (int k = 0; k < rows; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
