package org.yardstick.platform.identity.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.ApiTokens;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.WaysIn;

/** What the account page shows. */
@Component
public class AccountPages {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final WaysIn ways;

    AccountPages(Accounts accounts, ApiTokens tokens, WaysIn ways) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.ways = ways;
    }

    /** A person's account: names, ways to sign in, tokens and sessions. */
    public record Page(
            String email,
            OwnFacts facts,
            WaysIn.Ways ways,
            List<ApiTokens.Listed> tokens,
            List<Accounts.Session> sessions) {}

    Page page(Viewer viewer, OwnFacts facts, String session) {
        var person = viewer.person();
        return new Page(viewer.email(), facts, ways.of(person), tokens.of(person), accounts.sessions(person, session));
    }
}
