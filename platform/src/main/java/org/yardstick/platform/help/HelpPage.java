package org.yardstick.platform.help;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.help.Chapter.Entry;

/**
 * A page of the guide with its place in the whole.
 *
 * @param name of its file, without the ending; empty for the index
 * @param html made from our own file, in which raw HTML is shown as text
 */
public record HelpPage(
        String name,
        String title,
        String html,
        List<Chapter> chapters,
        Optional<Entry> previous,
        Optional<Entry> next) {

    public boolean isIndex() {
        return name.isEmpty();
    }

    public boolean isAt(Entry entry) {
        return entry.name().equals(name);
    }
}
