package org.yardstick.platform.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.yardstick.platform.shell.Words;

/**
 * Something an import had to decide because the file did not say it; whoever reviews the draft reads it.
 *
 * @param key of its text, in every language
 */
public record Remark(String key, List<String> parts) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public static Remark of(String key, Object... parts) {
        return new Remark(key, List.of(parts).stream().map(String::valueOf).toList());
    }

    public String in(Words words) {
        return words.say(
                key,
                parts.stream()
                        .map(part -> DAY.matcher(part).matches() ? words.date(LocalDate.parse(part)) : part)
                        .toArray());
    }
}
