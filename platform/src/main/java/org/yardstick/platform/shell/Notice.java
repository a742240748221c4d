package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What was just done, said once on the page that follows: kept in the reader's own browser, so that no server memory is needed. */
public final class Notice {
    private static final String COOKIE = "notice";
    private static final String SEPARATOR = "\u001f";
    private static final String WARNING = "!";

    private Notice() {}

    public static void leave(HttpServletRequest request, HttpServletResponse response, String key, String... parts) {
        var text = key + (parts.length == 0 ? "" : SEPARATOR + String.join(SEPARATOR, parts));
        var safe = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        Cookies.write(request, response, COOKIE, safe, Duration.ofMinutes(2));
    }

    /** What was not done, and why. */
    public static void warn(HttpServletRequest request, HttpServletResponse response, String key, String... parts) {
        leave(request, response, WARNING + key, parts);
    }

    /**
     * What is told on the page.
     *
     * @param warning whether it is no good news
     */
    public record Told(String text, boolean warning) {}

    static Optional<Told> take(HttpServletRequest request, HttpServletResponse response, Words words) {
        var found = Cookies.read(request, COOKIE);
        found.ifPresent(ignored -> Cookies.forget(request, response, COOKIE));
        return found.flatMap(value -> read(value, words));
    }

    private static Optional<Told> read(String value, Words words) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            var parts = (Object[]) Arrays.copyOfRange(text, 1, text.length);
            var warning = text[0].startsWith(WARNING);
            var key = warning ? text[0].substring(WARNING.length()) : text[0];
            return words.knows(key) ? Optional.of(new Told(words.say(key, parts), warning)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
