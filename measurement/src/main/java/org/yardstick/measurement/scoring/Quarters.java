package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.scoring.Roadmap.Improvement;

/**
 * The improvements of a roadmap, quarter by quarter: within a criterion a dimension before the next, and a criterion not before those that
 * influence it. Among what may start, the criterion of larger total influence goes first. Every quarter takes what fits into its capacity;
 * an improvement that does not fit goes on in the next.
 */
public final class Quarters {
    private Quarters() {}

    /**
     * A part of an improvement that is done in one quarter.
     *
     * @param quarter from 1
     */
    public record Share(int quarter, Improvement improvement, BigDecimal effort) {}

    /** @param capacity effort that one quarter takes, above 0 */
    public static List<Share> of(Scheme scheme, Roadmap.Plan plan, BigDecimal capacity) {
        if (capacity.signum() <= 0) {
            throw new InvalidInput("a quarter takes an effort of " + capacity + ": give a capacity above 0");
        }
        List<Share> shares = new ArrayList<>();
        int quarter = 1;
        BigDecimal room = capacity;
        for (var improvement : inOrder(scheme, plan.improvements())) {
            BigDecimal rest = improvement.effort();
            do {
                if (room.signum() == 0 && rest.signum() > 0) {
                    quarter++;
                    room = capacity;
                }
                var part = rest.min(room);
                shares.add(new Share(quarter, improvement, part));
                rest = rest.subtract(part);
                room = room.subtract(part);
            } while (rest.signum() > 0);
        }
        return List.copyOf(shares);
    }

    private static List<Improvement> inOrder(Scheme scheme, List<Improvement> improvements) {
        var influence = TotalInfluence.of(scheme);
        var order = Comparator.comparing((Improvement improvement) -> exerted(influence, improvement.criterion()))
                .reversed();
        List<Improvement> waiting = new ArrayList<>(improvements);
        List<Improvement> done = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Improvement next = null;
            for (var candidate : waiting) {
                boolean free = waiting.stream().noneMatch(other -> isBefore(scheme, influence, other, candidate));
                if (free && (next == null || order.compare(candidate, next) < 0)) {
                    next = candidate;
                }
            }
            done.add(taken(waiting, next));
        }
        return done;
    }

    private static Improvement taken(List<Improvement> waiting, @Nullable Improvement next) {
        if (next == null) {
            throw new IllegalStateException("influence goes in a circle");
        }
        waiting.remove(next);
        return next;
    }

    private static BigDecimal exerted(TotalInfluence influence, String criterion) {
        return influence.on().values().stream()
                .map((Map<String, BigDecimal> supports) -> supports.getOrDefault(criterion, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isBefore(Scheme scheme, TotalInfluence influence, Improvement one, Improvement other) {
        if (one.criterion().equals(other.criterion())) {
            return place(scheme, one) < place(scheme, other);
        }
        return influence.between(one.criterion(), other.criterion()).signum() > 0;
    }

    private static int place(Scheme scheme, Improvement improvement) {
        return scheme.dimensions().stream().map(Scheme.Dimension::code).toList().indexOf(improvement.dimension());
    }
}
