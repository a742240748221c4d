package org.yardstick.platform.identity.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.PublicAddress;

/**
 * The OpenID provider of the settings {@code yardstick.openid.issuer}, {@code .client-id}, {@code .client-secret} and {@code .name}, if
 * any. It is asked about itself when somebody first wants to sign in by it, so that this application starts without it.
 */
@Component
class OpenIdProvider implements ClientRegistrationRepository {
    /** Where people are sent to it from. */
    public static final String BEGIN = "/sign-in/openid";

    /** Where it sends them back to. */
    public static final String ANSWER = "/sign-in/openid-answer";

    static final String ID = "provider";
    private static final String SETTING = "yardstick.openid.";

    private final Environment settings;
    private final PublicAddress address;
    private @Nullable ClientRegistration registration;

    OpenIdProvider(Environment settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    public boolean isConfigured() {
        return !settings.getProperty(SETTING + "issuer", "").isBlank();
    }

    public Optional<String> name() {
        return isConfigured() ? Optional.of(settings.getProperty(SETTING + "name", "OpenID")) : Optional.empty();
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!isConfigured() || !id.equals(ID)) {
            return null;
        }
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(settings.getRequiredProperty(SETTING + "issuer"))
                    .registrationId(ID)
                    .clientId(settings.getRequiredProperty(SETTING + "client-id"))
                    .clientSecret(settings.getProperty(SETTING + "client-secret", ""))
                    .scope("openid", "email", "profile")
                    .redirectUri(address.of(ANSWER))
                    .build();
        }
        return registration;
    }
}
