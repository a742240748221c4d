package org.yardstick.platform.register.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.register.publication.QrCode;
import org.yardstick.platform.register.publication.Wording;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * A certificate as it is printed. It tells what was decided; what it is worth today is told by the register, to which it leads. Printed
 * when it no longer holds, it says so across the page.
 *
 * @param address of its page in the register
 */
public record Paper(Published published, Language language, String address) {
    /** More than these would not leave room on the page; all stand in the register. */
    private static final int MOST_SITES = 6;

    private static final int MOST_SIGNS = 320;

    /** A name in a script, for those who read it. */
    public record Written(Language language, String text) {}

    public Words words() {
        return Words.in(language);
    }

    public String say(String key, Object... parts) {
        return words().say(key, parts);
    }

    public CertificateFacts facts() {
        return published.facts();
    }

    public Wording wording() {
        return new Wording(facts());
    }

    public List<Written> holder() {
        return written(facts().holder().names());
    }

    public List<Written> issuer() {
        return written(facts().issuer().names());
    }

    private List<Written> written(Names names) {
        var all = new ArrayList<Written>();
        all.add(new Written(language, names.in(language)));
        names.othersThan(language).forEach(other -> all.add(new Written(other, names.in(other))));
        return all;
    }

    public String scope() {
        var scope = wording().scope(language);
        return scope.codePointCount(0, scope.length()) <= MOST_SIGNS
                ? scope
                : scope.substring(0, scope.offsetByCodePoints(0, MOST_SIGNS)) + "…";
    }

    public List<String> sites() {
        var sites = new ArrayList<>(facts().sites().stream()
                .limit(MOST_SITES)
                .map(site -> site.names().in(language) + say("register.paper.site-in", place(site)))
                .toList());
        int more = facts().sites().size() - MOST_SITES;
        if (more > 0) {
            sites.add(say("register.paper.more-sites", more));
        }
        return sites;
    }

    private String place(CertificateFacts.Site site) {
        return wording().place(site.city(), site.country(), language);
    }

    public String qr() {
        return QrCode.svg(address).replace("<svg ", "<svg alt=\"" + say("register.qr", address) + "\" ");
    }

    /** Across the page when it does not hold. */
    public Optional<String> across() {
        return switch (published.state()) {
            case ACTIVE, DRAFT -> Optional.empty();
            case SUSPENDED, EXPIRED, INACTIVE, WITHDRAWN, CANCELLED ->
                Optional.of(words().say("register.state", published.state()));
        };
    }

    /** The sign in the middle of the seal: the level, or the mark of those who have none. */
    public String sealed() {
        return facts().level().map(CertificateFacts.Level::code).orElse("✓");
    }

    public String seal() {
        return Seal.svg(sealed(), say("register.paper.seal"), language);
    }
}
