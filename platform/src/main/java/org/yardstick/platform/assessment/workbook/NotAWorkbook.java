package org.yardstick.platform.assessment.workbook;

import java.util.List;
import org.yardstick.platform.shell.Words;

/** The file as a whole cannot be taken; {@code key} finds the sentence that says why. */
final class NotAWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parts;

    NotAWorkbook(String key, Object... parts) {
        super(key);
        this.key = "assessment-workbook.file." + key;
        this.parts = List.of(parts);
    }

    String in(Words words) {
        return words.say(key, parts.toArray());
    }

    String key() {
        return key;
    }
}
