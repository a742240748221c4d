package org.yardstick.platform.assessment.result;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Gate;

/** What a gate looks at, as data: the words of the standard's own file. */
final class GateFields {
    private GateFields() {}

    static Map<String, Object> of(Gate gate) {
        var fields = new TreeMap<String, Object>();
        fields.put("kind", gate.kind());
        switch (gate) {
            case Gate.Dimension one -> fields.put("of", one.of());
            case Gate.Perspective one -> fields.put("of", one.of());
            case Gate.Module one -> fields.put("of", one.of());
            case Gate.NamedSet one -> fields.put("of", one.of());
            case Gate.Fact one -> fields.put("of", one.of());
            case Gate.EveryCriterion one -> putIfThere(fields, one.in());
            case Gate.Share one -> {
                putIfThere(fields, one.in());
                fields.put("valueAtLeast", ResultDocument.number(one.valueAtLeast()));
            }
            case Gate.AtLeast one -> {}
        }
        return fields;
    }

    private static void putIfThere(Map<String, Object> fields, @Nullable String set) {
        if (set != null) {
            fields.put("in", set);
        }
    }
}
