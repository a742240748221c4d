package org.yardstick.measurement.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The method of equal shares: a seat costs 1, every vote has k/n to spend on candidates its ballot approves of.
 *
 * <pre>
 *   price q of c: sum over supporters of w_g min(b_g, q) = 1,  b_g what a vote of group g has left
 * </pre>
 *
 * <p>The candidate with the least price is elected, and every supporter's vote pays min(b_g, q). It ends when no supporters have 1 left
 * together. Completion by increments starts again with (k + 1)/n, (k + 2)/n, ... until every seat is filled; ties are broken anew each
 * time. Where fewer candidates than seats have any approval it cannot end: then the most approved fill the seats.
 *
 * <p>D. Peters, P. Skowron (2020), doi:10.1145/3391403.3399465; completions: D. Peters, G. Pierczynski, P. Skowron (2021), Proportional
 * participatory budgeting with additive utilities. NeurIPS 34, 12726-12737.
 */
final class EqualShares extends Universes<EqualShares.Standing> {
    private final Approvals approvals;
    private final Options.Completion completion;
    private final Phragmen phragmen;
    private final long total;

    EqualShares(Approvals approvals, int seats, Options.Completion completion) {
        super(seats);
        this.approvals = approvals;
        this.completion = completion;
        this.phragmen = new Phragmen(approvals, seats);
        this.total = approvals.total();
    }

    /**
     * @param money in seats, of all voters at the start
     * @param budgets left
     * @param loads while Phragmen's rule fills the seats that remain
     * @param done when it ends with whom it has
     */
    record Standing(
            List<Integer> committee,
            long money,
            Purses budgets,
            Optional<Phragmen.Standing> loads,
            boolean done,
            List<Round> trace)
            implements Universes.Standing {
        @Override
        public Object state() {
            return List.of(committee, money, done, budgets, loads.map(Phragmen.Standing::state));
        }
    }

    static Committees all(Approvals approvals, int seats, Options options) {
        var completion = options.completion();
        long approved = IntStream.range(0, approvals.size())
                .filter(c -> approvals.support(c) > 0)
                .count();
        if (completion == Options.Completion.INCREMENTS && approved < seats) {
            return MostVotes.elected(approvals, false, seats, options.most());
        }
        var shares = new EqualShares(approvals, seats, completion);
        var paid = shares.all(shares.start(), options.most());
        return completion == Options.Completion.APPROVAL ? shares.filled(paid, options.most()) : paid;
    }

    Standing start() {
        return start(seats);
    }

    private Standing start(long money) {
        var each = new BigFraction(money).divide(total);
        return new Standing(
                List.of(), money, Purses.same(approvals.weight().length, each), Optional.empty(), false, List.of());
    }

    @Override
    List<Standing> next(Standing standing) {
        if (standing.loads().isPresent()) {
            return phragmen.next(standing.loads().orElseThrow()).stream()
                    .map(loads -> lent(standing, loads))
                    .toList();
        }
        Map<Integer, BigFraction> prices = new LinkedHashMap<>();
        for (int c = 0; c < approvals.size(); c++) {
            if (!standing.committee().contains(c)) {
                var price = price(c, standing.budgets());
                if (price.isPresent()) {
                    prices.put(c, price.get());
                }
            }
        }
        return prices.isEmpty() ? List.of(unpayable(standing)) : bought(standing, prices);
    }

    /** The least q with which the supporters pay 1 together; the poorest give all they have. */
    private Optional<BigFraction> price(int candidate, Purses budgets) {
        var votes = budgets.votes(approvals.supporters()[candidate], approvals.weight());
        long rich = Purses.sum(votes);
        var missing = BigFraction.ONE;
        for (int level = 0; level < votes.length; level++) {
            if (votes[level] > 0) {
                var price = missing.divide(rich);
                var purse = budgets.amounts().get(level);
                if (price.compareTo(purse) <= 0) {
                    return Optional.of(price);
                }
                missing = missing.subtract(purse.multiply(votes[level]));
                rich -= votes[level];
            }
        }
        return Optional.empty();
    }

    private List<Standing> bought(Standing standing, Map<Integer, BigFraction> prices) {
        Map<Integer, BigFraction> shown = new LinkedHashMap<>();
        prices.forEach((c, price) -> shown.put(c, price.multiply(approvals.scale())));
        var budgets = standing.budgets();
        var figures = new Figures(approvals, Round.Figure.PRICE, shown, budgets.total(approvals.weight()));
        var lowest = figures.lowest();
        var ways = completion == Options.Completion.NONE ? lowest : approvals.ways(lowest, standing.committee(), seats);
        return ways.stream()
                .map(c -> {
                    var trace = Committees.then(
                            standing.trace(), figures.choice(standing.trace().size() + 1, lowest, c));
                    return new Standing(
                            Committees.with(standing.committee(), c),
                            standing.money(),
                            paid(budgets, c, prices.getOrDefault(c, BigFraction.ZERO)),
                            Optional.empty(),
                            false,
                            trace);
                })
                .toList();
    }

    private Purses paid(Purses budgets, int candidate, BigFraction price) {
        return budgets.changed(approvals.supporters()[candidate], level -> {
            var purse = budgets.amounts().get(level);
            return purse.compareTo(price) <= 0 ? BigFraction.ZERO : purse.subtract(price);
        });
    }

    private Standing unpayable(Standing standing) {
        return switch (completion) {
            case PHRAGMEN ->
                lent(
                        standing,
                        new Phragmen.Standing(
                                standing.committee(), standing.budgets().negated(), standing.trace()));
            case INCREMENTS -> start(standing.money() + 1);
            case APPROVAL, NONE ->
                new Standing(
                        standing.committee(),
                        standing.money(),
                        standing.budgets(),
                        Optional.empty(),
                        true,
                        standing.trace());
        };
    }

    private static Standing lent(Standing standing, Phragmen.Standing loads) {
        return new Standing(
                loads.committee(), standing.money(), standing.budgets(), Optional.of(loads), false, loads.trace());
    }

    /** Every committee bought, with the most approved of the others for the seats left. */
    private Committees filled(Committees bought, int most) {
        var found = Committees.none();
        var others = new MostVotes(approvals, MostVotes.votes(approvals, false), seats, most);
        boolean complete = bought.complete();
        for (var entry : bought.found().entrySet()) {
            var full = entry.getKey().size() == seats;
            if (full) {
                found.putIfAbsent(entry.getKey(), entry.getValue());
            } else {
                var more = others.fill(entry.getKey(), entry.getValue());
                complete &= more.complete();
                more.found().forEach(found::putIfAbsent);
            }
        }
        while (found.size() > most) {
            found.remove(found.lastKey());
            complete = false;
        }
        return new Committees(found, complete, Optional.empty());
    }

    @Override
    boolean finished(Standing standing) {
        return standing.done() || super.finished(standing);
    }
}
