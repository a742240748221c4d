package org.yardstick.platform.standard.difference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Reading;

/**
 * Two editions, or two tailorings of one, side by side.
 *
 * @param editions that the reader may compare this one with
 * @param from which of them was chosen; empty while there is none
 * @param shown empty until something was chosen
 */
public record DifferencePage(
        Reading reading, List<Choice> editions, String from, List<Choice> profiles, Optional<Shown> shown) {
    public record Choice(String value, String name) {}

    /**
     * @param before name of the earlier side
     * @param texts in which languages the texts can be compared, with the number of changes; empty for tailorings
     */
    public record Shown(
            String before, String after, Comparison comparison, Language language, Map<Language, Integer> texts) {}
}
