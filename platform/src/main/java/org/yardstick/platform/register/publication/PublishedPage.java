package org.yardstick.platform.register.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * The page of a certificate: what it is worth today comes first.
 *
 * @param root address of this instance
 */
public record PublishedPage(Published published, String root) {
    public CertificateFacts facts() {
        return published.facts();
    }

    public Wording words() {
        return new Wording(facts());
    }

    public String number() {
        return published.number();
    }

    public String path() {
        return "/register/" + number();
    }

    public String address() {
        return root + path();
    }

    public String standing(Words words) {
        var certificate = published.certificate();
        var day = switch (published.state()) {
            case DRAFT -> certificate.effective();
            case ACTIVE, EXPIRED -> certificate.expires();
            case SUSPENDED, INACTIVE, WITHDRAWN, CANCELLED -> published.since().orElse(published.today());
        };
        var by = certificate.replaced().map(one -> one.by()).orElse("");
        return words.say("register.standing." + published.state().code(), words.date(day), by);
    }

    public boolean holds() {
        return published.state() == CertificateState.ACTIVE;
    }

    /** What is certified, the reader's language first. */
    public Map<Language, String> scopes(Language reader) {
        var scopes = new LinkedHashMap<Language, String>();
        if (facts().scope().containsKey(reader)) {
            scopes.put(reader, words().scope(reader));
        }
        for (var language : Language.values()) {
            var text = facts().scope().get(language);
            if (text != null && !scopes.containsValue(text)) {
                scopes.putIfAbsent(language, text);
            }
        }
        return scopes;
    }
}
