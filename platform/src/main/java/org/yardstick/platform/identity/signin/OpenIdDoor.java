package org.yardstick.platform.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Lets people come in by the OpenID provider, when one is configured: through Spring Security, without a server-side session. */
@Component
public class OpenIdDoor {
    private final OpenIdProvider provider;
    private final OpenIdRequests requests;
    private final OpenIdAnswers answers;
    private final NoKeptClients clients;

    OpenIdDoor(OpenIdProvider provider, OpenIdRequests requests, OpenIdAnswers answers, NoKeptClients clients) {
        this.provider = provider;
        this.requests = requests;
        this.answers = answers;
        this.clients = clients;
    }

    public void open(HttpSecurity http) throws Exception {
        if (!provider.isConfigured()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(clients)
                .authorizationEndpoint(
                        question -> question.baseUri(OpenIdProvider.BEGIN).authorizationRequestRepository(requests))
                .redirectionEndpoint(answer -> answer.baseUri(OpenIdProvider.ANSWER))
                .successHandler(answers)
                .failureHandler(answers));
    }
}
