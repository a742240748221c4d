package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An index under its name; {@code purpose} says what it is about, where the edition does. */
public record IndexRow(Reading reading, String code, String name, String purpose, Optional<BigDecimal> index) {
    public String shown() {
        return reading.shown(index);
    }

    static List<IndexRow> dimensions(Reading reading) {
        return rows(
                reading,
                reading.result().dimensions(),
                reading::dimension,
                code -> Reading.known(reading.texts().dimensions(), code).question());
    }

    static List<IndexRow> perspectives(Reading reading) {
        return rows(
                reading,
                reading.result().perspectives(),
                code -> reading.perspective(code).name(),
                code -> reading.perspective(code).purpose());
    }

    static List<IndexRow> modules(Reading reading) {
        return rows(
                reading,
                reading.result().modules(),
                reading::module,
                code -> Reading.known(reading.texts().modules(), code).purpose());
    }

    /** The two views of the whole, the one by itself first. */
    static List<IndexRow> views(Reading reading) {
        var result = reading.result();
        return List.of(
                new IndexRow(
                        reading,
                        "independent",
                        reading.say("assessment.result.independent"),
                        reading.say("assessment.result.independent-text"),
                        Optional.of(result.independent())),
                new IndexRow(
                        reading,
                        "interrelated",
                        reading.say("assessment.result.interrelated"),
                        reading.say("assessment.result.interrelated-text"),
                        Optional.of(result.interrelated())));
    }

    private static List<IndexRow> rows(
            Reading reading,
            Map<String, Optional<BigDecimal>> indices,
            Function<String, String> name,
            Function<String, String> purpose) {
        return indices.entrySet().stream()
                .map(one -> new IndexRow(
                        reading, one.getKey(), name.apply(one.getKey()), purpose.apply(one.getKey()), one.getValue()))
                .toList();
    }
}
