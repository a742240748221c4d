package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The candidates with the most votes: approval voting and satisfaction approval voting.
 *
 * <pre>
 *   AV:  v_c = sum of w_i over ballots i that approve of c
 *   SAV: v_c = sum of w_i / a_i, a_i how many the ballot approves of
 * </pre>
 *
 * <p>S. J. Brams, D. M. Kilgour (2014), Satisfaction approval voting. In: Voting Power and Procedures, 323-346,
 * doi:10.1007/978-3-319-05158-1
 */
final class MostVotes {
    private final Approvals approvals;
    private final List<BigFraction> votes;
    private final int seats;
    private final int most;

    /** @param most how many committees are listed */
    MostVotes(Approvals approvals, List<BigFraction> votes, int seats, int most) {
        this.approvals = approvals;
        this.votes = votes;
        this.seats = seats;
        this.most = most;
    }

    /** v_c by candidate, in votes. */
    static List<BigFraction> votes(Approvals approvals, boolean split) {
        return IntStream.range(0, approvals.size())
                .mapToObj(c -> split ? shares(approvals, c) : new BigFraction(approvals.support(c)))
                .map(votes -> votes.divide(approvals.scale()))
                .toList();
    }

    private static BigFraction shares(Approvals approvals, int candidate) {
        var bySize = new LinkedHashMap<Integer, Long>();
        for (int group : approvals.supporters()[candidate]) {
            bySize.merge(approvals.approved()[group].length, approvals.weight()[group], Long::sum);
        }
        return bySize.entrySet().stream()
                .map(entry -> new BigFraction(entry.getValue(), entry.getKey()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The candidates with the most votes. */
    static Committees elected(Approvals approvals, boolean split, int seats, int most) {
        return new MostVotes(approvals, votes(approvals, split), seats, most).fill(List.of(), List.of());
    }

    /** Those elected already with the candidates who have the most votes of the others; {@code trace} says how they were. */
    Committees fill(List<Integer> elected, List<Round> trace) {
        var edge = Edge.of(votes, elected, seats - elected.size());
        var base = new ArrayList<>(elected);
        base.addAll(edge.sure());
        var found = Committees.none();
        var places = new Combination(edge.tied().size(), seats - base.size());
        boolean more = true;
        while (more && found.size() < most) {
            var added = new ArrayList<>(edge.sure());
            places.chosen().forEach(i -> added.add(edge.tied().get(i)));
            var round = round(elected, edge, added, trace.size() + 1);
            var committee = new ArrayList<>(elected);
            committee.addAll(added);
            found.put(committee.stream().sorted().toList(), Committees.then(trace, round));
            more = places.advance();
        }
        return new Committees(found, !more, Optional.empty());
    }

    private Round round(List<Integer> elected, Edge edge, List<Integer> added, int number) {
        Map<String, BigFraction> figures = new LinkedHashMap<>();
        for (int c = 0; c < approvals.size(); c++) {
            if (!elected.contains(c)) {
                figures.put(approvals.candidates().get(c), votes.get(c));
            }
        }
        var names = approvals.names(added.stream().sorted().toList());
        return new Round.Choice(
                number, Round.Figure.VOTES, BigFraction.ZERO, figures, approvals.names(edge.tied()), names);
    }

    /** Who is surely in by votes, and between whom the last seats are open (nobody when all are sure). */
    private record Edge(List<Integer> sure, List<Integer> tied) {
        static Edge of(List<BigFraction> votes, List<Integer> out, int seats) {
            var running = IntStream.range(0, votes.size())
                    .boxed()
                    .filter(c -> !out.contains(c))
                    .toList();
            if (seats == 0) {
                return new Edge(List.of(), List.of());
            }
            var last = running.stream()
                    .map(votes::get)
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .get(seats - 1);
            var above = running.stream()
                    .filter(c -> votes.get(c).compareTo(last) > 0)
                    .toList();
            var enough = running.stream()
                    .filter(c -> votes.get(c).compareTo(last) >= 0)
                    .toList();
            var at = enough.stream().filter(c -> !above.contains(c)).toList();
            return enough.size() == seats ? new Edge(enough, List.of()) : new Edge(above, at);
        }
    }

    /** The choices of k places out of n, in lexicographic order. */
    private static final class Combination {
        private final int[] chosen;
        private final int n;

        Combination(int n, int k) {
            this.n = n;
            this.chosen = IntStream.range(0, k).toArray();
        }

        List<Integer> chosen() {
            return IntStream.of(chosen).boxed().toList();
        }

        boolean advance() {
            for (int i = chosen.length - 1; i >= 0; i--) {
                if (chosen[i] < n - chosen.length + i) {
                    chosen[i]++;
                    for (int j = i + 1; j < chosen.length; j++) {
                        chosen[j] = chosen[j - 1] + 1;
                    }
                    return true;
                }
            }
            return false;
        }
    }
}
