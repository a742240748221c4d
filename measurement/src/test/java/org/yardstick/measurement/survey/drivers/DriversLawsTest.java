package org.yardstick.measurement.survey.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Covariance;

class DriversLawsTest {
    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
    }

    private static double[][] rows(long seed, int n, int variables) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToObj(row -> {
                    var common = random.nextGaussian();
                    return IntStream.range(0, variables)
                            .mapToDouble(i -> common * (i % 3) + random.nextGaussian())
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double[] lmg(Drivers.Result result) {
        return result.drivers().stream()
                .mapToDouble(driver -> driver.importance().lmg().orElseThrow())
                .toArray();
    }

    private static double[] relative(Drivers.Result result) {
        return result.drivers().stream()
                .mapToDouble(driver -> driver.importance().relativeWeight())
                .toArray();
    }

    @Property(tries = 40)
    void thePartsAreNotNegativeAndAddUpToAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int predictors) {
        var names = names(predictors + 1);
        var model = new Drivers.Regression("x0", names.subList(1, predictors + 1));
        var result = Drivers.of(Covariance.ofRows(names, rows(seed, 40, predictors + 1)), model);
        for (var parts : new double[][] {lmg(result), relative(result)}) {
            assertThat(Arrays.stream(parts).boxed()).allMatch(part -> part >= -1e-12);
            assertThat(IntStream.range(0, predictors).mapToDouble(i -> parts[i]).sum())
                    .isCloseTo(result.r2(), within(1e-10));
        }
    }

    @Property(tries = 25)
    void lmgIsTheMeanOverAllOrders(@ForAll long seed) {
        var names = names(5);
        var covariance = Covariance.ofRows(names, rows(seed, 30, 5));
        var expected = new double[4];
        var orders = orders(List.of(1, 2, 3, 4));
        for (var order : orders) {
            double before = 0;
            for (int k = 1; k <= 4; k++) {
                var in = order.subList(0, k).stream().map(names::get).toList();
                var r2 =
                        Drivers.of(covariance, new Drivers.Regression("x0", in)).r2();
                expected[order.get(k - 1) - 1] += (r2 - before) / orders.size();
                before = r2;
            }
        }
        var parts = lmg(Drivers.of(covariance, new Drivers.Regression("x0", names.subList(1, 5))));
        assertThat(parts).containsExactly(expected, within(1e-11));
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Integer>>();
        for (var first : of) {
            for (var rest : orders(of.stream().filter(i -> !i.equals(first)).toList())) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    @Property(tries = 25)
    void theOrderAndTheUnitsOfPredictorsDoNotMatter(@ForAll long seed) {
        var names = names(6);
        var rows = rows(seed, 40, 6);
        var here = Drivers.of(Covariance.ofRows(names, rows), new Drivers.Regression("x0", names.subList(1, 6)));
        var shuffled = new ArrayList<>(names.subList(1, 6));
        Collections.shuffle(shuffled, new Random(seed));
        for (var row : rows) {
            row[2] = 1000 - 7 * row[2];
        }
        var there = Drivers.of(Covariance.ofRows(names, rows), new Drivers.Regression("x0", shuffled));
        for (var driver : there.drivers()) {
            var same = here.drivers().stream()
                    .filter(of -> of.name().equals(driver.name()))
                    .findAny()
                    .orElseThrow();
            assertThat(driver.importance().lmg().orElseThrow())
                    .isCloseTo(same.importance().lmg().orElseThrow(), within(1e-10));
            assertThat(driver.importance().relativeWeight())
                    .isCloseTo(same.importance().relativeWeight(), within(1e-10));
        }
    }

    @Test
    void moreThanTwentyPredictorsHaveRelativeWeightsOnly() {
        var names = names(22);
        var result = Drivers.of(
                Covariance.ofRows(names, rows(1, 200, 22)), new Drivers.Regression("x0", names.subList(1, 22)));
        assertThat(result.drivers())
                .allMatch(driver -> driver.importance().lmg().isEmpty());
        assertThat(IntStream.range(0, 21).mapToDouble(i -> relative(result)[i]).sum())
                .isCloseTo(result.r2(), within(1e-10));
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        var table = Table.of(names(4), rows(3, 50, 4));
        var model = new Drivers.Regression("x0", names(4).subList(1, 4));
        var resampling = new Drivers.Resampling(50, 0.9);
        var one = Drivers.ofRows(table, model, resampling, new SplittableRandom(5));
        assertThat(Drivers.ofRows(table, model, resampling, new SplittableRandom(5)))
                .isEqualTo(one);
        assertThat(one.drivers())
                .allMatch(driver -> driver.intervals().orElseThrow().lmg().isPresent());
    }

    @Property(tries = 15)
    void aRespondentOfWeightThreeIsThreeRespondents(@ForAll long seed) {
        var model = new Drivers.Regression("x0", names(4).subList(1, 4));
        var rows = rows(seed, 30, 4);
        var weights = IntStream.range(0, 30).mapToDouble(row -> row % 4).toArray();
        var repeated = IntStream.range(0, 30)
                .flatMap(row -> IntStream.range(0, row % 4).map(again -> row))
                .mapToObj(row -> rows[row])
                .toArray(double[][]::new);
        var resampling = new Drivers.Resampling(20, 0.9);
        var weighted = Drivers.ofRows(
                Table.of(names(4), rows).weighted(weights), model, resampling, new SplittableRandom(seed));
        var each = Drivers.ofRows(Table.of(names(4), repeated), model, resampling, new SplittableRandom(seed));
        assertThat(weighted.r2()).isCloseTo(each.r2(), within(1e-10));
        assertThat(lmg(weighted)).containsExactly(lmg(each), within(1e-10));
        assertThat(relative(weighted)).containsExactly(relative(each), within(1e-10));
    }

    @Test
    void equalWeightsChangeNoIntervalAndUnequalOnesWidenIt() {
        var model = new Drivers.Regression("x0", names(3).subList(1, 3));
        var rows = rows(7, 400, 3);
        var resampling = new Drivers.Resampling(400, 0.95);
        var none = Drivers.ofRows(Table.of(names(3), rows), model, resampling, new SplittableRandom(1));
        var equal = width(rows, row -> 2.5);
        assertThat(equal).isCloseTo(width(none), within(1e-9));
        assertThat(width(rows, row -> row % 10 == 0 ? 20 : 1)).isGreaterThan(1.3 * equal);
    }

    private static double width(double[][] rows, IntToDoubleFunction weight) {
        var weights = IntStream.range(0, rows.length).mapToDouble(weight).toArray();
        return width(Drivers.ofRows(
                Table.of(names(3), rows).weighted(weights),
                new Drivers.Regression("x0", names(3).subList(1, 3)),
                new Drivers.Resampling(400, 0.95),
                new SplittableRandom(1)));
    }

    private static double width(Drivers.Result result) {
        var interval = result.drivers().get(0).intervals().orElseThrow().relativeWeight();
        return interval.upper() - interval.lower();
    }

    @Test
    void modelsThatCannotBeFittedAreRefused() {
        var names = names(3);
        assertRefused(() -> new Drivers.Regression("x0", List.of()), "at least one predictor");
        assertRefused(() -> new Drivers.Resampling(100, 95), "confidence of 95");
        assertRefused(() -> new Drivers.Regression("x0", List.of("x1", "x0")), "none of them the outcome");
        var same = rows(1, 20, 3);
        for (var row : same) {
            row[2] = 2 * row[1];
        }
        var model = new Drivers.Regression("x0", names.subList(1, 3));
        assertRefused(
                () -> Drivers.of(Covariance.ofRows(names, same), model), "predictor x2 follows from those before it");
        for (var row : same) {
            row[2] = 3;
        }
        assertRefused(() -> Drivers.of(Covariance.ofRows(names, same), model), "same answer to x2");
        assertRefused(
                () -> Drivers.of(Covariance.ofRows(names, same), new Drivers.Regression("x0", List.of("y"))),
                "no variable y");
        assertRefused(() -> Table.of(names, new double[][] {{1, 2}}), "row 1");
        assertRefused(() -> Table.of(names, same).weighted(new double[] {1}), "1 weights for 20");
        var negative = Table.of(names, rows(1, 2, 3)).weighted(new double[] {-1, 2});
        assertRefused(
                () -> Drivers.ofRows(negative, model, Drivers.Resampling.usual(), new SplittableRandom(1)), "negative");
        var empty = Table.of(names, new double[0][]);
        assertRefused(
                () -> Drivers.ofRows(empty, model, Drivers.Resampling.usual(), new SplittableRandom(1)), "only 0 rows");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String says) {
        assertThatThrownBy(what).isInstanceOf(InvalidInput.class).hasMessageContaining(says);
    }
}
