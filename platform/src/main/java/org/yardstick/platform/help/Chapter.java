package org.yardstick.platform.help;

import java.util.List;

/** The pages of the guide for one kind of reader, as its index lists them. */
public record Chapter(String title, List<Entry> entries) {

    /**
     * A page as it is listed.
     *
     * @param name of its file, without the ending
     */
    public record Entry(String name, String title) {
        public String path() {
            return "/help/" + name;
        }
    }
}
