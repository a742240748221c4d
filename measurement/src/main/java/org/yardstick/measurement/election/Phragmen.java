package org.yardstick.measurement.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Phragmen's sequential rule: electing somebody lays a load of 1 on those who approve of them, spread so that all of them bear the same.
 *
 * <pre>
 *   load of c = (1 + sum over supporters of w_g l_g) / sum over supporters of w_g
 * </pre>
 *
 * <p>l_g is the load a vote of group g bears so far. The candidate with the least load is elected, and every supporter's vote then bears it.
 * Candidates whom nobody approves of come last and are all tied.
 *
 * <p>M. Brill, R. Freeman, S. Janson, M. Lackner (2024), Phragmen's voting methods and justified representation. Mathematical Programming
 * 203, 47-76, doi:10.1007/s10107-023-01926-8
 */
final class Phragmen extends Universes<Phragmen.Standing> {
    private final Approvals approvals;

    Phragmen(Approvals approvals, int seats) {
        super(seats);
        this.approvals = approvals;
    }

    record Standing(List<Integer> committee, Purses loads, List<Round> trace) implements Universes.Standing {
        @Override
        public Object state() {
            return List.of(committee, loads);
        }
    }

    Standing start() {
        return new Standing(List.of(), Purses.same(approvals.weight().length, BigFraction.ZERO), List.of());
    }

    @Override
    List<Standing> next(Standing standing) {
        Map<Integer, BigFraction> loads = new LinkedHashMap<>();
        for (int c = 0; c < approvals.size(); c++) {
            if (!standing.committee().contains(c) && approvals.support(c) > 0) {
                loads.put(c, load(c, standing.loads()));
            }
        }
        if (loads.isEmpty()) {
            return unsupported(standing);
        }
        Map<Integer, BigFraction> shown = new LinkedHashMap<>();
        loads.forEach((c, load) -> shown.put(c, load.multiply(approvals.scale())));
        var figures = new Figures(approvals, Round.Figure.LOAD, shown, BigFraction.ZERO);
        return approvals.ways(figures.lowest(), standing.committee(), seats).stream()
                .map(c -> new Standing(
                        Committees.with(standing.committee(), c),
                        standing.loads()
                                .changed(approvals.supporters()[c], level -> loads.getOrDefault(c, BigFraction.ZERO)),
                        Committees.then(
                                standing.trace(),
                                figures.choice(standing.trace().size() + 1, figures.lowest(), c))))
                .toList();
    }

    private BigFraction load(int candidate, Purses loads) {
        var votes = loads.votes(approvals.supporters()[candidate], approvals.weight());
        var borne = BigFraction.ONE;
        for (int level = 0; level < votes.length; level++) {
            if (votes[level] > 0) {
                borne = borne.add(loads.amounts().get(level).multiply(votes[level]));
            }
        }
        return borne.divide(Purses.sum(votes));
    }

    private List<Standing> unsupported(Standing standing) {
        var left = IntStream.range(0, approvals.size())
                .boxed()
                .filter(c -> !standing.committee().contains(c))
                .toList();
        var figures = new Figures(approvals, Round.Figure.LOAD, Map.of(), BigFraction.ZERO);
        return approvals.ways(left, standing.committee(), seats).stream()
                .map(c -> new Standing(
                        Committees.with(standing.committee(), c),
                        standing.loads(),
                        Committees.then(
                                standing.trace(),
                                figures.choice(standing.trace().size() + 1, left, c))))
                .toList();
    }
}
