package org.yardstick.platform.shell;

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
     */
    record Row(String key, String value, boolean isKey) {
        public static Row of(String key, Object value) {
            return new Row(key, value.toString(), false);
        }

        public static Row said(String key, String text) {
            return new Row(key, text, true);
        }

        public String text(Screen screen) {
            return isKey ? screen.say(value) : value;
        }
    }
}
