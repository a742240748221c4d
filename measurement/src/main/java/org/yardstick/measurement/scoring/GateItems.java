package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.TenPlaces.ABSENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a gate looks at, be it criteria, modules, perspectives or dimensions, and where a tally has their numbers. */
final class GateItems {

    static final GateItems NONE = new GateItems("fact", List.of(), new int[0], tally -> new long[0]);

    private final String kind;
    private final List<String> codes;
    private final int[] positions;
    private final Function<Tally, long[]> numbers;

    /** Item i has this code and, in the numbers, this position. */
    GateItems(String kind, List<String> codes, int[] positions, Function<Tally, long[]> numbers) {
        this.kind = kind;
        this.codes = codes;
        this.positions = positions;
        this.numbers = numbers;
    }

    /** All of the numbers, in their order. */
    static GateItems all(String kind, List<String> codes, Function<Tally, long[]> numbers) {
        return new GateItems(kind, codes, IntStream.range(0, codes.size()).toArray(), numbers);
    }

    /** The indices x of some criteria. */
    static GateItems criteria(PreparedScheme scheme, int[] positions) {
        List<String> codes =
                IntStream.of(positions).mapToObj(scheme.criterionCodes::get).toList();
        return new GateItems("criterion", codes, positions, tally -> tally.x);
    }

    /** The lowest number present, or {@link TenPlaces#ABSENT}. */
    long lowest(Tally tally) {
        long[] all = numbers.apply(tally);
        long lowest = Long.MAX_VALUE;
        for (int position : positions) {
            if (all[position] != ABSENT) {
                lowest = Math.min(lowest, all[position]);
            }
        }
        return lowest == Long.MAX_VALUE ? ABSENT : lowest;
    }

    /** How many in a hundred of the numbers present are at least the limit, or {@link TenPlaces#ABSENT}. */
    long share(Tally tally, long limit) {
        long[] all = numbers.apply(tally);
        long present = 0;
        long enough = 0;
        for (int position : positions) {
            if (all[position] != ABSENT) {
                present++;
                enough += all[position] >= limit ? 1 : 0;
            }
        }
        return present == 0 ? ABSENT : TenPlaces.divide(enough * TenPlaces.HUNDRED, present);
    }

    /** Those below the limit, the furthest below first, and in the scheme's order where equally far. */
    List<Offender> below(Tally tally, long limit) {
        long[] all = numbers.apply(tally);
        List<Offender> below = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            long number = all[positions[i]];
            if (number != ABSENT && number < limit) {
                below.add(
                        new Offender(kind, codes.get(i), TenPlaces.decimal(number), TenPlaces.decimal(limit - number)));
            }
        }
        below.sort(Comparator.comparing(Offender::value));
        return List.copyOf(below);
    }
}
