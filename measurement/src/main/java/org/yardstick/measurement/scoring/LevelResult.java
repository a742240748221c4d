package org.yardstick.measurement.scoring;

import java.util.List;

/**
 * How one level came out.
 *
 * @param held whether its own gates all hold; whether the level is reached depends on the levels below as well
 */
public record LevelResult(String code, boolean held, List<GateResult> gates) {

    static LevelResult of(String code, List<GateResult> gates) {
        return new LevelResult(code, gates.stream().allMatch(GateResult::held), gates);
    }

    public List<GateResult> missingGates() {
        return gates.stream().filter(gate -> !gate.held()).toList();
    }
}
