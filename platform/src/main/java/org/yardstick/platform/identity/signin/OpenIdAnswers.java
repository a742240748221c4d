package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;

/**
 * What becomes of the provider's answer: a linked account opens a session of its owner; whoever asked while signed in links it;
 * whoever was invited to the e-mail address that the provider has verified joins by it. Nobody else gets in.
 */
@Component
class OpenIdAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdAnswers.class);

    private final OpenIdAccounts accounts;
    private final SessionCookie session;
    private final Screens screens;

    OpenIdAnswers(OpenIdAccounts accounts, SessionCookie session, Screens screens) {
        this.accounts = accounts;
        this.session = session;
        this.screens = screens;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser account)) {
            response.sendRedirect("/sign-in?openid=failed");
            return;
        }
        var asked = OpenIdRequests.asked(request);
        // Both are in every id token that was accepted.
        var issuer = Objects.requireNonNull(account.getIssuer()).toString();
        var subject = Objects.requireNonNull(account.getSubject());
        var here = session.viewer(request);
        if (asked.asker().isPresent()) {
            var still = here.filter(viewer -> asked.asker().equals(Optional.of(viewer.person())));
            response.sendRedirect(link(still, issuer, subject, request, response));
            return;
        }
        if (!asked.invitation().isEmpty()) {
            response.sendRedirect(join(asked.invitation(), account, request, response));
            return;
        }
        var person = accounts.person(issuer, subject);
        person.ifPresent(id -> session.open(request, response, id, "openid"));
        response.sendRedirect(person.isPresent() ? asked.next() : "/sign-in?openid=unknown");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        LOG.warn("The OpenID provider's answer was not accepted: {}", exception.getMessage());
        response.sendRedirect("/sign-in?openid=failed");
    }

    private String link(
            Optional<Viewer> asker,
            String issuer,
            String subject,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asker.isEmpty()) {
            return "/sign-in?openid=failed";
        }
        try {
            accounts.link(asker.get().person(), issuer, subject);
            Notice.leave(request, response, "identity.openid.linked");
        } catch (Refused taken) {
            Notice.warn(request, response, taken.key());
        }
        return "/account";
    }

    /** Only an address that the provider has verified takes up an invitation to it. */
    private String join(String invitation, OidcUser account, HttpServletRequest request, HttpServletResponse response) {
        var email = account.getEmail();
        if (email == null || !Boolean.TRUE.equals(account.getEmailVerified())) {
            return "/sign-in?openid=failed";
        }
        var name = account.getFullName() == null ? email : account.getFullName();
        var vouched = new OpenIdAccounts.Vouched(
                Objects.requireNonNull(account.getIssuer()).toString(),
                Objects.requireNonNull(account.getSubject()),
                email,
                name);
        try {
            var person = accounts.join(invitation, vouched, screens.language(request));
            session.open(request, response, person, "openid");
            Notice.leave(request, response, "identity.invitation.accepted");
            return "/";
        } catch (NotFound | Refused refusal) {
            return "/sign-in?openid=failed";
        }
    }
}
