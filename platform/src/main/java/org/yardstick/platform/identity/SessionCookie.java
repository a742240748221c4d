package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Cookies;

/** Finds who asks from the session cookie, or under /api from a program's token; nothing is kept in the server's memory between requests. */
@Component
public class SessionCookie implements SecurityContextRepository {
    private static final String NAME = "session";

    private final Sessions sessions;
    private final ApiTokens apiTokens;

    SessionCookie(Sessions sessions, ApiTokens apiTokens) {
        this.sessions = sessions;
        this.apiTokens = apiTokens;
    }

    public Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, NAME).filter(token -> !token.isBlank());
    }

    /** Opens a session for whoever just proved to be {@code person}; one that the browser had before ends. */
    public void open(HttpServletRequest request, HttpServletResponse response, UUID person, String method) {
        token(request).ifPresent(sessions::close);
        var agent = request.getHeader("User-Agent");
        var token = sessions.open(person, method, agent == null ? "" : agent);
        Cookies.write(request, response, NAME, token, Sessions.LIFE);
    }

    /** Whoever asks has shown again who they are. */
    public void prove(HttpServletRequest request, UUID person) {
        token(request).ifPresent(token -> sessions.prove(person, token));
    }

    /** Whether they have shown it within the last minutes. */
    boolean isProved(HttpServletRequest request) {
        return token(request).filter(sessions::isProved).isPresent();
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.forget(request, response, NAME);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var loaded = context(request);
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return loaded;
            }

            @Override
            public boolean isGenerated() {
                return loaded.getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Signing in and out write the session themselves.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }

    /** Who asks. A program's token counts under /api alone: whoever brings one is not also taken for the browser's person. */
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return ApiTokens.brought(request)
                .map(token -> byToken(token, request))
                .orElseGet(() -> token(request).flatMap(sessions::viewer));
    }

    private Optional<Viewer> byToken(String token, HttpServletRequest request) {
        return switch (apiTokens.look(token, request.getRemoteAddr())) {
            case ApiTokens.Look.Known known -> Optional.of(known.viewer());
            case ApiTokens.Look.Unknown unknown -> Optional.empty();
            case ApiTokens.Look.TooMany tooMany -> {
                request.setAttribute(ApiTokens.TOO_MANY, true);
                yield Optional.empty();
            }
        };
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        viewer(request).map(SignedIn::new).ifPresent(context::setAuthentication);
        return context;
    }
}
