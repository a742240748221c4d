package org.yardstick.measurement.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * Proportional approval voting, one seat after another: the candidate who adds most is elected.
 *
 * <pre>
 *   gain of c = sum over groups g that approve of c of w_g / (j_g + 1),  j_g how many of theirs are elected
 * </pre>
 *
 * <p>T. N. Thiele (1895), Om flerfoldsvalg. Oversigt over det Kongelige Danske Videnskabernes Selskabs Forhandlinger, 415-441.
 */
final class SequentialPav extends Universes<SequentialPav.Standing> {
    private final Approvals approvals;

    SequentialPav(Approvals approvals, int seats) {
        super(seats);
        this.approvals = approvals;
    }

    record Standing(List<Integer> committee, List<Round> trace) implements Universes.Standing {
        @Override
        public Object state() {
            return committee;
        }
    }

    static Standing start() {
        return new Standing(List.of(), List.of());
    }

    @Override
    List<Standing> next(Standing standing) {
        var elected = new int[approvals.weight().length];
        for (int member : standing.committee()) {
            for (int group : approvals.supporters()[member]) {
                elected[group]++;
            }
        }
        Map<Integer, BigFraction> gains = new LinkedHashMap<>();
        for (int c = 0; c < approvals.size(); c++) {
            if (!standing.committee().contains(c)) {
                gains.put(c, gain(c, elected));
            }
        }
        var figures = new Figures(approvals, Round.Figure.GAIN, gains, BigFraction.ZERO);
        return approvals.ways(figures.highest(), standing.committee(), seats).stream()
                .map(c -> new Standing(
                        Committees.with(standing.committee(), c),
                        Committees.then(
                                standing.trace(),
                                figures.choice(standing.trace().size() + 1, figures.highest(), c))))
                .toList();
    }

    private BigFraction gain(int candidate, int[] elected) {
        var byElected = new long[seats + 1];
        for (int group : approvals.supporters()[candidate]) {
            byElected[elected[group]] += approvals.weight()[group];
        }
        var gain = BigFraction.ZERO;
        for (int j = 0; j < byElected.length; j++) {
            if (byElected[j] > 0) {
                gain = gain.add(new BigFraction(byElected[j], j + 1L));
            }
        }
        return gain.divide(approvals.scale());
    }
}
