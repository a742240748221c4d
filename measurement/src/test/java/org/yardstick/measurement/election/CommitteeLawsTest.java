package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.election.Options.Completion;

class CommitteeLawsTest {
    private static final List<Rule> APPROVAL =
            List.of(Rule.AV, Rule.SAV, Rule.PAV, Rule.CC, Rule.MONROE, Rule.SEQPAV, Rule.PHRAGMEN, Rule.EQUAL_SHARES);

    /** Few candidates and few voters, whole weights, so that ties abound. */
    private static Ballots some(long seed, boolean ranked) {
        var random = new Random(seed);
        int m = 3 + random.nextInt(4);
        var candidates = IntStream.range(0, m).mapToObj(c -> "c" + c).toList();
        var ballots = new ArrayList<Ballot>();
        int voters = 1 + random.nextInt(9);
        for (int i = 0; i < voters; i++) {
            var order = new ArrayList<>(candidates);
            Collections.shuffle(order, random);
            var weight = new BigFraction(1 + random.nextInt(3));
            var named = order.subList(0, 1 + random.nextInt(m));
            ballots.add(ranked ? new Ballot.Ranking(named, weight) : new Ballot.Approval(named, weight));
        }
        return new Ballots(candidates, ballots);
    }

    private static Set<Set<String>> committees(Ballots ballots, Rule rule, int seats) {
        var outcome = Election.count(ballots, rule, seats, Options.usual());
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.committees())
                .allSatisfy(committee -> assertThat(committee).hasSize(seats));
        return outcome.committees().stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    @Property(tries = 60)
    void neitherTheOrderOfBallotsNorOfCandidatesNorTheirNamesMatter(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        for (var rule : Rule.values()) {
            var ballots = some(seed, rule.ranked());
            var shuffled = new ArrayList<>(ballots.ballots());
            Collections.shuffle(shuffled, new Random(seed));
            var candidates = new ArrayList<>(ballots.candidates());
            Collections.shuffle(candidates, new Random(seed + 1));
            var same = committees(new Ballots(candidates, shuffled), rule, seats);
            assertThat(same).as(rule.code()).isEqualTo(committees(ballots, rule, seats));
        }
    }

    @Property(tries = 60)
    void aBallotOfWeightThreeIsThreeBallots(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        for (var rule : Rule.values()) {
            var ballots = some(seed, rule.ranked());
            var copies = ballots.ballots().stream()
                    .flatMap(ballot -> Collections.nCopies(ballot.weight().intValue(), once(ballot)).stream())
                    .toList();
            var apart = committees(new Ballots(ballots.candidates(), copies), rule, seats);
            assertThat(apart).as(rule.code()).isEqualTo(committees(ballots, rule, seats));
        }
    }

    private static Ballot once(Ballot ballot) {
        return ballot instanceof Ballot.Ranking
                ? new Ballot.Ranking(ballot.names())
                : new Ballot.Approval(ballot.names());
    }

    @Property(tries = 60)
    void exactRulesFindWhatTryingEveryCommitteeFinds(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        var ballots = some(seed, false);
        for (var rule : List.of(Rule.PAV, Rule.CC, Rule.MONROE)) {
            assertIsWhatTryingEveryCommitteeFinds(ballots, rule, seats);
        }
    }

    @Property(tries = 10)
    void theyDoWithHundredsOfDifferentBallotsOfDifferentWeightsToo(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 2, max = 4) int seats) {
        var random = new Random(seed);
        var candidates = IntStream.range(0, 9).mapToObj(c -> "c" + c).toList();
        var ballots = IntStream.range(0, 300)
                .<Ballot>mapToObj(i -> new Ballot.Approval(
                        candidates.stream().filter(c -> random.nextInt(3) > 0).toList(),
                        new BigFraction(1 + random.nextInt(i < 150 ? 2 : 40), 2)))
                .toList();
        for (var rule : List.of(Rule.PAV, Rule.CC)) {
            assertIsWhatTryingEveryCommitteeFinds(new Ballots(candidates, ballots), rule, seats);
        }
    }

    private static void assertIsWhatTryingEveryCommitteeFinds(Ballots ballots, Rule rule, int seats) {
        var best = new HashSet<Set<String>>();
        var most = BigFraction.MINUS_ONE;
        for (var committee : subsets(ballots.candidates(), seats)) {
            var score = score(ballots, rule, committee);
            if (score.compareTo(most) > 0) {
                best.clear();
                most = score;
            }
            if (score.equals(most)) {
                best.add(committee);
            }
        }
        assertThat(committees(ballots, rule, seats)).as(rule.code()).isEqualTo(best);
        assertThat(Election.count(ballots, rule, seats, Options.usual()).score())
                .contains(most);
    }

    private static List<Set<String>> subsets(List<String> names, int size) {
        return IntStream.range(0, 1 << names.size())
                .filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits -> IntStream.range(0, names.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(names::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static BigFraction score(Ballots ballots, Rule rule, Set<String> committee) {
        if (rule == Rule.MONROE) {
            return new BigFraction(monroe(ballots, List.copyOf(committee)));
        }
        var score = BigFraction.ZERO;
        for (var ballot : ballots.ballots()) {
            int elected =
                    (int) ballot.names().stream().filter(committee::contains).count();
            for (int i = 1; i <= (rule == Rule.CC ? Math.min(elected, 1) : elected); i++) {
                score = score.add(ballot.weight().divide(i));
            }
        }
        return score;
    }

    /** The best assignment of votes to members, by dynamic programming over how many each member has. */
    private static int monroe(Ballots ballots, List<String> committee) {
        int n = ballots.votes().intValue();
        int share = n / committee.size();
        var best = new java.util.HashMap<List<Integer>, Integer>();
        best.put(Collections.nCopies(committee.size(), 0), 0);
        for (var ballot : ballots.ballots()) {
            for (int copy = 0; copy < ballot.weight().intValue(); copy++) {
                var next = new java.util.HashMap<List<Integer>, Integer>();
                best.forEach((loads, value) -> {
                    for (int i = 0; i < committee.size(); i++) {
                        var more = new ArrayList<>(loads);
                        more.set(i, loads.get(i) + 1);
                        next.merge(more, value + (ballot.names().contains(committee.get(i)) ? 1 : 0), Math::max);
                    }
                });
                best.clear();
                best.putAll(next);
            }
        }
        return best.entrySet().stream()
                .filter(entry -> entry.getKey().stream()
                        .allMatch(load -> load == share || load == share + (n % committee.size() > 0 ? 1 : 0)))
                .mapToInt(java.util.Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    @Property(tries = 60)
    void whatTheRulesPromiseIsFoundToHold(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        var ballots = some(seed, false);
        for (var rule : APPROVAL) {
            for (var committee :
                    Election.count(ballots, rule, seats, Options.usual()).committees()) {
                var found = Representation.of(ballots, seats, committee);
                if (rule == Rule.PAV || rule == Rule.EQUAL_SHARES) {
                    assertThat(found.ejr().verdict()).isEqualTo(Representation.Verdict.HOLDS);
                }
                if (rule == Rule.PHRAGMEN) {
                    assertThat(found.pjr().verdict()).isEqualTo(Representation.Verdict.HOLDS);
                }
                if (rule == Rule.CC) {
                    assertThat(found.jr().verdict()).isEqualTo(Representation.Verdict.HOLDS);
                }
                verifies(ballots, seats, committee, found);
            }
        }
    }

    /** A verdict agrees with looking at every group of ballots, and a counter-example is one. */
    private static void verifies(Ballots ballots, int seats, List<String> committee, Representation.Findings found) {
        boolean jr = true;
        boolean pjr = true;
        boolean ejr = true;
        for (int bits = 1; bits < 1 << ballots.ballots().size(); bits++) {
            int group = bits;
            var in = IntStream.range(0, ballots.ballots().size())
                    .filter(i -> (group >> i & 1) == 1)
                    .mapToObj(ballots.ballots()::get)
                    .toList();
            var common = new HashSet<>(ballots.candidates());
            in.forEach(ballot -> common.retainAll(ballot.names()));
            var votes = in.stream().map(Ballot::weight).reduce(BigFraction.ZERO, BigFraction::add);
            int deserves = Math.min(
                    common.size(), votes.multiply(seats).divide(ballots.votes()).intValue());
            int most = in.stream()
                    .mapToInt(ballot -> elected(ballot.names(), committee))
                    .max()
                    .orElseThrow();
            int together = elected(
                    in.stream()
                            .flatMap(ballot -> ballot.names().stream())
                            .distinct()
                            .toList(),
                    committee);
            jr &= deserves < 1 || together > 0;
            pjr &= together >= deserves;
            ejr &= most >= deserves;
        }
        assertThat(List.of(
                        found.jr().verdict(), found.pjr().verdict(), found.ejr().verdict()))
                .isEqualTo(List.of(verdict(jr), verdict(pjr), verdict(ejr)));
        found.pjr().group().ifPresent(group -> {
            assertThat(group.votes().multiply(seats).compareTo(ballots.votes().multiply(group.deserves())))
                    .isGreaterThanOrEqualTo(0);
            assertThat(group.agreedOn()).hasSizeGreaterThanOrEqualTo(group.deserves());
            assertThat(group.elected()).hasSizeLessThan(group.deserves());
        });
    }

    private static Representation.Verdict verdict(boolean holds) {
        return holds ? Representation.Verdict.HOLDS : Representation.Verdict.FAILS;
    }

    private static int elected(List<String> names, List<String> committee) {
        return (int) names.stream().filter(committee::contains).count();
    }

    @Property(tries = 40)
    void loadsAndMoneyAreInSeatsWhateverTheUnitOfTheWeights(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        var ballots = some(seed, false);
        var third = new Ballots(
                ballots.candidates(),
                ballots.ballots().stream()
                        .map(ballot -> (Ballot) new Ballot.Approval(
                                ballot.names(), ballot.weight().divide(3)))
                        .toList());
        for (var rule : List.of(Rule.AV, Rule.SAV, Rule.PAV, Rule.CC, Rule.SEQPAV, Rule.PHRAGMEN, Rule.EQUAL_SHARES)) {
            assertThat(committees(third, rule, seats)).as(rule.code()).isEqualTo(committees(ballots, rule, seats));
        }
    }

    @Property(tries = 30)
    void everyCompletionKeepsWhomTheMoneyElects(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 3) int seats) {
        var ballots = some(seed, false);
        var paid = Election.count(
                        ballots, Rule.EQUAL_SHARES, seats, Options.usual().completedBy(Completion.NONE))
                .committees();
        for (var completion : List.of(Completion.PHRAGMEN, Completion.APPROVAL)) {
            var full = Election.count(
                            ballots, Rule.EQUAL_SHARES, seats, Options.usual().completedBy(completion))
                    .committees();
            assertThat(full).allSatisfy(committee -> {
                assertThat(committee).hasSize(seats);
                assertThat(paid).anySatisfy(part -> assertThat(committee).containsAll(part));
            });
        }
    }
}
