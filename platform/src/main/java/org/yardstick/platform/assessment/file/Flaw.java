package org.yardstick.platform.assessment.file;

import java.util.List;
import org.yardstick.platform.offline.Located.Place;
import org.yardstick.platform.shell.Words;

/**
 * Something wrong in an assessment's file.
 *
 * @param line and {@code column} from 1, where the value or the name stands
 * @param path where in the file's structure, as in {@code answers.KM-1.integration}
 * @param key of the sentence that says what is wrong and what is expected
 */
record Flaw(int line, int column, String path, String key, List<Object> parts) {
    static Flaw at(Place place, String path, String key, Object... parts) {
        return new Flaw(place.line(), place.column(), path, key, List.of(parts));
    }

    /** Whether nothing is wrong but that something is still to be answered. */
    boolean isGap() {
        return key.equals("missing-score") || key.equals("missing-criterion");
    }

    String reason(Words words) {
        return words.say("assessment-file.flaw." + key, parts.toArray());
    }
}
