package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Open;

/** Keeps the rule of every address: {@code @Open}, or {@code @Allows}; an address without a rule is refused to everybody. */
@Component
class Access implements HandlerInterceptor {
    private static final String BEARER = "Bearer realm=\"Yardstick\"";

    private final SessionCookie session;

    Access(SessionCookie session) {
        this.session = session;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        refuseWhatNoTextHolds(request);
        refuseWrongToken(request);
        if (handler instanceof HandlerMethod method) {
            return method.hasMethodAnnotation(Open.class)
                    || (allows(Optional.ofNullable(method.getMethodAnnotation(Allows.class)), request, response)
                            && isRecent(
                                    Optional.ofNullable(method.getMethodAnnotation(Recent.class)), request, response));
        }
        throw new Forbidden();
    }

    /** The sign NUL is in no honest text, and the database keeps none. */
    private static void refuseWhatNoTextHolds(HttpServletRequest request) {
        for (var values : request.getParameterMap().values()) {
            for (var value : values) {
                if (value.indexOf('\0') >= 0) {
                    throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
                }
            }
        }
    }

    /** Whoever brings a token that is not valid is told so, even where none is needed: it has run out and nobody has noticed. */
    private static void refuseWrongToken(HttpServletRequest request) {
        if (request.getAttribute(ApiTokens.TOO_MANY) != null) {
            throw new Declined(HttpStatus.TOO_MANY_REQUESTS, "too-many", ApiTokens.WINDOW.toMinutes())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(ApiTokens.WINDOW.toSeconds()));
        }
        if (ApiTokens.brought(request).isPresent() && viewer().isEmpty()) {
            throw new Declined(HttpStatus.UNAUTHORIZED, "unknown-caller")
                    .header(HttpHeaders.WWW_AUTHENTICATE, BEARER + ", error=\"invalid_token\"");
        }
    }

    private static boolean allows(Optional<Allows> rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allows = rule.orElseThrow(Forbidden::new);
        var viewer = viewer();
        if (viewer.isEmpty()) {
            askToSignIn(request, response);
            return false;
        }
        if (!isAllowed(allows, viewer.get())) {
            throw refusal(allows, viewer.get());
        }
        return true;
    }

    private boolean isRecent(Optional<Recent> rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (rule.isEmpty() || session.isProved(request)) {
            return true;
        }
        response.sendRedirect(
                "/account/proof?next=" + URLEncoder.encode(rule.get().from(), StandardCharsets.UTF_8));
        return false;
    }

    private static RuntimeException refusal(Allows rule, Viewer viewer) {
        var wanted = List.of(rule.scope());
        if (wanted.isEmpty() || wanted.stream().anyMatch(viewer::isGoodFor)) {
            return new Forbidden();
        }
        var scopes = String.join(" ", wanted.stream().map(Scope::code).toList());
        return new Declined(HttpStatus.FORBIDDEN, "missing-scope", scopes)
                .with("scope", scopes)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        BEARER + ", error=\"insufficient_scope\", scope=\"" + scopes + "\"");
    }

    /** A person needs one of the roles; a program needs, besides, a token that is good for one of the scopes. */
    static boolean isAllowed(Allows rule, Viewer viewer) {
        var byRole = rule.value().length == 0 || viewer.holds(rule.value());
        var wanted = List.of(rule.scope());
        return byRole
                && viewer.scopes()
                        .map(token -> wanted.stream().anyMatch(token::contains))
                        .orElse(true);
    }

    static Optional<Viewer> viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.viewer()) : Optional.empty();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var wanted =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
