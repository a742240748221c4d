package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Cookies as this house sets them: never readable by scripts, never sent from another site, secure wherever the address is. There their
 * names begin with {@code __Host-}, so that no neighbour under the same domain can plant one.
 */
public final class Cookies {
    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, full(request, name)))
                .map(cookie -> cookie.getValue());
    }

    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        var cookie = ResponseCookie.from(full(request, name), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String full(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    public static void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }
}
