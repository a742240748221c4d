package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yardstick.measurement.scoring.RoadmapGains.Split;

/**
 * Branch and bound over a {@link RoadmapProgram}: is there a plan of less than so much? Bounds are {@link RoadmapRelaxation}'s, raised at the root by
 * {@link RoadmapCuts}; choices that alone carry a bound too far are closed; then the range of one score, or whether a criterion is touched, is split
 * where both halves, tried for a few pivots, raise the bound most. A plan counts only when {@link Tally} says that every gate holds, so no rounding decides.
 */
final class RoadmapSearch {
    /** Of the whole numbers that plans are measured in: far more than bounds err by, far less than plans differ by. */
    static final double EASE = 0.01;

    private static final int CUT_ROUNDS = 60;
    private static final int MOST_IDLE = 6;
    /** Of what a search may take. */
    private static final int CUT_SHARE = 4;

    private static final double RISE = 1e-3;
    private static final int TRIED = 4;
    private static final int PIVOTS_TRIED = 8;
    /** What a node takes besides pricing. */
    private static final int NODE = 500;

    private static final double WHOLE = 1e-7;

    private final RoadmapCells cells;
    private final RoadmapRows rows;
    private final RoadmapGains gains;
    private final long unit;
    private final long limit;
    long work;
    int nodes;
    private RoadmapAim aim = RoadmapAim.EFFORT;
    private int[] tie = new int[0];
    private int[] best = new int[0];
    private long below;
    private boolean isDiving;

    RoadmapSearch(RoadmapCells cells, RoadmapRows rows, long unit, long limit) {
        this.cells = cells;
        this.rows = rows;
        this.unit = unit;
        gains = new RoadmapGains(cells.lowest.length + rows.criteria);
        this.limit = limit;
    }

    /**
     * What came of it.
     *
     * @param raw the best plan, empty for none
     * @param complete whether there is no better one
     * @param root the relaxation over choices that plans of up to the value asked for can contain
     */
    record Outcome(int[] raw, boolean complete, Optional<RoadmapRelaxation> root) {
        boolean isFound() {
            return raw.length > 0;
        }
    }

    /** @param known a plan that any found must equal in the aims before this one */
    Outcome seek(RoadmapProgram program, RoadmapAim forAim, long lessThan, int[] known) {
        aim = forAim;
        tie = known;
        below = lessThan;
        best = new int[0];
        if (program.isImpossible()) {
            return new Outcome(best, true, Optional.empty());
        }
        var root = cut(program);
        if (root.bound <= enough()) {
            explore(new RoadmapRelaxation(root));
        }
        return new Outcome(best, work < limit, Optional.of(root));
    }

    /** A plan of less effort than this, without proof: scores are rounded one after the other, the one least in doubt first. */
    Outcome dive(RoadmapProgram program, long lessThan) {
        isDiving = true;
        return plunge(program, lessThan);
    }

    /** The same by splits as in the search for the best. */
    Outcome plunge(RoadmapProgram program, long lessThan) {
        below = lessThan;
        best = new int[0];
        if (!program.isImpossible()) {
            var root = new RoadmapRelaxation(program);
            rows.relax(root, enough());
            explore(root);
        }
        return new Outcome(best, false, Optional.empty());
    }

    /** The relaxation with as many cuts as raise its bound; those that are met with nothing to spare stay. */
    private RoadmapRelaxation cut(RoadmapProgram program) {
        var root = new RoadmapRelaxation(program);
        rows.relax(root, enough());
        work += root.work;
        int first = program.checked.size();
        long most = work + limit / CUT_SHARE;
        double before = root.bound;
        int idle = 0;
        for (int round = 0; round < CUT_ROUNDS && idle < MOST_IDLE && root.bound <= enough() && work < most; round++) {
            root = cutOnce(root);
            idle = root.bound > before + RISE ? 0 : idle + 1;
            before = Math.max(before, root.bound);
            root.close(Math.max(below + EASE, root.bound));
        }
        var tight = IntStream.of(root.basis.tight()).boxed().toList();
        program.checked.subList(first, program.checked.size()).removeIf(number -> !tight.contains(number));
        return root;
    }

    private RoadmapRelaxation cutOnce(RoadmapRelaxation root) {
        var cuts = new RoadmapCuts(root);
        for (var cut : cuts.found()) {
            root.program.check(cut);
            root.add(root.program.rows.size() - 1);
        }
        var better = new RoadmapRelaxation(root);
        rows.relax(better, enough());
        work += better.work + cuts.work;
        return better;
    }

    private double enough() {
        return below - 1 + EASE;
    }

    private void explore(RoadmapRelaxation node) {
        if (work >= limit) {
            return;
        }
        nodes++;
        rows.relaxBranch(node, enough());
        work += node.work + NODE;
        node.work = 0;
        if (node.bound > enough()) {
            return;
        }
        node.close(enough());
        if (node.all().length == rows.criteria) {
            offer(only(node));
            return;
        }
        var mean = mean(node, cells);
        if (node.isSound && isWhole(mean)) {
            offer(Arrays.stream(mean).mapToInt(score -> (int) Math.rint(score)).toArray());
        }
        if (node.bound <= enough()) {
            (isDiving ? rounded(node, mean) : halves(node, mean)).forEach(this::explore);
        }
    }

    /** The plan that is left. */
    private int[] only(RoadmapRelaxation node) {
        var raw = new int[cells.lowest.length];
        for (int c = 0; c < rows.criteria; c++) {
            System.arraycopy(node.program.choices[node.open[c][0]].raw(), 0, raw, c * rows.dimensions, rows.dimensions);
        }
        return raw;
    }

    /** The mean raw scores of the mixture. */
    static double[] mean(RoadmapRelaxation node, RoadmapCells cells) {
        var mean = new double[cells.lowest.length];
        node.each((c, choice, share) -> {
            var raw = node.program.choices[choice].raw();
            for (int d = 0; d < raw.length; d++) {
                mean[c * raw.length + d] += share * raw[d];
            }
        });
        return mean;
    }

    private static boolean isWhole(double[] mean) {
        return Arrays.stream(mean).allMatch(score -> Math.abs(score - Math.rint(score)) < WHOLE);
    }

    private void offer(int[] raw) {
        for (var before : RoadmapAim.values()) {
            if (before.compareTo(aim) < 0 && before.of(raw, cells, unit) != before.of(tie, cells, unit)) {
                return;
            }
        }
        long value = aim.of(raw, cells, unit);
        if (value < below && cells.reaches(raw)) {
            best = raw;
            below = value;
        }
    }

    /** The score least in doubt, the nearer half first; none where no plan is left. */
    private List<RoadmapRelaxation> rounded(RoadmapRelaxation node, double[] mean) {
        return splits(node, mean).stream()
                .max(Comparator.comparingDouble(split -> Math.abs(split.fraction() - 0.5)))
                .map(split -> Stream.of(split.fraction() > 0.5, split.fraction() <= 0.5)
                        .map(up -> half(node, split, up))
                        .filter(half -> half.bound <= enough())
                        .toList())
                .orElse(List.of());
    }

    /** The likelier half first; none where no plan is left. */
    private List<RoadmapRelaxation> halves(RoadmapRelaxation node, double[] mean) {
        List<RoadmapRelaxation> halves = List.of();
        Split best = null;
        double most = -1;
        for (var split : splits(node, mean)) {
            double score = gains.expected(split);
            List<RoadmapRelaxation> tried = List.of();
            if (!gains.isKnown(split)) {
                tried = List.of(half(node, split, false), half(node, split, true));
                score = gains.learn(split, rise(node, tried.get(0)), rise(node, tried.get(1)));
                if (tried.stream().anyMatch(half -> half.bound > enough())) {
                    return tried.stream().filter(half -> half.bound <= enough()).toList();
                }
            }
            if (score > most) {
                most = score;
                best = split;
                halves = tried;
            }
        }
        return best == null || !halves.isEmpty()
                ? inOrder(halves)
                : inOrder(List.of(half(node, best, false), half(node, best, true)));
    }

    private static List<RoadmapRelaxation> inOrder(List<RoadmapRelaxation> halves) {
        return halves.stream()
                .sorted(Comparator.comparingDouble(half -> half.bound))
                .toList();
    }

    private double rise(RoadmapRelaxation node, RoadmapRelaxation half) {
        return Math.max(0, Math.min(half.bound, enough() + 1) - node.bound);
    }

    private RoadmapRelaxation half(RoadmapRelaxation node, Split split, boolean up) {
        int scores = cells.lowest.length;
        boolean isScore = split.cell() < scores;
        int c = isScore ? split.cell() / rows.dimensions : split.cell() - scores;
        int d = split.cell() % rows.dimensions;
        var half = new RoadmapRelaxation(node);
        half.keep(
                c,
                Arrays.stream(node.open[c])
                        .filter(k -> (isScore
                                        ? node.program.choices[k].raw()[d] > split.at()
                                        : isTouched(node.program.choices[k]))
                                == up)
                        .toArray());
        half.solve(enough(), PIVOTS_TRIED);
        work += half.work;
        half.work = 0;
        return half;
    }

    private static boolean isTouched(RoadmapProgram.Choice choice) {
        return choice.feature()[choice.feature().length - 1] > 0;
    }

    /** Whether a criterion is touched, where that is in doubt. */
    private List<Split> touches(RoadmapRelaxation node) {
        var share = new double[rows.criteria];
        node.each((c, choice, of) -> share[c] += isTouched(node.program.choices[choice]) ? of : 0);
        List<Split> splits = new ArrayList<>();
        for (int c = 0; c < share.length; c++) {
            if (share[c] > WHOLE && share[c] < 1 - WHOLE) {
                splits.add(new Split(cells.lowest.length + c, 0, share[c]));
            }
        }
        return splits;
    }

    /** Where to split: the scores in doubt that promise most, or any that is left open. */
    private List<Split> splits(RoadmapRelaxation node, double[] mean) {
        List<Split> splits = aim == RoadmapAim.EFFORT ? new ArrayList<>() : touches(node);
        if (!splits.isEmpty()) {
            return promising(splits);
        }
        List<Split> whole = new ArrayList<>();
        for (int cell = 0; cell < mean.length; cell++) {
            var scores = openScores(node, cell);
            if (scores.getMin() < scores.getMax()) {
                int at = Math.clamp((long) Math.floor(mean[cell] + WHOLE), scores.getMin(), scores.getMax() - 1);
                double fraction = Math.clamp(mean[cell] - at, 0, 1);
                (fraction < WHOLE || fraction > 1 - WHOLE ? whole : splits).add(new Split(cell, at, fraction));
            }
        }
        if (splits.isEmpty()) {
            return whole.subList(0, Math.min(1, whole.size()));
        }
        return promising(splits);
    }

    private IntSummaryStatistics openScores(RoadmapRelaxation node, int cell) {
        var scores = new IntSummaryStatistics();
        for (int k : node.open[cell / rows.dimensions]) {
            scores.accept(node.program.choices[k].raw()[cell % rows.dimensions]);
        }
        return scores;
    }

    private List<Split> promising(List<Split> splits) {
        splits.sort(Comparator.comparingDouble(split -> -gains.expected(split)));
        return isDiving ? splits : splits.subList(0, Math.min(TRIED, splits.size()));
    }
}
