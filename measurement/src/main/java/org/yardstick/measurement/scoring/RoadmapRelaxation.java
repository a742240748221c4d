package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * The linear relaxation of a {@link RoadmapProgram}: choices of a criterion may be mixed, in shares that sum to 1.
 *
 * <pre>
 *   L(lambda) = sum_g lambda_g least_g + sum_c min over open choices k of ( cost(k) - sum_g lambda_g part_g(k) )  <=  any plan, lambda >= 0
 * </pre>
 *
 * <p>Solved by the dual simplex method with generalised upper bounds [1]: every criterion has a key choice, which takes what is left of its 1, so that the basis
 * is only as large as there are rows. Its columns are other choices less the key of their criterion, or the surplus of a row. Prices are never but
 * feasible, so closing choices and adding rows leave them good, and a branch goes on where its parent stopped. Whatever rounding does to
 * the pivots, {@link #bound} is L at the prices found, evaluated afresh: it holds for any prices (weak duality), so an unlucky pivot costs time,
 * never a plan.
 *
 * <p>[1] G. B. Dantzig, R. M. Van Slyke (1967), Generalized upper bounding techniques. Journal of Computer and System Sciences 1, 213-226,
 * doi:10.1016/S0022-0000(67)80015-2
 */
final class RoadmapRelaxation {
    private static final double SHORT = 1e-9;
    private static final double SMALL = 1e-8;
    private static final double HIGH = 1e15;
    private static final int BETWEEN = 60;
    private static final int MOST_PIVOTS = 2_000;

    final RoadmapProgram program;
    /** By criterion, the choices that may still be taken, rising. */
    final int[][] open;
    /** L at the present prices. */
    double bound = Double.NEGATIVE_INFINITY;
    /** Whether the shares are those of an optimum. */
    boolean isSound;
    /** So far, in multiplications, about. */
    long work;

    /** By equation, the row of the program. */
    int[] row;
    /** By place in the basis: a choice, or -1 less the equation whose surplus it is. */
    private int[] member;
    /** By place: the criterion of the choice. */
    private int[] owner;
    /** By place and equation. */
    private double[][] inverse;
    /** By criterion. */
    private final int[] key;
    /** By equation. */
    double[] price;
    /** By place: share or surplus. */
    private double[] level;
    /** By criterion. */
    final double[] keyLevel;
    /** By choice, what it costs above the key at these prices. */
    private final double[] loss;
    private final double[] change;
    /** All open choices; empty where that is to be found out. */
    private int[] all = {};
    /** By criterion, by how much the cheapest open choice is above the key, where that is shut. */
    private final double[] above;

    private int age;

    RoadmapRelaxation(RoadmapProgram program) {
        this.program = program;
        open = program.everyChoice();
        key = new int[program.criteria];
        keyLevel = new double[program.criteria];
        loss = new double[program.cost.length];
        change = new double[program.cost.length];
        above = new double[program.criteria];
        row = new int[0];
        member = new int[0];
        owner = new int[0];
        inverse = new double[0][];
        price = new double[0];
        level = new double[0];
        for (int c = 0; c < program.criteria; c++) {
            key[c] = open[c][0];
        }
        reprice();
        Arrays.setAll(key, this::cheapest);
        reprice();
    }

    /** The same, to be changed on its own, without the rows that have a surplus. */
    RoadmapRelaxation(RoadmapRelaxation parent) {
        program = parent.program;
        open = parent.open.clone();
        key = parent.key.clone();
        keyLevel = parent.keyLevel.clone();
        loss = parent.loss.clone();
        change = parent.change;
        all = parent.all;
        above = parent.above.clone();
        row = parent.row;
        member = parent.member.clone();
        owner = parent.owner.clone();
        inverse = new double[row.length][];
        Arrays.setAll(inverse, i -> parent.inverse[i].clone());
        price = parent.price.clone();
        level = parent.level.clone();
        bound = parent.bound;
        age = parent.age;
        work = (long) row.length * row.length + loss.length;
        for (int place = row.length - 1; place >= 0; place--) {
            if (member[place] < 0) {
                drop(place);
            }
        }
    }

    /** A row of the program, its surplus basic. */
    void add(int number) {
        int size = row.length;
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOf(inverse[i], size + 1);
        }
        inverse = Arrays.copyOf(inverse, size + 1);
        var last = new double[size + 1];
        var part = program.rows.get(number).part();
        for (int i = 0; i < size; i++) {
            double a = member[i] < 0 ? 0 : part[member[i]] - part[key[owner[i]]];
            for (int j = 0; j < size && a != 0; j++) {
                last[j] += a * inverse[i][j];
            }
        }
        last[size] = -1;
        inverse[size] = last;
        row = Arrays.copyOf(row, size + 1);
        member = Arrays.copyOf(member, size + 1);
        owner = Arrays.copyOf(owner, size + 1);
        price = Arrays.copyOf(price, size + 1);
        level = Arrays.copyOf(level, size + 1);
        row[size] = number;
        member[size] = -1 - size;
        owner[size] = -1;
    }

    /** Without a row whose surplus is basic at this place. */
    private void drop(int place) {
        int equation = -1 - member[place];
        row = without(row, equation);
        price = without(price, equation);
        member = without(member, place);
        owner = without(owner, place);
        level = without(level, place);
        var less = new double[row.length][];
        for (int i = 0; i < less.length; i++) {
            less[i] = without(inverse[i < place ? i : i + 1], equation);
            if (member[i] < -1 - equation) {
                member[i]++;
            }
        }
        inverse = less;
    }

    private static int[] without(int[] of, int at) {
        return IntStream.range(0, of.length).filter(i -> i != at).map(i -> of[i]).toArray();
    }

    private static double[] without(double[] of, int at) {
        var less = Arrays.copyOf(of, of.length - 1);
        System.arraycopy(of, at + 1, less, at, less.length - at);
        return less;
    }

    /** Leaves these choices of a criterion open. */
    void keep(int c, int[] stay) {
        open[c] = stay;
        all = new int[0];
    }

    private boolean isShut(int c, int choice) {
        return Arrays.binarySearch(open[c], choice) < 0;
    }

    /** Pivots until the shares are sound, or the bound passes what need not be reached, or the pivots run out. */
    void solve(double enough, int pivots) {
        isSound = false;
        int left = Math.min(pivots, MOST_PIVOTS);
        IntStream.range(0, key.length).forEach(this::settle);
        reprice();
        while (bound <= enough && left-- > 0) {
            level();
            int place = leaving();
            if (place < 0) {
                isSound = true;
                break;
            }
            if (!pivot(place, enough)) {
                break;
            }
            if (bound > enough || ++age % BETWEEN == 0) {
                reinvertIfOld();
                reprice();
            }
        }
        if (bound < Double.POSITIVE_INFINITY) {
            reprice();
        }
    }

    /** A key that is shut and alone gives way to the cheapest choice; one with company to one of these. */
    private void settle(int c) {
        if (c >= 0 && isShut(c, key[c])) {
            int company = company(c);
            if (company >= 0) {
                exchangeKey(company);
                return;
            }
            key[c] = cheapest(c);
            double shift = loss[key[c]];
            for (int k : open[c]) {
                loss[k] -= shift;
            }
            bound += shift;
        }
    }

    private int cheapest(int c) {
        int best = open[c][0];
        for (int k : open[c]) {
            best = loss[k] < loss[best] ? k : best;
        }
        return best;
    }

    /** The place of an open choice of this criterion, or of any, or -1. */
    private int company(int c) {
        int found = -1;
        for (int i = 0; i < member.length; i++) {
            if (member[i] >= 0 && owner[i] == c && (found < 0 || !isShut(c, member[i]))) {
                found = i;
            }
        }
        return found;
    }

    /** The choice at this place becomes key, and the key takes its place. */
    private void exchangeKey(int place) {
        int c = owner[place];
        var sum = inverse[place];
        for (int i = 0; i < member.length; i++) {
            for (int j = 0; i != place && member[i] >= 0 && owner[i] == c && j < sum.length; j++) {
                sum[j] += inverse[i][j];
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] = -sum[j];
        }
        int before = key[c];
        key[c] = member[place];
        member[place] = before;
    }

    /** Shares and surpluses. */
    private void level() {
        int size = row.length;
        var rest = new double[size];
        for (int g = 0; g < size; g++) {
            Row of = program.rows.get(row[g]);
            double sum = of.least();
            for (int k : key) {
                sum -= of.part()[k];
            }
            rest[g] = sum;
        }
        Arrays.fill(keyLevel, 1);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int g = 0; g < size; g++) {
                sum += inverse[i][g] * rest[g];
            }
            level[i] = sum;
            if (member[i] >= 0) {
                keyLevel[owner[i]] -= sum;
            }
        }
        work += (long) size * (size + key.length);
    }

    /** The place that is furthest outside, measured along its edge; keys give up their place when they are. -1 for none. */
    private int leaving() {
        int place = -1;
        double most = 0;
        for (int i = 0; i < member.length; i++) {
            boolean shut = member[i] >= 0 && isShut(owner[i], member[i]);
            double outside = level[i] < 0 ? -level[i] : shut ? level[i] : 0;
            if (outside > SHORT) {
                double edge = SHORT;
                for (double a : inverse[i]) {
                    edge += a * a;
                }
                if (outside * outside / edge > most) {
                    most = outside * outside / edge;
                    place = i;
                }
            }
        }
        if (place >= 0) {
            return place;
        }
        for (int c = 0; c < key.length; c++) {
            double outside = keyLevel[c] < 0 ? -keyLevel[c] : isShut(c, key[c]) ? keyLevel[c] : 0;
            int company = outside > SHORT ? company(c) : -1;
            if (company >= 0) {
                double share = keyLevel[c];
                exchangeKey(company);
                level[company] = share;
                return company;
            }
        }
        return -1;
    }

    /** The choice or surplus that stops the prices first on their way along the edge takes the place; false where none does. */
    private boolean pivot(int place, double enough) {
        double sign = level[place] < 0 ? 1 : -1;
        var edge = inverse[place];
        moveAlong(edge);
        var entering = new Entering(sign);
        for (int c = 0; c < key.length; c++) {
            for (int k : open[c]) {
                entering.limit(loss[k], change[k]);
            }
        }
        for (int g = 0; g < edge.length; g++) {
            entering.limit(price[g], -edge[g]);
        }
        for (int c = 0; c < key.length; c++) {
            for (int k : open[c]) {
                entering.take(loss[k], change[k], k, c);
            }
        }
        for (int g = 0; g < edge.length; g++) {
            entering.take(price[g], -edge[g], -1 - g, -1);
        }
        if (entering.size == 0) {
            passAll(place, enough);
            return false;
        }
        enter(place, entering, sign);
        return true;
    }

    private int[] all() {
        if (all.length == 0) {
            all = Arrays.stream(open).flatMapToInt(Arrays::stream).toArray();
        }
        return all;
    }

    /** How fast losses grow as prices fall along the edge. */
    private void moveAlong(double[] edge) {
        int[] every = all();
        for (int k : every) {
            change[k] = 0;
        }
        var ofKey = new double[key.length];
        for (int g = 0; g < edge.length; g++) {
            double by = edge[g];
            if (Math.abs(by) > 1e-13) {
                var part = program.rows.get(row[g]).part();
                for (int k : every) {
                    change[k] += by * part[k];
                }
                for (int c = 0; c < ofKey.length; c++) {
                    ofKey[c] += by * part[key[c]];
                }
                work += every.length;
            }
        }
        for (int c = 0; c < ofKey.length; c++) {
            for (int k : open[c]) {
                change[k] -= ofKey[c];
            }
        }
    }

    /** Harris' ratio test: of those that stop the prices almost at once the one of largest change. */
    private static final class Entering {
        private final double sign;
        private double ratio = Double.POSITIVE_INFINITY;
        private double size;
        private int choice;
        private int criterion;
        private double lost;

        Entering(double sign) {
            this.sign = sign;
        }

        void limit(double loss, double change) {
            double falls = -sign * change;
            if (falls > SMALL) {
                ratio = Math.min(ratio, (Math.max(0, loss) + SHORT) / falls);
            }
        }

        void take(double loss, double change, int k, int c) {
            double falls = -sign * change;
            if (falls > Math.max(SMALL, size) && Math.max(0, loss) <= ratio * falls) {
                size = falls;
                choice = k;
                criterion = c;
                lost = Math.max(0, loss);
            }
        }
    }

    private void enter(int place, Entering entering, double sign) {
        double stride = sign * entering.lost / entering.size;
        var image = image(entering);
        var edge = inverse[place];
        bound += Math.abs(stride * level[place]);
        for (int c = 0; c < key.length; c++) {
            for (int k : open[c]) {
                loss[k] += stride * change[k];
            }
        }
        for (int g = 0; g < edge.length; g++) {
            price[g] -= stride * edge[g];
        }
        double by = image[place];
        for (int j = 0; j < edge.length; j++) {
            edge[j] /= by;
        }
        for (int i = 0; i < image.length; i++) {
            double times = image[i];
            if (i != place && times != 0) {
                var other = inverse[i];
                for (int j = 0; j < edge.length; j++) {
                    other[j] -= times * edge[j];
                }
            }
        }
        int left = owner[place];
        member[place] = entering.choice;
        owner[place] = entering.criterion;
        work += (long) edge.length * edge.length + loss.length;
        settle(left);
        settle(entering.criterion);
    }

    private double[] image(Entering entering) {
        int size = row.length;
        var image = new double[size];
        if (entering.choice < 0) {
            for (int i = 0; i < size; i++) {
                image[i] = -inverse[i][-1 - entering.choice];
            }
            return image;
        }
        var column = column(entering.choice, entering.criterion);
        for (int i = 0; i < size; i++) {
            for (int g = 0; g < size; g++) {
                image[i] += inverse[i][g] * column[g];
            }
        }
        return image;
    }

    private double[] column(int choice, int c) {
        var column = new double[row.length];
        for (int g = 0; g < column.length; g++) {
            var part = program.rows.get(row[g]).part();
            column[g] = part[choice] - part[key[c]];
        }
        return column;
    }

    /** Where nothing stops the prices there is no plan: the bound grows without end. */
    private void passAll(int place, double enough) {
        double rate = level[place];
        var before = price.clone();
        double stride = (Math.min(enough, HIGH) - bound + 1) / rate;
        for (int tries = 0; tries < 3; tries++) {
            stride *= 10;
            for (int g = 0; g < before.length; g++) {
                price[g] = before[g] + stride * inverse[place][g];
            }
            reprice();
            if (bound > enough) {
                return;
            }
        }
        price = before;
        reprice();
    }

    /** L at these prices, and all losses, afresh. */
    void reprice() {
        double sum = -program.jitter;
        int[] every = all();
        for (int k : every) {
            loss[k] = program.cost[k];
        }
        var ofKeys = new double[key.length];
        Arrays.setAll(ofKeys, c -> program.cost[key[c]]);
        for (int g = 0; g < row.length; g++) {
            price[g] = Math.max(0, price[g]);
            sum += price[g] * program.rows.get(row[g]).least();
            if (price[g] > 0) {
                double by = price[g];
                var part = program.rows.get(row[g]).part();
                for (int k : every) {
                    loss[k] -= by * part[k];
                }
                for (int c = 0; c < key.length; c++) {
                    ofKeys[c] -= by * part[key[c]];
                }
                work += every.length;
            }
        }
        for (int c = 0; c < key.length; c++) {
            double least = Double.POSITIVE_INFINITY;
            double ofKey = ofKeys[c];
            for (int k : open[c]) {
                least = Math.min(least, loss[k]);
                loss[k] -= ofKey;
            }
            sum += least;
            above[c] = least - ofKey;
        }
        bound = sum;
    }

    /** The inverse anew, by Gauss and Jordan with row exchange; from the surpluses again where rounding has made the columns depend on each other. */
    private void reinvertIfOld() {
        if (age < BETWEEN) {
            return;
        }
        age = 0;
        int size = row.length;
        var a = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            a[i][size + i] = 1;
            if (member[i] < 0) {
                a[-1 - member[i]][i] = -1;
            } else {
                var column = column(member[i], owner[i]);
                for (int g = 0; g < size; g++) {
                    a[g][i] = column[g];
                }
            }
        }
        for (int column = 0; column < size; column++) {
            if (!eliminate(a, column)) {
                startAgain();
                return;
            }
        }
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOfRange(a[i], size, 2 * size);
        }
    }

    private static boolean eliminate(double[][] a, int column) {
        int pivot = column;
        for (int i = column; i < a.length; i++) {
            pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
        }
        if (Math.abs(a[pivot][column]) < 1e-11) {
            return false;
        }
        var kept = a[pivot];
        a[pivot] = a[column];
        a[column] = kept;
        double by = kept[column];
        for (int j = 0; j < kept.length; j++) {
            kept[j] /= by;
        }
        for (int i = 0; i < a.length; i++) {
            double times = a[i][column];
            for (int j = 0; i != column && times != 0 && j < kept.length; j++) {
                a[i][j] -= times * kept[j];
            }
        }
        return true;
    }

    private void startAgain() {
        Arrays.fill(price, 0);
        for (int i = 0; i < row.length; i++) {
            member[i] = -1 - i;
            owner[i] = -1;
            inverse[i] = new double[row.length];
            inverse[i][i] = -1;
        }
        reprice();
        for (int c = 0; c < key.length; c++) {
            key[c] = cheapest(c);
        }
    }

    /** Closes the choices that alone carry the bound past what a plan may take at most. */
    void close(double most) {
        all = new int[0];
        double room = most - bound;
        for (int c = 0; c < key.length; c++) {
            int at = c;
            open[c] = Arrays.stream(open[c]).filter(k -> loss[k] - above[at] <= room).toArray();
        }
    }

    /** By criterion and feature: what it takes less what it is worth at these prices. */
    double[] net(double[] objective) {
        var net = objective.clone();
        for (int g = 0; g < row.length; g++) {
            var weight = program.rows.get(row[g]).weight();
            for (int i = 0; i < net.length && price[g] > 0; i++) {
                net[i] -= price[g] * weight[i];
            }
        }
        return net;
    }

    int openChoices() {
        return Arrays.stream(open).mapToInt(choices -> choices.length).sum();
    }

    /** Looks at the choices that have a share. */
    interface Look {
        void at(int criterion, int choice, double share);
    }

    void each(Look look) {
        for (int c = 0; c < key.length; c++) {
            if (keyLevel[c] > SHORT) {
                look.at(c, key[c], keyLevel[c]);
            }
        }
        for (int i = 0; i < member.length; i++) {
            if (member[i] >= 0 && level[i] > SHORT) {
                look.at(owner[i], member[i], level[i]);
            }
        }
    }

    /** Adds the program's own rows that this mixture does not meet; whether there are any. */
    boolean addShort() {
        int[] missing = program.checked.stream()
                .mapToInt(number -> number)
                .filter(number -> IntStream.of(row).noneMatch(there -> there == number))
                .toArray();
        var surplus = new double[missing.length];
        Arrays.setAll(surplus, g -> -program.rows.get(missing[g]).least());
        each((c, choice, share) -> {
            for (int g = 0; g < surplus.length; g++) {
                surplus[g] += share * program.rows.get(missing[g]).part()[choice];
            }
            work += surplus.length;
        });
        int before = row.length;
        IntStream.range(0, surplus.length).filter(g -> surplus[g] < -SMALL).forEach(g -> add(missing[g]));
        return row.length > before;
    }

    /** Whether a row of the program is here and tight. */
    boolean isActive(int number) {
        return IntStream.range(0, row.length).anyMatch(equation -> row[equation] == number && isTight(equation));
    }

    /** Whether the row of an equation is met with next to nothing to spare. */
    boolean isTight(int equation) {
        for (int i = 0; i < member.length; i++) {
            if (member[i] == -1 - equation && level[i] > 1e-3) {
                return false;
            }
        }
        return true;
    }
}
