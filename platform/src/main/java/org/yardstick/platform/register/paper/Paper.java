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
    private static final int MOST_SITES = 4;

    private static final int MOST_SIGNS = 240;
    private static final int MOST_OF_A_SITE = 60;
    private static final int LONG_NAME = 44;

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
        return cut(wording().scope(language), MOST_SIGNS);
    }

    /** Chinese signs are twice as wide. */
    private static String cut(String text, int most) {
        int wide = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            wide += Character.isIdeographic(text.codePointAt(at)) ? 2 : 1;
            if (wide > most) {
                return text.substring(0, at) + "…";
            }
        }
        return text;
    }

    /** Whether the name takes two lines, and so smaller letters. */
    public boolean isLong() {
        return !cut(holder().getFirst().text(), LONG_NAME)
                .equals(holder().getFirst().text());
    }

    public List<String> sites() {
        var sites = new ArrayList<>(facts().sites().stream()
                .limit(MOST_SITES)
                .map(site ->
                        cut(site.names().in(language), MOST_OF_A_SITE) + say("register.paper.site-in", place(site)))
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
