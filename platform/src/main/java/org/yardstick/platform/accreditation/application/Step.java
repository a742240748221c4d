package org.yardstick.platform.accreditation.application;

import java.util.List;
import org.yardstick.platform.shell.Words;

/**
 * One step of how a number came about, to be said in each language.
 *
 * @param key of the sentence
 * @param parts the numbers in it, as they are shown
 */
public record Step(String key, List<String> parts) {
    static Step of(String key, Object... parts) {
        return new Step(
                key, java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** A part that is a code, such as of a reduction, is said by its own words where there are any. */
    public String in(Words words) {
        return words.say(
                key,
                parts.stream()
                        .map(part -> words.knows("accreditation.reduction." + part)
                                ? words.say("accreditation.reduction." + part)
                                : part)
                        .toArray());
    }
}
