package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.survey.Responses;

/**
 * One column of answers while a file is read: a byte each as long as all are whole numbers from -127 to 127, so that ten million
 * respondents find room; from the first other number on a double each.
 */
final class AnswerColumn {
    private static final int CHUNK = 1 << 16;
    private static final int ENDS = 127;

    private final List<byte[]> codes = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private byte[] together = new byte[0];
    private boolean coded = true;
    private int rows;
    private int least = ENDS;
    private int most = -ENDS;

    /** @param answer NaN where there is none */
    void add(double answer) {
        if (coded && !isCode(answer)) {
            turnIntoNumbers();
        }
        int place = rows++ % CHUNK;
        if (coded) {
            if (place == 0) {
                codes.add(new byte[CHUNK]);
            }
            codes.getLast()[place] = code(answer);
        } else {
            if (place == 0) {
                numbers.add(new double[CHUNK]);
            }
            numbers.getLast()[place] = answer;
        }
    }

    private static boolean isCode(double answer) {
        return Double.isNaN(answer) || answer == Math.rint(answer) && Math.abs(answer) <= ENDS;
    }

    private byte code(double answer) {
        if (Double.isNaN(answer)) {
            return Responses.MISSING;
        }
        least = Math.min(least, (int) answer);
        most = Math.max(most, (int) answer);
        return (byte) answer;
    }

    private void turnIntoNumbers() {
        for (var chunk : codes) {
            var wide = new double[CHUNK];
            for (int i = 0; i < CHUNK; i++) {
                wide[i] = number(chunk[i]);
            }
            numbers.add(wide);
        }
        codes.clear();
        coded = false;
    }

    private static double number(byte code) {
        return code == Responses.MISSING ? Double.NaN : code;
    }

    boolean coded() {
        return coded;
    }

    /** The lowest code that was given; where fewer than two were, a scale of two around it. */
    int least() {
        return most < least ? 0 : Math.min(least, ENDS - 1);
    }

    int most() {
        return most < least ? 1 : Math.max(most, least() + 1);
    }

    /** All of them, or {@link Responses#MISSING}; nothing can be added afterwards. */
    byte[] codes() {
        if (together.length < rows) {
            together = new byte[rows];
            for (int chunk = 0; chunk < codes.size(); chunk++) {
                int from = chunk * CHUNK;
                System.arraycopy(codes.get(chunk), 0, together, from, Math.min(CHUNK, rows - from));
            }
            codes.clear();
        }
        return together;
    }

    /** All of them, NaN where there is none. */
    double[] numbers() {
        var all = new double[rows];
        if (coded) {
            var from = codes();
            Arrays.setAll(all, row -> number(from[row]));
        } else {
            Arrays.setAll(all, row -> numbers.get(row / CHUNK)[row % CHUNK]);
        }
        return all;
    }
}
