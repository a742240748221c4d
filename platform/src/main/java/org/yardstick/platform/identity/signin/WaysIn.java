package org.yardstick.platform.identity.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By which ways somebody may sign in. */
@Component
public class WaysIn {
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OpenIdProvider provider;
    private final OpenIdAccounts accounts;

    WaysIn(
            Passwords passwords,
            SecondFactors factors,
            Passkeys passkeys,
            OpenIdProvider provider,
            OpenIdAccounts accounts) {
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.provider = provider;
        this.accounts = accounts;
    }

    /**
     * The ways of one person.
     *
     * @param provider name of the OpenID provider, when one is configured
     * @param linked whether an account there is linked
     */
    public record Ways(
            boolean hasPassword,
            boolean secondFactor,
            List<Passkeys.Listed> passkeys,
            Optional<String> provider,
            boolean linked) {}

    /** The name of the OpenID provider, when one is configured. */
    public Optional<String> provider() {
        return provider.name();
    }

    public Ways of(UUID person) {
        return new Ways(
                passwords.has(person),
                factors.isOn(person),
                passkeys.of(person),
                provider.name(),
                accounts.isLinked(person));
    }
}
