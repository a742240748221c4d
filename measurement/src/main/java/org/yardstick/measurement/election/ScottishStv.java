package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.yardstick.measurement.election.Standings.Status;
import org.yardstick.measurement.election.Standings.Step;

/**
 * Single transferable vote by weighted inclusive Gregory transfers, as the Scottish order of 2007 lays it down (SSI 2007/42, schedule 1,
 * rules 45 to 52).
 *
 * <pre>
 *   quota = floor(n / (k + 1)) + 1
 *   value passed on = surplus * value received / votes of the candidate, cut after 5 decimals
 * </pre>
 *
 * <p>Whoever has the quota is elected. The largest surplus is passed on first, each paper to its next hopeful candidate; when there is none,
 * the candidate with the fewest votes is excluded and the papers go on at the value they have. Equal votes are told apart by the latest earlier
 * stage at which they differed; where there is none, each of the tied may be taken (in Scotland: by lot). When as many are left as seats,
 * they are elected. Weights make a ballot count as so many papers.
 */
final class ScottishStv extends Universes<ScottishStv.Standing> {
    private final Rankings rankings;
    private final long quota;

    ScottishStv(Rankings rankings, int seats) {
        super(seats);
        this.rankings = rankings;
        long papers = rankings.total() / rankings.one();
        this.quota = (papers / rankings.scale() / (seats + 1) + 1) * rankings.scale() * rankings.one();
    }

    /**
     * @param place by group of papers: where on the ranking they lie, its length when they can go to nobody
     * @param value by group: of one paper
     * @param history the votes at the end of each stage, the latest last
     */
    record Standing(
            Standings standings, List<Integer> place, List<Long> value, List<List<Long>> history, List<Round> trace)
            implements Universes.Standing {
        @Override
        public List<Integer> committee() {
            return standings.elected();
        }

        @Override
        public Object state() {
            return List.of(standings, place, value, history);
        }
    }

    Standing start() {
        int groups = rankings.order().length;
        var votes = new Long[rankings.size()];
        Arrays.fill(votes, 0L);
        for (int g = 0; g < groups; g++) {
            votes[rankings.order()[g][0]] += rankings.weight()[g] * rankings.one();
        }
        var place = IntStream.range(0, groups).mapToObj(g -> 0).toList();
        var value = LongStream.range(0, groups).mapToObj(g -> rankings.one()).toList();
        var before = new Standing(Standings.hopeful(rankings.size()), place, value, List.of(), List.of());
        return after(before, new Step(Round.Act.COUNT), before, List.of(votes));
    }

    /** The stage that ends with these votes: whoever has the quota now is elected. */
    private Standing after(Standing before, Step step, Standing moved, List<Long> votes) {
        var elected = moved.standings().hopeful().stream()
                .filter(c -> votes.get(c) >= quota)
                .toList();
        return ended(
                before,
                step,
                new Standing(
                        moved.standings().set(elected, Status.PENDING),
                        moved.place(),
                        moved.value(),
                        List.of(),
                        List.of()),
                votes);
    }

    private Standing ended(Standing before, Step step, Standing moved, List<Long> votes) {
        var elected = moved.standings().elected().stream()
                .filter(c -> !before.standings().elected().contains(c))
                .toList();
        long counted = votes.stream().mapToLong(Long::longValue).sum();
        var round = new Round.Stage(
                before.trace().size() + 1,
                step.act(),
                rankings.names(step.who()),
                rankings.names(step.tied()),
                rankings.names(elected),
                rankings.votes(quota),
                rankings.votes(votes),
                rankings.votes(rankings.total() - counted),
                Map.of());
        var history = new ArrayList<>(before.history());
        history.add(votes);
        return new Standing(
                moved.standings(),
                moved.place(),
                moved.value(),
                List.copyOf(history),
                Committees.then(before.trace(), round));
    }

    @Override
    List<Standing> next(Standing standing) {
        var votes = standing.history().getLast();
        var standings = standing.standings();
        var hopeful = standings.hopeful();
        if (hopeful.size() + standings.elected().size() <= seats) {
            return List.of(ended(standing, new Step(Round.Act.FILLING), filled(standing, hopeful), votes));
        }
        var surplus = standings.with(Status.PENDING).stream()
                .filter(c -> votes.get(c) > quota)
                .toList();
        if (!surplus.isEmpty()) {
            var largest = foremost(surplus, standing.history(), -1);
            return largest.stream().map(c -> transferred(standing, c, largest)).toList();
        }
        var lowest = foremost(hopeful, standing.history(), 1);
        if (lowest.size() > 1 && standings.immaterial(lowest, votes, seats)) {
            return List.of(excluded(standing, lowest.getFirst(), List.of(lowest.getFirst())));
        }
        return lowest.stream().map(c -> excluded(standing, c, lowest)).toList();
    }

    private static Standing filled(Standing standing, List<Integer> hopeful) {
        return new Standing(
                standing.standings().set(hopeful, Status.ELECTED),
                standing.place(),
                standing.value(),
                List.of(),
                List.of());
    }

    /** Those with the least (sign 1) or most (-1) votes now, of these those who had so at the stage before, and so on. */
    private static List<Integer> foremost(List<Integer> among, List<List<Long>> history, int sign) {
        var left = among;
        for (var votes : history.reversed()) {
            var best = left.stream()
                    .map(votes::get)
                    .min(Comparator.comparing(v -> sign * v))
                    .orElseThrow();
            left = left.stream().filter(c -> votes.get(c).equals(best)).toList();
        }
        return left;
    }

    private Standing transferred(Standing standing, int from, List<Integer> tied) {
        var votes = standing.history().getLast();
        long all = votes.get(from);
        Map<Long, Long> values = new HashMap<>();
        var value = new ArrayList<>(standing.value());
        for (int g = 0; g < value.size(); g++) {
            if (holder(standing, g) == from) {
                value.set(g, values.computeIfAbsent(value.get(g), v -> Rankings.share(all - quota, v, all, false)));
            }
        }
        var standings = standing.standings().set(List.of(from), Status.ELECTED);
        var revalued =
                new Standing(standings, standing.place(), List.copyOf(value), standing.history(), standing.trace());
        return passedOn(standing, new Step(Round.Act.TRANSFER, List.of(from), several(tied)), revalued, quota);
    }

    private Standing excluded(Standing standing, int from, List<Integer> tied) {
        var standings = standing.standings().set(List.of(from), Status.EXCLUDED);
        var without = new Standing(standings, standing.place(), standing.value(), standing.history(), standing.trace());
        return passedOn(standing, new Step(Round.Act.EXCLUSION, List.of(from), several(tied)), without, 0);
    }

    private static List<Integer> several(List<Integer> tied) {
        return tied.size() > 1 ? tied : List.of();
    }

    /** The papers of one candidate go to the next hopeful on each; the candidate keeps {@code kept}. */
    private Standing passedOn(Standing before, Step step, Standing now, long kept) {
        int from = step.who().getFirst();
        var votes = new ArrayList<>(before.history().getLast());
        votes.set(from, kept);
        var place = new ArrayList<>(now.place());
        for (int g = 0; g < place.size(); g++) {
            if (holder(before, g) == from) {
                int next = next(rankings.order()[g], place.get(g) + 1, now.standings());
                place.set(g, next);
                if (next < rankings.order()[g].length) {
                    int to = rankings.order()[g][next];
                    votes.set(
                            to,
                            votes.get(to) + rankings.weight()[g] * now.value().get(g));
                }
            }
        }
        var moved = new Standing(now.standings(), List.copyOf(place), now.value(), List.of(), List.of());
        return after(before, step, moved, List.copyOf(votes));
    }

    private static int next(int[] order, int from, Standings standings) {
        int next = from;
        while (next < order.length && !standings.hopes(order[next])) {
            next++;
        }
        return next;
    }

    /** Who has a group of papers, or -1. */
    private int holder(Standing standing, int group) {
        int place = standing.place().get(group);
        var order = rankings.order()[group];
        return place < order.length ? order[place] : -1;
    }
}
