package org.yardstick.bench.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yardstick.measurement.election.Ballot;
import org.yardstick.measurement.election.Ballots;

/** Voters of four camps: each likes candidates of the own camp more, and some of the others. */
public final class SimulatedBallots {
    private static final int CANDIDATES = 30;
    private static final int CAMPS = 4;

    /** Who stands. */
    public static final List<String> NAMES =
            IntStream.rangeClosed(1, CANDIDATES).mapToObj(i -> "candidate " + i).toList();

    private SimulatedBallots() {}

    /** @param approved how many each ballot names */
    public static Ballots approvals(int voters, int approved) {
        return new Ballots(
                NAMES,
                orders(voters).stream()
                        .<Ballot>map(order -> new Ballot.Approval(order.subList(0, approved)))
                        .toList());
    }

    /** @param ranked how many each ballot ranks */
    static Ballots rankings(int voters, int ranked) {
        return new Ballots(
                NAMES,
                orders(voters).stream()
                        .<Ballot>map(order -> new Ballot.Ranking(order.subList(0, ranked)))
                        .toList());
    }

    private static List<List<String>> orders(int voters) {
        var random = new Random(1);
        var orders = new ArrayList<List<String>>();
        for (int voter = 0; voter < voters; voter++) {
            int camp = random.nextInt(CAMPS);
            var liking = IntStream.range(0, CANDIDATES)
                    .mapToDouble(c -> random.nextGaussian() + (c % CAMPS == camp ? 1 : 0))
                    .toArray();
            var order = new ArrayList<>(IntStream.range(0, CANDIDATES).boxed().toList());
            order.sort(Comparator.comparingDouble(c -> -liking[c]));
            orders.add(order.stream().map(NAMES::get).toList());
        }
        return orders;
    }
}
