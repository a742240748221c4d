package org.yardstick.platform.accreditation.report;

import java.util.List;

/** A level with its gates, as the frozen consensus stands to them. */
public record LevelStanding(String code, String name, boolean held, boolean recommended, List<GateLine> gates) {

    /** What a gate asks, what was measured, and whether it holds. */
    public record GateLine(String asks, String value, boolean held) {}

    public long missing() {
        return gates.stream().filter(gate -> !gate.held).count();
    }
}
