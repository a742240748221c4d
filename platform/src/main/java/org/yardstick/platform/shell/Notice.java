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

    private Notice() {}

    public static void leave(HttpServletRequest request, HttpServletResponse response, String key, String... parts) {
        var text = key + (parts.length == 0 ? "" : SEPARATOR + String.join(SEPARATOR, parts));
        var safe = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        Cookies.write(request, response, COOKIE, safe, Duration.ofMinutes(2));
    }

    static Optional<String> take(HttpServletRequest request, HttpServletResponse response, Words words) {
        var found = Cookies.read(request, COOKIE);
        found.ifPresent(ignored -> Cookies.forget(request, response, COOKIE));
        return found.flatMap(value -> read(value, words));
    }

    private static Optional<String> read(String value, Words words) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            var parts = (Object[]) Arrays.copyOfRange(text, 1, text.length);
            return words.knows(text[0]) ? Optional.of(words.say(text[0], parts)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
