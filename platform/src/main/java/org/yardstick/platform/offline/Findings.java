package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.survey.Estimate;

/** What the parts of a calculation find, one after the other: for machines, for people, and what to know before using it. */
final class Findings {
    static final int PLACES = 3;

    private final Fields result = new Fields();
    private final Fields details = new Fields();
    private final List<String> warnings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** The headline figure under its fixed name. */
    void put(String name, Object figure) {
        result.put(name, figure);
    }

    /** How sure the figure of this name is, and what it rests on. */
    void detail(String name, Object more) {
        details.put(name, more);
    }

    void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    void tell(String title, TextTable table) {
        tell(title);
        text.append(table);
    }

    void tell(String line) {
        text.append('\n').append(line).append('\n');
    }

    Map<String, Object> result() {
        var all = new LinkedHashMap<>(result.map());
        if (!details.map().isEmpty()) {
            all.put("details", details.map());
        }
        return all;
    }

    List<String> warnings() {
        return warnings;
    }

    String text() {
        return text.toString();
    }

    static Map<String, Object> estimate(Estimate one) {
        return new Fields()
                .put("value", one.value())
                .put("sd", one.sd())
                .put("standardError", one.standardError())
                .put(one.interval())
                .put("n", one.n())
                .map();
    }
}
