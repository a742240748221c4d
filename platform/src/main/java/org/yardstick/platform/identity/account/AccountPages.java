package org.yardstick.platform.identity.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.ApiTokens;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.identity.signin.SecondFactors;

/** What the account page shows. */
@Component
public class AccountPages {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final SecondFactors factors;

    AccountPages(Accounts accounts, ApiTokens tokens, Passwords passwords, SecondFactors factors) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.factors = factors;
    }

    /** A person's account: names, ways to sign in, tokens and sessions. */
    public record Page(
            String email,
            OwnFacts facts,
            boolean hasPassword,
            boolean secondFactor,
            List<ApiTokens.Listed> tokens,
            List<Accounts.Session> sessions) {}

    Page page(Viewer viewer, OwnFacts facts, String session) {
        var person = viewer.person();
        return new Page(
                viewer.email(),
                facts,
                passwords.has(person),
                factors.isOn(person),
                tokens.of(person),
                accounts.sessions(person, session));
    }
}
