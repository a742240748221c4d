package org.yardstick.platform.shell;

import java.time.Instant;
import java.util.List;

/** What is set for one part of this instance, as an administrator reads it: never a password, a key or a token. */
public interface Settings {
    /** The key of its heading. */
    String title();

    /** Where it stands on the page, small first. */
    int order();

    List<Row> rows();

    /**
     * One setting.
     *
     * @param key of its name
     * @param value as it is, or the key of a text when {@code isKey}
     * @param parts of that text; a moment is shown in the reader's language
     */
    record Row(String key, String value, boolean isKey, List<Object> parts) {
        public static Row of(String key, Object value) {
            return new Row(key, value.toString(), false, List.of());
        }

        public static Row said(String key, String text, Object... parts) {
            return new Row(key, text, true, List.of(parts));
        }

        public String text(Screen screen) {
            if (!isKey) {
                return value;
            }
            return screen.say(
                    value,
                    parts.stream()
                            .map(part -> part instanceof Instant at ? screen.dateAndTime(at) : part)
                            .toArray());
        }
    }
}
