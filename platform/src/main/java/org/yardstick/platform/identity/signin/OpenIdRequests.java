package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.shell.Addresses;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions put to the OpenID provider and not answered yet. Each remembers who wanted to link an account when it was put:
 * only for that person may the answer do so; or which invitation it was to take up.
 */
@Component
class OpenIdRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String ASKED = "org.yardstick.openid-asked";
    private static final JsonMapper JSON = new JsonMapper();

    private final Begun begun;
    private final SessionCookie session;

    OpenIdRequests(Begun begun, SessionCookie session) {
        this.begun = begun;
        this.session = session;
    }

    /** What is kept of a question; {@code person} is empty when nobody wanted to link. */
    record Asked(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String person,
            String next,
            String invitation) {

        Optional<UUID> asker() {
            return person.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(person));
        }

        private OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(authorizationUri)
                    .clientId(clientId)
                    .redirectUri(redirectUri)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(new HashMap<>(parameters))
                    .attributes(new HashMap<>(attributes))
                    .build();
        }
    }

    /** The question that {@code request} answered. */
    static Asked asked(HttpServletRequest request) {
        return (Asked) java.util.Objects.requireNonNull(request.getAttribute(ASKED));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return begun.look(request, Begun.Purpose.OPENID)
                .map(OpenIdRequests::read)
                .map(Asked::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest question, HttpServletRequest request, HttpServletResponse response) {
        if (question == null) {
            return;
        }
        var next = request.getParameter("next");
        var invitation = request.getParameter("invitation");
        var asked = new Asked(
                question.getAuthorizationUri(),
                question.getClientId(),
                String.valueOf(question.getRedirectUri()),
                question.getScopes(),
                String.valueOf(question.getState()),
                texts(question.getAdditionalParameters()),
                texts(question.getAttributes()),
                linking(request, response),
                Addresses.here(next == null ? "/" : next),
                invitation == null ? "" : invitation);
        begun.begin(request, response, Begun.Purpose.OPENID, JSON.writeValueAsString(asked));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = begun.take(request, response, Begun.Purpose.OPENID).map(OpenIdRequests::read);
        asked.ifPresent(found -> request.setAttribute(ASKED, found));
        return asked.map(Asked::request).orElse(null);
    }

    /** Who wants to link an account, when it is still they who are signed in. */
    private String linking(HttpServletRequest request, HttpServletResponse response) {
        var wanted = begun.take(request, response, Begun.Purpose.OPENID_LINK);
        return session.viewer(request)
                .map(viewer -> viewer.person().toString())
                .filter(person -> wanted.equals(Optional.of(person)))
                .orElse("");
    }

    private static Asked read(String content) {
        return JSON.readValue(content, Asked.class);
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new HashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
