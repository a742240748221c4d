package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The linear relaxation of a {@link RoadmapProgram}: choices of a criterion may be mixed, in shares that sum to 1.
 *
 * <pre>
 *   L(lambda) = sum_g lambda_g least_g + sum_c min over open choices k of ( cost(k) - sum_g lambda_g part_g(k) )  <=  any plan, lambda >= 0
 * </pre>
 *
 * <p>Solved by the dual simplex method with generalised upper bounds [1] over a {@link RoadmapBasis}, along steepest edges. Closing choices and adding
 * rows leave the prices lambda good, so a branch goes on where its parent stopped. Whatever rounding does to the pivots, {@link #bound} is L at the
 * prices found, evaluated afresh: it holds for any prices (weak duality), so an unlucky pivot costs time, never a plan.
 *
 * <p>[1] G. B. Dantzig, R. M. Van Slyke (1967), Generalized upper bounding techniques. Journal of Computer and System Sciences 1, 213-226,
 * doi:10.1016/S0022-0000(67)80015-2
 */
final class RoadmapRelaxation {
    private static final double SHORT = 1e-9;
    private static final double NONE = 1e-13;
    private static final double HIGH = 1e15;
    private static final int BETWEEN_REFRESHES = 60;
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

    final RoadmapBasis basis;
    /** By equation. */
    private double[] price = {};
    /** By choice, what it costs above the key at these prices; how fast that grows along the edge looked at. */
    private final double[] loss;

    private final double[] change;
    /** By criterion, by how much the cheapest open choice is above the key, where that is shut. */
    private final double[] above;
    /** All open choices; empty where that is to be found out. */
    private int[] all = {};

    private int age;
    /** How often, lately, a pivot was not what it should be. */
    private int spoilt;

    RoadmapRelaxation(RoadmapProgram program) {
        this.program = program;
        open = program.everyChoice();
        loss = program.cost.clone();
        change = new double[loss.length];
        above = new double[program.criteria];
        basis = new RoadmapBasis(
                program,
                IntStream.range(0, program.criteria).map(this::cheapest).toArray());
        reprice();
    }

    /** The same, to be changed on its own, without the rows that have a surplus. */
    RoadmapRelaxation(RoadmapRelaxation parent) {
        program = parent.program;
        open = parent.open.clone();
        loss = parent.loss.clone();
        change = parent.change;
        above = parent.above.clone();
        all = parent.all;
        basis = new RoadmapBasis(parent.basis);
        price = parent.price.clone();
        bound = parent.bound;
        age = parent.age;
        work = (long) price.length * price.length + loss.length;
        for (int place = price.length - 1; place >= 0; place--) {
            if (basis.owner[place] == RoadmapBasis.SURPLUS) {
                price = RoadmapBasis.without(price, basis.drop(place));
            }
        }
    }

    /** A row of the program. */
    void add(int number) {
        basis.add(number);
        price = Arrays.copyOf(price, price.length + 1);
    }

    /** Leaves these choices of a criterion open. */
    void keep(int c, int[] stay) {
        open[c] = stay;
        all = new int[0];
    }

    /** Closes the choices that alone carry the bound past what a plan may take at most. */
    void close(double most) {
        double room = most - bound;
        for (int c = 0; c < open.length; c++) {
            double limit = room + above[c];
            keep(c, Arrays.stream(open[c]).filter(k -> loss[k] <= limit).toArray());
        }
    }

    int[] all() {
        if (all.length == 0) {
            all = Arrays.stream(open).flatMapToInt(Arrays::stream).toArray();
        }
        return all;
    }

    /** Pivots until the shares are sound, or the bound passes what need not be reached, or the pivots run out. */
    void solve(double enough, int pivots) {
        isSound = false;
        if (Arrays.stream(open).anyMatch(choices -> choices.length == 0)) {
            bound = Double.POSITIVE_INFINITY;
            return;
        }
        IntStream.range(0, open.length).forEach(this::settle);
        reprice();
        for (int left = Math.min(pivots, MOST_PIVOTS); left > 0 && bound <= enough; left--) {
            basis.findLevels();
            int place = leaving();
            if (place < 0) {
                isSound = true;
                break;
            }
            if (!pivot(place)) {
                passAll(place, enough);
                return;
            }
            refresh(enough);
        }
        reprice();
    }

    /** What rounding has added up is cleared away now and then, and before the bound decides. */
    private void refresh(double enough) {
        if (++age > BETWEEN_REFRESHES) {
            age = 0;
            if (spoilt > 1 || !basis.invert()) {
                spoilt = 0;
                startAgain();
            }
            reprice();
        } else if (bound > enough) {
            reprice();
        }
    }

    /** When rounding has spoilt the basis. */
    private void startAgain() {
        basis.startAgain();
        Arrays.fill(price, 0);
        reprice();
        Arrays.setAll(basis.key, this::cheapest);
    }

    private boolean isShut(int c, int choice) {
        return Arrays.binarySearch(open[c], choice) < 0;
    }

    /** A key that is shut gives way to another choice of its criterion that is basic, or else to the cheapest. */
    private void settle(int c) {
        if (c < 0 || !isShut(c, basis.key[c])) {
            return;
        }
        int company = company(c);
        if (company >= 0) {
            basis.exchangeKey(company);
            return;
        }
        basis.key[c] = cheapest(c);
        double shift = loss[basis.key[c]];
        for (int k : open[c]) {
            loss[k] -= shift;
        }
        bound += shift;
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
        for (int i = 0; i < basis.owner.length; i++) {
            if (basis.owner[i] == c && (found < 0 || !isShut(c, basis.member[i]))) {
                found = i;
            }
        }
        return found;
    }

    /** The place that is furthest outside, measured along its edge; a key that is outside gives up its place and leaves from another. -1 for none. */
    private int leaving() {
        work += (long) price.length * (5 * price.length + open.length);
        int place = -1;
        double most = 0;
        for (int i = 0; i < price.length; i++) {
            double outside = outside(basis.level[i], basis.owner[i], basis.member[i]);
            if (outside > SHORT) {
                double edge = SHORT;
                for (double a : basis.inverse[i]) {
                    edge += a * a;
                }
                if (outside * outside > most * edge) {
                    most = outside * outside / edge;
                    place = i;
                }
            }
        }
        return place >= 0 ? place : leavingKey();
    }

    private int leavingKey() {
        for (int c = 0; c < open.length; c++) {
            int company = outside(basis.keyLevel[c], c, basis.key[c]) > SHORT ? company(c) : -1;
            if (company >= 0) {
                basis.exchangeKey(company);
                return company;
            }
        }
        return -1;
    }

    private double outside(double level, int c, int choice) {
        return level < 0 ? -level : c != RoadmapBasis.SURPLUS && isShut(c, choice) ? level : 0;
    }

    /** The choice or surplus that stops the prices first on their way along the edge takes the place; false where none does. */
    private boolean pivot(int place) {
        double sign = basis.level[place] < 0 ? 1 : -1;
        var edge = basis.inverse[place];
        moveAlong(edge);
        var entering = new RoadmapEntering(sign);
        for (int k : all()) {
            entering.limit(loss[k], change[k]);
        }
        for (int g = 0; g < edge.length; g++) {
            entering.limit(price[g], -edge[g]);
        }
        for (int c = 0; c < open.length; c++) {
            for (int k : open[c]) {
                entering.take(loss[k], change[k], k, c);
            }
        }
        for (int g = 0; g < edge.length; g++) {
            entering.take(price[g], -edge[g], g, RoadmapBasis.SURPLUS);
        }
        if (entering.isFound()) {
            enter(place, entering, sign);
        }
        return entering.isFound();
    }

    private void enter(int place, RoadmapEntering entering, double sign) {
        int left = basis.owner[place];
        var edge = basis.inverse[place].clone();
        if (!basis.exchange(place, entering.member, entering.criterion, entering.size)) {
            age = BETWEEN_REFRESHES;
            spoilt++;
            return;
        }
        for (int k : all()) {
            loss[k] += sign * entering.stride() * change[k];
        }
        for (int g = 0; g < edge.length; g++) {
            price[g] -= sign * entering.stride() * edge[g];
        }
        bound += entering.stride() * Math.abs(basis.level[place]);
        settle(left);
        settle(entering.criterion);
    }

    /** How fast losses grow as prices fall along the edge. */
    private void moveAlong(double[] edge) {
        int[] every = all();
        for (int k : every) {
            change[k] = 0;
        }
        var ofKey = new double[open.length];
        for (int g = 0; g < edge.length; g++) {
            if (Math.abs(edge[g]) > NONE) {
                addTimes(edge[g], basis.part(g), change, ofKey);
            }
        }
        for (int c = 0; c < ofKey.length; c++) {
            for (int k : open[c]) {
                change[k] -= ofKey[c];
            }
        }
    }

    /** To what is by open choice and what is by key. */
    private void addTimes(double by, double[] part, double[] byChoice, double[] byKey) {
        for (int k : all()) {
            byChoice[k] += by * part[k];
        }
        for (int c = 0; c < byKey.length; c++) {
            byKey[c] += by * part[basis.key[c]];
        }
        work += all.length + byKey.length;
    }

    /** Where nothing stops the prices there is no plan: the bound grows without end. */
    private void passAll(int place, double enough) {
        var before = price.clone();
        double stride = (Math.min(enough, HIGH) - bound + 1) / basis.level[place];
        for (int tries = 0; tries < 3; tries++) {
            stride *= 10;
            for (int g = 0; g < before.length; g++) {
                price[g] = before[g] + stride * basis.inverse[place][g];
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
    private void reprice() {
        for (int k : all()) {
            loss[k] = program.cost[k];
        }
        var ofKey = new double[open.length];
        Arrays.setAll(ofKey, c -> program.cost[basis.key[c]]);
        bound = -program.jitter;
        for (int g = 0; g < price.length; g++) {
            price[g] = Math.max(0, price[g]);
            bound += price[g] * program.rows.get(basis.row[g]).least();
            if (price[g] > 0) {
                addTimes(-price[g], basis.part(g), loss, ofKey);
            }
        }
        for (int c = 0; c < open.length; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k : open[c]) {
                least = Math.min(least, loss[k]);
                loss[k] -= ofKey[c];
            }
            bound += least;
            above[c] = least - ofKey[c];
        }
    }

    /** Looks at the choices that have a share. */
    interface Look {
        void at(int criterion, int choice, double share);
    }

    void each(Look look) {
        for (int c = 0; c < open.length; c++) {
            if (basis.keyLevel[c] > SHORT) {
                look.at(c, basis.key[c], basis.keyLevel[c]);
            }
        }
        for (int i = 0; i < price.length; i++) {
            if (basis.owner[i] != RoadmapBasis.SURPLUS && basis.level[i] > SHORT) {
                look.at(basis.owner[i], basis.member[i], basis.level[i]);
            }
        }
    }

    /** Adds the rows that the program wants checked and this mixture does not meet; whether there are any. */
    boolean addShort() {
        int[] missing = program.checked.stream()
                .mapToInt(number -> number)
                .filter(number -> !basis.has(number))
                .toArray();
        var surplus = new double[missing.length];
        Arrays.setAll(surplus, g -> -program.rows.get(missing[g]).least());
        each((c, choice, share) -> {
            for (int g = 0; g < surplus.length; g++) {
                surplus[g] += share * program.rows.get(missing[g]).part()[choice];
            }
            work += surplus.length;
        });
        int before = price.length;
        IntStream.range(0, missing.length).filter(g -> surplus[g] < -10 * SHORT).forEach(g -> add(missing[g]));
        return price.length > before;
    }

    /** Of a row of the program; 0 where it is not here. */
    double price(int number) {
        return IntStream.range(0, price.length)
                .filter(g -> basis.row[g] == number)
                .mapToDouble(g -> price[g])
                .sum();
    }
}
