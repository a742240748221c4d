package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * The linear relaxation of a {@link RoadmapProgram}: choices of a criterion may be mixed, in shares that sum to 1.
 *
 * <pre>
 *   L(lambda) = sum_g lambda_g b_g + sum_c min over open choices k of ( o_c . f_(c,k) - sum_g lambda_g a_gc . f_(c,k) )  <=  any plan, lambda >= 0
 * </pre>
 *
 * <p>Solved by {@link RoadmapPivots}. Closing choices or adding rows leaves the basis as good as it was, so that a branch goes on where its parent
 * stopped. Whatever rounding does to the pivots, {@link #bound} is L at the prices found, evaluated afresh over all open choices: it holds for
 * any prices (weak duality), so an unlucky pivot costs time, never a plan.
 */
final class RoadmapRelaxation {
    static final double SHORT = 1e-9;
    static final double SMALL = 1e-8;
    /** Of the usual cost of a choice: choices of one price would send the pivots in circles. */
    private static final double JITTER = 1e-8;

    private static final double ALMOST_TIGHT = Double.parseDouble(System.getProperty("slack", "0.001"));
    private static final int BETWEEN_REFRESHES = 20;
    private static final double HELPS = 1e-7;


    final RoadmapProgram program;
    final List<Row> rows = new ArrayList<>();
    /** By criterion, the choices that may still be taken. */
    final int[][] open;
    /** By criterion, those of them that pivots look at first. */
    final int[][] active;
    /** L at the present prices. */
    double bound = Double.NEGATIVE_INFINITY;
    /** Whether shares and surpluses are what they must be. */
    boolean isSound;
    /** What the mixture costs over the choices looked at. */
    double estimate;
    /** So far, in eights of what multiplications there were, about. */
    long work;

    RoadmapBasis basis;
    /** By place in the basis: whether its choice is closed, and its share or surplus. */
    boolean[] shut;

    double[] level;
    /** By equation, its right side. */
    double[] asked;
    private int sinceRefresh;
    /** What a choice costs in the mean. */
    final double usual;
    /** By equation, of the basis. */
    double[] duals;
    /** By row, those of them that are above 0, of the bound. */
    private double[] prices;
    /** By criterion: the least of L's minima, and where it is. */
    private final double[] least;

    private final int[] leastAt;
    /** What each feature is worth at the prices of the bound. */
    private double[] worth;

    RoadmapRelaxation(RoadmapProgram program) {
        this.program = program;
        open = program.everyChoice();
        active = new int[program.criteria][];
        usual = usualCost();
        least = new double[program.criteria];
        leastAt = new int[program.criteria];
        basis = cheapest();
        for (int c = 0; c < active.length; c++) {
            active[c] = new int[] {basis.member[c]};
        }
        shut = new boolean[basis.size];
        asked = new double[basis.size];
        Arrays.fill(asked, 1);
        duals = new double[basis.size];
        level = new double[basis.size];
        program.rows.forEach(this::add);
    }

    /** Of what is left of another relaxation with other rows: what had a share there is looked at first. */
    RoadmapRelaxation(RoadmapProgram program, RoadmapRelaxation before) {
        this(program);
        for (var taken : before.taken()) {
            int at = Arrays.binarySearch(before.open[taken.criterion()], taken.choice());
            if (at >= 0) {
                activate(taken.criterion(), at);
            }
        }
    }

    /** The same, to be changed on its own, without the rows after the program's own that have a surplus. */
    RoadmapRelaxation(RoadmapRelaxation parent) {
        program = parent.program;
        rows.addAll(parent.rows);
        open = parent.open.clone();
        active = parent.active.clone();
        work = (long) parent.basis.size * parent.basis.size / 8;
        usual = parent.usual;
        least = parent.least.clone();
        leastAt = parent.leastAt.clone();
        basis = new RoadmapBasis(parent.basis);
        shut = parent.shut.clone();
        duals = parent.duals.clone();
        prices = parent.prices.clone();
        worth = parent.worth.clone();
        bound = parent.bound;
        level = parent.level.clone();
        asked = parent.asked.clone();
        for (int g = rows.size() - 1; g >= program.rows.size(); g--) {
            dropIfSlack(g);
        }
    }

    private double usualCost() {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < program.criteria; c++) {
            for (int k : open[c]) {
                sum += Math.abs(program.part(program.objective, c, k));
                count++;
            }
        }
        return Math.max(SMALL, sum / count);
    }

    private RoadmapBasis cheapest() {
        var choice = new int[program.criteria];
        for (int c = 0; c < choice.length; c++) {
            double best = Double.POSITIVE_INFINITY;
            for (int k : open[c]) {
                double cost = cost(c, k);
                if (cost < best) {
                    best = cost;
                    choice[c] = k;
                }
            }
        }
        return new RoadmapBasis(program, choice);
    }

    double cost(int c, int k) {
        return program.part(program.objective, c, k) + jitter(c, k);
    }

    double jitter(int c, int k) {
        long mixed = (c * 1_000_003L + k) * 0x9E3779B97F4A7C15L;
        return JITTER * usual * ((mixed ^ mixed >>> 29) >>> 40 & 0xffff) / 0xffff;
    }

    /** The row, scaled so that no part is above 1. */
    void add(Row row) {
        double most = 0;
        for (int c = 0; c < program.criteria; c++) {
            double part = 0;
            for (int i = c * program.features; i < (c + 1) * program.features; i++) {
                part += Math.abs(row.weight()[i]) * program.largest[i];
            }
            most = Math.max(most, part);
        }
        double by = most == 0 ? 1 : 1 / most;
        var scaled = new Row(Arrays.stream(row.weight()).map(a -> a * by).toArray(), row.least() * by);
        basis.add(scaled, rows.size());
        rows.add(scaled);
        shut = Arrays.copyOf(shut, basis.size);
        duals = new double[basis.size];
        level = new double[basis.size];
        asked = Arrays.copyOf(asked, basis.size);
        asked[basis.size - 1] = scaled.least();
    }

    private void dropIfSlack(int g) {
        int place = basis.placeOfSurplus(g);
        if (place >= 0) {
            basis.remove(place);
            rows.remove(g);
            duals = without(duals, program.criteria + g);
            asked = without(asked, program.criteria + g);
            prices = without(prices, g);
            level = without(level, place);
            var still = new boolean[basis.size];
            System.arraycopy(shut, 0, still, 0, place);
            System.arraycopy(shut, place + 1, still, place, still.length - place);
            shut = still;
        }
    }

    private static double[] without(double[] of, int at) {
        var less = Arrays.copyOf(of, of.length - 1);
        System.arraycopy(of, at + 1, less, at, less.length - at);
        return less;
    }

    /** Pivots until the shares are sound, or the bound passes what need not be reached, or the pivots run out. */
    void solve(double enough, int pivots) {
        new RoadmapPivots(this, enough).run(pivots);
    }

    /** Shares, surpluses and duals of the basis. */
    void refresh() {
        if (basis.isStale() && !basis.invert(rows)) {
            restart();
        }
        sinceRefresh = 0;
        work += (long) basis.size * basis.size / 4;
        int size = basis.size;
        Arrays.fill(duals, 0);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            boolean isChoice = basis.criterion[i] != RoadmapBasis.SURPLUS;
            double cost = isChoice ? cost(basis.criterion[i], basis.member[i]) : 0;
            for (int j = 0; j < size; j++) {
                double entry = basis.inverse[i * size + j];
                sum += entry * asked[j];
                duals[j] += cost * entry;
            }
            level[i] = sum;
        }
    }

    /** A column in terms of the basis. */
    double[] image(Column column) {
        var parts = new double[rows.size()];
        for (int g = 0; g < parts.length && column.criterion() != RoadmapBasis.SURPLUS; g++) {
            parts[g] = program.part(rows.get(g).weight(), column.criterion(), column.member());
        }
        return basis.image(column.criterion(), column.member(), parts);
    }

    /** Of the basis or to enter it: a choice of a criterion, or the surplus of a row; {@code loss} is what it costs above its worth. */
    record Column(int criterion, int member, double loss) {}

    /** A column enters at this place. */
    void exchange(int place, Column column, double[] image) {
        double share = level[place] / image[place];
        basis.exchange(place, column.criterion(), column.member(), image);
        shut[place] = false;
        if (basis.isStale() || ++sinceRefresh > BETWEEN_REFRESHES) {
            refresh();
            return;
        }
        int size = basis.size;
        work += (long) size * size / 8;
        for (int i = 0; i < size; i++) {
            level[i] -= share * image[i];
            duals[i] += column.loss() * basis.inverse[place * size + i];
        }
        level[place] = share;
    }

    /** From the cheapest choices again, when rounding has spoilt the inverse. */
    private void restart() {
        basis = cheapest();
        for (int g = 0; g < rows.size(); g++) {
            basis.add(rows.get(g), g);
        }
        shut = new boolean[basis.size];
    }

    /** Row prices turned into what each feature is worth. */
    double[] spread(double[] dual) {
        var sum = new double[program.objective.length];
        for (int g = 0; g < rows.size(); g++) {
            double price = dual[program.criteria + g];
            var weight = rows.get(g).weight();
            if (price != 0) {
                for (int i : rows.get(g).at()) {
                    sum[i] += price * weight[i];
                }
            }
        }
        return sum;
    }

    /** L at these duals, with all costs as they are. */
    double price(double[] at) {
        var raised = at.clone();
        double sum = 0;
        for (int g = 0; g < rows.size(); g++) {
            raised[program.criteria + g] = Math.max(0, at[program.criteria + g]);
            sum += raised[program.criteria + g] * rows.get(g).least();
        }
        prices = Arrays.copyOfRange(raised, program.criteria, raised.length);
        worth = spread(raised);
        for (int c = 0; c < program.criteria; c++) {
            findLeast(c);
            sum += least[c];
        }
        bound = sum;
        return sum;
    }

    private void findLeast(int c) {
        least[c] = Double.POSITIVE_INFINITY;
        for (int k : open[c]) {
            double net = net(c, k);
            if (net < least[c]) {
                least[c] = net;
                leastAt[c] = k;
            }
        }
        work += (long) open[c].length * program.features / 8;
    }

    /** The choices that would lower the cost of the mixture join those that pivots look at; whether there are any. */
    boolean activate() {
        boolean any = false;
        for (int c = 0; c < program.criteria; c++) {
            if (least[c] < duals[c] - HELPS * usual) {
                any |= activate(c, leastAt[c]);
            }
        }
        return any;
    }

    boolean activate(int c, int k) {
        int at = Arrays.binarySearch(active[c], k);
        if (at < 0) {
            var more = new int[active[c].length + 1];
            System.arraycopy(active[c], 0, more, 0, -1 - at);
            more[-1 - at] = k;
            System.arraycopy(active[c], -1 - at, more, -at, active[c].length + 1 + at);
            active[c] = more;
        }
        return at < 0;
    }

    private double net(int c, int k) {
        double net = 0;
        int at = k * program.features;
        for (int i = 0, w = c * program.features; i < program.features; i++, w++) {
            net += (program.objective[w] - worth[w]) * program.feature[c][at + i];
        }
        return net;
    }

    /** What a choice takes less what its features are worth, at the prices of the bound. */
    double net(int c, double[] feature) {
        double net = 0;
        for (int i = 0, w = c * program.features; i < program.features; i++, w++) {
            net += (program.objective[w] - worth[w]) * feature[i];
        }
        return net;
    }

    double leastNet(int c) {
        return least[c];
    }

    /** Closes the choices that alone carry the bound past what a plan may take at most. */
    void close(double most) {
        double room = most - bound;
        for (int c = 0; c < program.criteria; c++) {
            int at = c;
            keep(c, Arrays.stream(open[c])
                    .filter(k -> net(at, k) - least[at] <= room)
                    .toArray());
        }
    }

    /** Leaves these choices open. */
    void keep(int c, int[] stay) {
        if (stay.length < open[c].length) {
            open[c] = stay;
            active[c] = Arrays.stream(active[c])
                    .filter(k -> Arrays.binarySearch(stay, k) >= 0)
                    .toArray();
            for (int i = 0; i < basis.size; i++) {
                if (basis.criterion[i] == c) {
                    shut[i] = Arrays.binarySearch(stay, basis.member[i]) < 0;
                }
            }
        }
    }

    /** Whether the row is met with next to nothing to spare. */
    boolean isTight(int g) {
        int place = basis.placeOfSurplus(g);
        return place < 0 || level[place] < ALMOST_TIGHT;
    }

    double price(int g) {
        return prices[g];
    }

    int openChoices() {
        return Arrays.stream(open).mapToInt(choices -> choices.length).sum();
    }

    /** A choice of which a share is taken. */
    record Taken(int criterion, int choice, double share) {}

    List<Taken> taken() {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < basis.size; i++) {
            if (basis.criterion[i] != RoadmapBasis.SURPLUS && level[i] > SHORT) {
                taken.add(new Taken(basis.criterion[i], basis.member[i], level[i]));
            }
        }
        return taken;
    }
}
