package org.yardstick.platform.standard.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Reading;

/** What one tailoring of an edition asks otherwise than another. */
record TailoringDifference(Reading reading, String before, String after) {
    Comparison comparison() {
        var section = Comparison.section("tailoring", criteria(before), criteria(after));
        return new Comparison(
                section.lines().isEmpty() ? List.of() : List.of(section),
                Comparison.texts(notes(before), notes(after)));
    }

    private Map<String, String> criteria(String profile) {
        var tailored = reading.edition().tailored(profile);
        var table = new LinkedHashMap<String, String>();
        for (var one : reading.document().criteria()) {
            var words = reading.words();
            table.put(
                    reading.codeAndTitle(one.code()),
                    tailored.has(one.code())
                            ? words.say("standard.weight-of", Reading.number(tailored.weight(one)))
                            : words.say("standard.differences.left-out"));
        }
        return table;
    }

    private Map<String, String> notes(String profile) {
        var table = new LinkedHashMap<String, String>();
        if (!profile.equals(Edition.UNTAILORED)) {
            reading.profile(profile).notes().forEach((code, note) -> table.put(reading.codeAndTitle(code), note));
        }
        return table;
    }
}
