package org.yardstick.platform.offline.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.Calibration.Element;

/**
 * Who stands where by raw average and by measure. Equals share the better place.
 *
 * @param moved how many stand elsewhere
 * @param farthest whoever moves over the most places
 */
record Places(int all, int moved, Optional<Move> farthest) {
    private static final double EQUAL = 1e-9;

    record Move(String name, int before, int after) {
        int distance() {
            return Math.abs(after - before);
        }
    }

    static Places of(List<Element> elements) {
        var before = places(elements, Element::observed);
        var after = places(elements, Element::measure);
        var moves = IntStream.range(0, before.length)
                .mapToObj(i -> new Move(elements.get(i).name(), before[i], after[i]))
                .filter(move -> move.distance() > 0)
                .toList();
        return new Places(before.length, moves.size(), moves.stream().max(Comparator.comparingInt(Move::distance)));
    }

    private static int[] places(List<Element> elements, ToDoubleFunction<Element> by) {
        var values = elements.stream().mapToDouble(by).toArray();
        var falling = Arrays.stream(values).map(value -> -value).sorted().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> better(falling, value) + 1)
                .toArray();
    }

    /** How many are higher by more than rounding. */
    private static int better(double[] falling, double value) {
        int place = Arrays.binarySearch(falling, -value - EQUAL);
        return place >= 0 ? place : -place - 1;
    }
}
