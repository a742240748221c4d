package org.yardstick.measurement.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.Ledger.Answered;
import org.yardstick.measurement.comparison.Ledger.Kind;
import org.yardstick.measurement.comparison.Ledger.Rules;
import org.yardstick.measurement.comparison.Ledger.Verdict;

class LedgerTest {

    /** The verdict is that of looking at every group of fewer than k organisations, in fractions of whole numbers. */
    @Property(tries = 400)
    void aCohortIsRefusedJustWhenSomethingWouldFollowAboutTooFew(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int k) {
        var random = new SplittableRandom(seed);
        int organisations = 6 + random.nextInt(7);
        var organisationOf = someWithSeveral(random, organisations);
        int results = organisationOf.length;
        var ledger = Ledger.of(Population.of(organisationOf), rules(k));
        List<BitSet> answered = new ArrayList<>();
        int refused = 0;
        for (int question = 0; question < 14; question++) {
            var cohort = cohort(random, results);
            var decision = ledger.ask(cohort, Kind.ADDED_UP);
            List<BitSet> all = new ArrayList<>(answered);
            all.add(cohort);
            boolean light = Attack.tellsAboutFewerThan(k, all, organisationOf, new BitSet());
            assertThat(decision.verdict() == Verdict.ALLOWED)
                    .as("%s of %s after %s", decision.verdict(), cohort, answered)
                    .isEqualTo(!light && !cohort.isEmpty());
            if (decision.allowed()) {
                answered = all;
            }
            refused += decision.allowed() ? 0 : 1;
            ledger = decision.next();
        }
        Statistics.label("refused of 14").collect(refused / 3 * 3);
        Statistics.label("rank").collect(Math.min(6, ledger.answered().size()));
        int insider = random.nextInt(results);
        var own = new BitSet();
        own.set(insider);
        assertThat(k > 2 && Attack.tellsAboutFewerThan(2, answered, organisationOf, own))
                .isFalse();
    }

    @Property(tries = 60)
    void whatIsRebuiltOrRelabelledDecidesAsBefore(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var organisationOf = someWithSeveral(random, 30);
        int results = organisationOf.length;
        var ledger = Ledger.of(Population.of(organisationOf), rules(4));
        var turned = Ledger.of(
                Population.of(IntStream.range(0, results)
                        .map(i -> 1000 - organisationOf[results - 1 - i])
                        .toArray()),
                rules(4));
        for (int question = 0; question < 20; question++) {
            var cohort = cohort(random, results);
            var kind = random.nextInt(8) == 0 ? Kind.EXACT_ORDER : Kind.ADDED_UP;
            var mirror = new BitSet();
            cohort.stream().forEach(i -> mirror.set(results - 1 - i));
            var again = Ledger.rebuilt(Population.of(organisationOf), rules(4), ledger.answered());
            var decision = ledger.ask(cohort, kind);
            var reflected = turned.ask(mirror, kind);
            assertThat(again.ask(cohort, kind).verdict()).isEqualTo(decision.verdict());
            assertThat(reflected.verdict()).isEqualTo(decision.verdict());
            ledger = decision.next();
            turned = reflected.next();
        }
    }

    /** Who looks at all answers cannot tell a member of a cohort answered exactly from k - 1 others. */
    @Property(tries = 250)
    void exactAnswersStayTheSameWhenAnyMemberChangesPlacesWithOthers(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        int n = 12 + random.nextInt(30);
        int k = 3 + random.nextInt(2);
        double[] values = random.doubles(n, 0, 100).toArray();
        var ledger = Ledger.of(Population.ofOneResultEach(n), rules(k));
        int parts = 1 + random.nextInt(4);
        for (int question = 0; question < 14; question++) {
            var kind = random.nextBoolean() ? Kind.EXACT_ORDER : Kind.ADDED_UP;
            var cohort = random.nextInt(3) == 0 ? cohort(random, n) : block(random, n, parts);
            ledger = ledger.ask(cohort, kind).next();
        }
        var answered = ledger.answered();
        var before = answers(answered, values);
        var exact =
                answered.stream().filter(one -> one.kind() == Kind.EXACT_ORDER).toList();
        Statistics.label("answered exactly").collect(Math.min(3, exact.size()));
        exact.stream().flatMapToInt(one -> one.results().stream()).distinct().forEach(member -> {
            long alike = IntStream.range(0, n)
                    .filter(other ->
                            answers(answered, exchanged(values, member, other)).equals(before))
                    .count();
            assertThat(alike).isGreaterThanOrEqualTo(k);
        });
    }

    /** Sums of whole thousandths, exact in a double; for an exact cohort also the whole list. */
    private static List<List<Double>> answers(List<Answered> answered, double[] values) {
        return answered.stream()
                .map(one -> {
                    var sorted = one.results().stream()
                            .mapToObj(i -> (double) Math.round(values[i] * 1e6))
                            .sorted()
                            .toList();
                    double sum = sorted.stream().mapToDouble(x -> x).sum();
                    return one.kind() == Kind.EXACT_ORDER ? sorted : List.of(sum);
                })
                .toList();
    }

    private static double[] exchanged(double[] values, int one, int other) {
        var exchanged = values.clone();
        exchanged[one] = values[other];
        exchanged[other] = values[one];
        return exchanged;
    }

    private static BitSet block(SplittableRandom random, int n, int parts) {
        var block = new BitSet();
        int from = random.nextInt(parts);
        for (int i = 0; i < n; i++) {
            block.set(i, i * parts / n == from || i * parts / n == (from + 1) % parts);
        }
        return block;
    }

    @Test
    void aMaximumMetInTwoCohortsIsNotTold() {
        var ledger = Ledger.of(Population.ofOneResultEach(20), Rules.usual());
        var first = ledger.ask(range(0, 11), Kind.EXACT_ORDER);
        assertThat(first.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(first.next().ask(range(9, 20), Kind.EXACT_ORDER).verdict())
                .isEqualTo(Verdict.WOULD_TELL_MEMBERS_APART);
        assertThat(first.next().ask(range(9, 20), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.WOULD_TELL_MEMBERS_APART);
        assertThat(first.next().ask(range(6, 20), Kind.EXACT_ORDER).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(ledger.ask(range(9, 20), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    /** Organisation 0 is assessed again: the same cohort with its new result would tell by how much it changed. */
    @Test
    void aCohortIsNotAnsweredAnewBeforeEnoughOfItHasChanged() {
        var organisationOf =
                IntStream.concat(IntStream.range(0, 10), IntStream.range(0, 5)).toArray();
        var before = Ledger.of(Population.ofOneResultEach(10), Rules.usual())
                .ask(range(0, 10), Kind.ADDED_UP)
                .next()
                .grown(Population.of(organisationOf));
        assertThat(before.ask(later(1), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.WOULD_GIVE_OTHERS_AWAY);
        assertThat(before.ask(later(4), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.WOULD_GIVE_OTHERS_AWAY);
        assertThat(before.ask(later(5), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    private static BitSet later(int changed) {
        var cohort = range(changed, 10);
        cohort.set(10, 10 + changed);
        return cohort;
    }

    private static BitSet range(int from, int to) {
        var range = new BitSet();
        range.set(from, to);
        return range;
    }

    /** A table of rows, columns and totals: nothing follows about a cell left out, and no cell was left out for nothing. */
    @Property(tries = 100)
    void aTableKeepsItsSecretsAndTellsAllElse(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        int n = 11;
        int[] row = random.ints(n, 0, 2).toArray();
        int[] column = random.ints(n, 0, 3).toArray();
        List<BitSet> cells = new ArrayList<>();
        for (int r = 0; r <= 2; r++) {
            for (int c = 0; c <= 3; c++) {
                var cell = new BitSet();
                for (int i = 0; i < n; i++) {
                    cell.set(i, (r == 2 || row[i] == r) && (c == 3 || column[i] == c));
                }
                cells.add(cell);
            }
        }
        var table = PublishedTable.of(Ledger.of(Population.ofOneResultEach(n), rules(3)), cells, Kind.ADDED_UP);
        int[] organisationOf = IntStream.range(0, n).toArray();
        var shown = IntStream.range(0, cells.size())
                .filter(i -> table.verdicts().get(i) == Verdict.ALLOWED)
                .mapToObj(cells::get)
                .toList();
        assertThat(Attack.tellsAboutFewerThan(3, shown, organisationOf, new BitSet()))
                .isFalse();
        for (int i = 0; i < cells.size(); i++) {
            if (table.verdicts().get(i) != Verdict.ALLOWED && !cells.get(i).isEmpty()) {
                List<BitSet> more = new ArrayList<>(shown);
                more.add(cells.get(i));
                assertThat(Attack.tellsAboutFewerThan(3, more, organisationOf, new BitSet()))
                        .isTrue();
            }
        }
    }

    /** Sector, city, size and level of uneven frequency; all of each, then all pairs in any order. */
    @Test
    void ordinaryFiltersAreMostlyAnswered() {
        var random = new SplittableRandom(5);
        int n = 3000;
        int[] kinds = {12, 20, 4, 4};
        int[][] trait = new int[4][n];
        for (int t = 0; t < 4; t++) {
            for (int i = 0; i < n; i++) {
                trait[t][i] = (int) (kinds[t] * Math.pow(random.nextDouble(), 1.6));
            }
        }
        var ledger = Ledger.of(Population.ofOneResultEach(n), Rules.usual());
        int large = 0;
        int answered = 0;
        for (var filter : filters(kinds)) {
            var cohort = new BitSet();
            for (int i = 0; i < n; i++) {
                cohort.set(i, trait[filter[0]][i] == filter[1] && (filter[2] < 0 || trait[filter[2]][i] == filter[3]));
            }
            var decision = ledger.ask(cohort, Kind.ADDED_UP);
            ledger = decision.next();
            large += cohort.cardinality() >= 5 ? 1 : 0;
            answered += decision.allowed() ? 1 : 0;
        }
        assertThat((double) answered / large).isGreaterThan(0.95);
    }

    private static List<int[]> filters(int[] kinds) {
        List<int[]> filters = new ArrayList<>();
        for (int t = 0; t < kinds.length; t++) {
            for (int a = 0; a < kinds[t]; a++) {
                filters.add(new int[] {t, a, -1, 0});
            }
        }
        for (int t = 0; t < kinds.length; t++) {
            for (int u = t + 1; u < kinds.length; u++) {
                for (int at = 0; at < kinds[t] * kinds[u]; at++) {
                    filters.add(new int[] {t, at / kinds[u], u, at % kinds[u]});
                }
            }
        }
        return filters;
    }

    @Property(tries = 100)
    void aFigureMayBeAnywhereInItsBand(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        double[] values = random.doubles(5 + random.nextInt(20), 0, 100).toArray();
        double[] shares = {0, 0.25, 0.5, 0.75, 1};
        var grid = new Bands.Grid(0, 100, 5);
        var moved = values.clone();
        int one = random.nextInt(values.length);
        moved[one] = Math.floor(values[one] / 5) * 5 + random.nextDouble() * 5;
        assertThat(Bands.of(moved, shares, grid)).isEqualTo(Bands.of(values, shares, grid));
    }

    @Test
    void whatIsNotSoundIsRefused() {
        var ledger = Ledger.of(Population.ofOneResultEach(5), Rules.usual());
        assertThatThrownBy(() -> ledger.ask(range(0, 6), Kind.ADDED_UP))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has the result 5");
        assertThatThrownBy(() -> ledger.grown(Population.ofOneResultEach(4))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Rules(1, 1, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Bands.Grid(0, 1, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Bands.of(new double[] {2}, new double[] {0.5}, new Bands.Grid(0, 1, 1)))
                .hasMessageContaining("lie outside");
        assertThat(ledger.ask(new BitSet(), Kind.ADDED_UP).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Ledger.of(Population.ofOneResultEach(9), new Rules(3, 1, 1))
                        .ask(range(0, 9), Kind.ADDED_UP)
                        .next()
                        .ask(range(0, 5), Kind.ADDED_UP)
                        .verdict())
                .isEqualTo(Verdict.TOO_ENTANGLED);
    }

    private static Rules rules(int k) {
        return new Rules(k, 100_000_000, 1_000_000);
    }

    /** A third of the organisations have two or three results. */
    static int[] someWithSeveral(SplittableRandom random, int organisations) {
        List<Integer> of = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            of.add(o);
        }
        for (int more = random.nextInt(3) * organisations / 6; more > 0; more--) {
            of.add(random.nextInt(organisations));
        }
        return of.stream().mapToInt(Integer::intValue).toArray();
    }

    /** About the half, nearly all, or a stretch. */
    static BitSet cohort(SplittableRandom random, int n) {
        int kind = random.nextInt(3);
        int from = random.nextInt(n);
        var cohort = new BitSet();
        for (int i = 0; i < n; i++) {
            boolean in = switch (kind) {
                case 0 -> random.nextBoolean();
                case 1 -> random.nextInt(5) > 0;
                default -> (i - from + n) % n < n / 2;
            };
            cohort.set(i, in);
        }
        return cohort;
    }
}
