package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.yardstick.platform.shell.Cookies;

/** The token by which a form proves to come from a page of ours: in a cookie as this house sets them, until the browser is closed. */
final class ForgeryTokens implements CsrfTokenRepository {
    private static final String COOKIE = "XSRF-TOKEN";
    private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);
    private static final String FORGOTTEN = ForgeryTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(OneTimeToken.draw().value());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            request.setAttribute(FORGOTTEN, true);
            Cookies.forget(request, response, COOKIE);
        } else {
            request.removeAttribute(FORGOTTEN);
            Cookies.write(request, response, COOKIE, token.getToken(), WHILE_OPEN);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getAttribute(FORGOTTEN) != null
                ? null
                : Cookies.read(request, COOKIE)
                        .filter(value -> !value.isBlank())
                        .map(ForgeryTokens::token)
                        .orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", value);
    }
}
