package org.yardstick.platform.accreditation.application;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Words;

/**
 * One step of how a number came about, to be said in each language.
 *
 * @param key of the sentence
 * @param parts the numbers in it, as they are shown
 */
public record Step(String key, List<String> parts) {
    static Step of(String key, Object... parts) {
        return new Step(key, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** A whole number is said as the language writes it; a code, such as of a reduction, by its own words. */
    public String in(Words words) {
        return words.say(key, parts.stream().map(part -> said(part, words)).toArray());
    }

    private static Object said(String part, Words words) {
        if (part.matches("\\d{1,9}")) {
            return Long.valueOf(part);
        }
        return Stream.of("accreditation.reduction.", "accreditation.change.part.")
                .map(kind -> kind + part)
                .filter(words::knows)
                .findFirst()
                .map(words::say)
                .orElse(part);
    }
}
