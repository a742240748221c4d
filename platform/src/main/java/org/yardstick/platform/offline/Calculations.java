package org.yardstick.platform.offline;

import java.util.List;

/** All that can be computed from files. */
final class Calculations {
    private static final List<Calculation> ALL = List.of(
            new Agree(), new Assign(), new Benchmark(), new Calibrate(), new Survey(), new Vote(), new Weights());

    private Calculations() {}

    static Calculation named(String name) {
        return ALL.stream()
                .filter(calculation -> calculation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
