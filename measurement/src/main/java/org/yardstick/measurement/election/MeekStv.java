package org.yardstick.measurement.election;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.election.Standings.Status;
import org.yardstick.measurement.election.Standings.Step;

/**
 * Single transferable vote by Meek's method [1], in the fixed-point form of the Proportional Representation Foundation's reference rule.
 *
 * <pre>
 *   a ballot gives each candidate in turn ceil(w f_c) of what is left of it, w;  f_c = 1 hopeful, 0 excluded
 *   quota = floor(sum of votes / (k + 1)) + one unit;  f_c becomes ceil(ceil(f_c quota) / v_c) for the elected
 * </pre>
 *
 * <p>Votes are counted anew until somebody reaches the quota, or the total surplus is below the limit or falls no more; then the candidate with
 * the fewest votes is excluded. Whoever is not farther from the fewest than the surplus still open is tied with them.
 *
 * <p>[1] I. D. Hill, B. A. Wichmann, D. R. Woodall (1987). The Computer Journal 30, 277-281, doi:10.1093/comjnl/30.3.277
 */
final class MeekStv extends Universes<MeekStv.Standing> {
    private final Rankings rankings;
    /** Surplus, in units, below which a round is done. */
    private final long limit;

    MeekStv(Rankings rankings, int seats, Options.Precision precision) {
        super(seats);
        this.rankings = rankings;
        this.limit = Rankings.share(rankings.one(), rankings.scale(), pow10(precision.surplus()), true);
    }

    private static long pow10(int n) {
        return Math.round(Math.pow(10, n));
    }

    record Standing(Standings standings, List<Long> keep, List<Round> trace) implements Universes.Standing {
        @Override
        public List<Integer> committee() {
            return standings.elected();
        }

        @Override
        public Object state() {
            return List.of(standings, keep);
        }
    }

    /** Votes for certain keep factors, all in units. */
    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    private record Count(long[] keep, List<Long> votes, long quota, long surplus) {}

    Standing start() {
        var keep = Collections.nCopies(rankings.size(), rankings.one());
        return new Standing(Standings.hopeful(rankings.size()), keep, List.of());
    }

    @Override
    List<Standing> next(Standing standing) {
        var standings = standing.standings();
        var hopeful = standings.hopeful();
        var keep = standing.keep().stream().mapToLong(Long::longValue).toArray();
        if (hopeful.size() + standings.elected().size() <= seats) {
            return List.of(ended(
                    standing,
                    new Step(Round.Act.FILLING),
                    standings.set(hopeful, Status.ELECTED),
                    count(keep, standings)));
        }
        return round(standing, keep);
    }

    /** Counts again and again until somebody is elected or somebody has to go. */
    private List<Standing> round(Standing standing, long[] start) {
        var standings = standing.standings();
        var keep = start;
        long before = Long.MAX_VALUE;
        while (true) {
            var count = count(keep, standings);
            var elected = standings.hopeful().stream()
                    .filter(c -> count.votes().get(c) >= count.quota())
                    .toList();
            if (!elected.isEmpty()) {
                return List.of(
                        ended(standing, new Step(Round.Act.COUNT), standings.set(elected, Status.ELECTED), count));
            }
            if (count.surplus() < limit || count.surplus() >= before) {
                return exclusions(standing, count);
            }
            before = count.surplus();
            keep = reduced(count, standings);
        }
    }

    private Count count(long[] keep, Standings standings) {
        var votes = new long[rankings.size()];
        for (int g = 0; g < rankings.order().length; g++) {
            long left = rankings.one();
            for (int c : rankings.order()[g]) {
                // at most 10^9 times 10^9
                long given = (left * keep[c] + rankings.one() - 1) / rankings.one();
                votes[c] += given * rankings.weight()[g];
                left -= given;
                if (left == 0) {
                    break;
                }
            }
        }
        long quota = (LongStream.of(votes).sum() / rankings.scale() / (seats + 1) + 1) * rankings.scale();
        long surplus =
                standings.elected().stream().mapToLong(c -> votes[c] - quota).sum();
        return new Count(keep, Arrays.stream(votes).boxed().toList(), quota, Math.max(0, surplus));
    }

    private long[] reduced(Count count, Standings standings) {
        var keep = count.keep().clone();
        for (int c : standings.elected()) {
            long share = Rankings.share(keep[c], count.quota(), rankings.one(), true);
            keep[c] = Math.min(
                    rankings.one(),
                    Rankings.share(share, rankings.one(), count.votes().get(c), true));
        }
        return keep;
    }

    private List<Standing> exclusions(Standing standing, Count count) {
        var standings = standing.standings();
        long fewest =
                standings.hopeful().stream().mapToLong(count.votes()::get).min().orElseThrow();
        var lowest = standings.hopeful().stream()
                .filter(c -> count.votes().get(c) <= fewest + count.surplus())
                .toList();
        boolean immaterial = lowest.size() > 1 && standings.immaterial(lowest, count.votes(), seats);
        var tied = lowest.size() > 1 && !immaterial ? lowest : List.<Integer>of();
        return lowest.stream()
                .limit(immaterial ? 1 : lowest.size())
                .map(c -> ended(
                        standing,
                        new Step(Round.Act.EXCLUSION, List.of(c), tied),
                        standings.set(List.of(c), Status.EXCLUDED),
                        count))
                .toList();
    }

    private Standing ended(Standing before, Step step, Standings after, Count count) {
        var keep = count.keep().clone();
        step.who().forEach(c -> keep[c] = 0);
        var elected = after.elected().stream()
                .filter(c -> !before.standings().elected().contains(c))
                .toList();
        Map<String, BigFraction> factors = new LinkedHashMap<>();
        for (int c = 0; c < keep.length; c++) {
            factors.put(rankings.candidates().get(c), new BigFraction(keep[c], rankings.one()));
        }
        long counted = count.votes().stream().mapToLong(Long::longValue).sum();
        var round = new Round.Stage(
                before.trace().size() + 1,
                step.act(),
                rankings.names(step.who()),
                rankings.names(step.tied()),
                rankings.names(elected),
                rankings.votes(count.quota()),
                rankings.votes(count.votes()),
                rankings.votes(rankings.total() - counted),
                factors);
        return new Standing(after, Arrays.stream(keep).boxed().toList(), Committees.then(before.trace(), round));
    }
}
