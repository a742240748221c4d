package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * Rows that every plan meets and the present mixture of choices does not: mixed-integer rounding [1] of the gates.
 *
 * <pre>
 *   row          sum_c a_c(k_c) >= b
 *   from a base  sum_c ( a_c(k_c) - a_c(base_c) ) / delta >= q,     q = ( b - sum_c a_c(base_c) ) / delta,   f0 = q - floor(q)
 *   rounded      sum_c F( ... ) >= ceil(q),    F(v) = floor(v) + min(1, (v - floor(v)) / f0)
 * </pre>
 *
 * <p>It holds because a criterion takes one whole choice, its base or another. Base is the choice of largest share, delta the distance of
 * another from it, or a half, a third or a quarter of that. Rows rounded are those that have a price, and their sum at these prices. Gates that ask for half points of
 * weighty criteria leave gaps that no price closes; this closes most of them.
 *
 * <p>[1] H. Marchand, L. A. Wolsey (2001), Aggregation and mixed integer rounding to solve MIPs. Operations Research 49, 363-371,
 * doi:10.1287/opre.49.3.363.11211
 */
final class RoadmapCuts {
    private static final int MOST = 12;
    private static final int MOST_PARTS = 4;
    private static final double LEAST_VIOLATION = 1e-4;
    private static final double LOWEST_FRACTION = 0.05;
    private static final double HIGHEST_FRACTION = 0.99;
    private static final double MOST_STEPS = 200;
    private static final double ALMOST = 1e-9;
    /** What a cut asks less than it might, for rounding. */
    private static final double EASE = 1e-6;

    private final RoadmapRelaxation relaxation;
    private final RoadmapProgram program;
    /** Choices that have a share. */
    private final List<Taken> taken = new ArrayList<>();

    private final int[] base;
    /** So far, in multiplications, about. */
    long work;

    RoadmapCuts(RoadmapRelaxation relaxation) {
        this.relaxation = relaxation;
        program = relaxation.program;
        base = new int[program.criteria];
        var most = new double[program.criteria];
        relaxation.each((c, choice, share) -> {
            taken.add(new Taken(c, choice, share));
            if (share > most[c]) {
                most[c] = share;
                base[c] = choice;
            }
        });
    }

    private record Taken(int criterion, int choice, double share) {}

    /** @param violation by how much the present mixture falls short, along the cut's normal */
    private record Cut(Row row, double delta, double fraction, double least, double violation) {}

    /** The deepest, at most one a row. */
    List<Row> found() {
        List<Cut> cuts = new ArrayList<>();
        for (int number : relaxation.basis.tight()) {
            if (relaxation.price(number) > 0) {
                addDeepest(program.rows.get(number), cuts);
            }
        }
        addDeepest(sum(), cuts);
        cuts.sort(Comparator.comparingDouble(cut -> -cut.violation()));
        return cuts.stream().limit(MOST).map(this::row).toList();
    }

    private Row sum() {
        var part = new double[program.choices.length];
        double least = 0;
        for (int number : relaxation.basis.tight()) {
            var row = program.rows.get(number);
            double price = relaxation.price(number);
            for (int k = 0; k < part.length && price > 0; k++) {
                part[k] += price * row.part()[k];
            }
            least += price * row.least();
        }
        return new Row(new double[0], part, least);
    }

    private void addDeepest(Row row, List<Cut> cuts) {
        var fromBase = new double[taken.size()];
        var deltas = new TreeSet<Double>();
        for (int i = 0; i < fromBase.length; i++) {
            var one = taken.get(i);
            fromBase[i] = fromBase(row, one.criterion(), one.choice());
            for (int parts = 1; parts <= MOST_PARTS && Math.abs(fromBase[i]) > ALMOST; parts++) {
                deltas.add(Math.abs(fromBase[i]) / parts);
            }
        }
        double rest = row.least();
        for (int c = 0; c < program.criteria; c++) {
            rest -= row.part()[base[c]];
        }
        Cut deepest = null;
        work += 8L * deltas.size() * fromBase.length;
        for (double delta : deltas) {
            var cut = cut(row, rest / delta, delta, fromBase);
            deepest = deepest == null || cut.violation() > deepest.violation() ? cut : deepest;
        }
        if (deepest != null && deepest.violation() > LEAST_VIOLATION) {
            cuts.add(deepest);
        }
    }

    private double fromBase(Row row, int c, int k) {
        return k == base[c] ? 0 : row.part()[k] - row.part()[base[c]];
    }

    private Cut cut(Row row, double steps, double delta, double[] fromBase) {
        double fraction = steps - Math.floor(steps);
        double least = Math.ceil(steps);
        if (fraction < LOWEST_FRACTION || fraction > HIGHEST_FRACTION || Math.abs(steps) > MOST_STEPS) {
            return new Cut(row, delta, fraction, least, 0);
        }
        double sum = 0;
        double norm = ALMOST;
        for (int i = 0; i < fromBase.length; i++) {
            double rounded = rounded(fromBase[i] / delta, fraction);
            sum += taken.get(i).share() * rounded;
            norm += rounded * rounded;
        }
        return new Cut(row, delta, fraction, least, (least - sum) / Math.sqrt(norm));
    }

    private static double rounded(double steps, double fraction) {
        double whole = Math.floor(steps + ALMOST);
        return whole + Math.min(1, Math.max(0, steps - whole) / fraction);
    }

    private Row row(Cut cut) {
        var part = new double[program.choices.length];
        double most = ALMOST;
        for (int c = 0; c < program.criteria; c++) {
            for (int k = program.start[c]; k < program.start[c + 1]; k++) {
                part[k] = rounded(fromBase(cut.row(), c, k) / cut.delta(), cut.fraction());
                most = Math.max(most, Math.abs(part[k]));
            }
        }
        double by = 1 / most;
        return new Row(new double[0], Arrays.stream(part).map(a -> a * by).toArray(), (cut.least() - EASE) * by);
    }
}
