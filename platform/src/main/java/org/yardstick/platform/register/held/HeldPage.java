package org.yardstick.platform.register.held;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.register.publication.PublishedPage;
import org.yardstick.platform.register.publication.Wording;
import org.yardstick.platform.shell.Screen;

/**
 * A certificate for its holder or its body.
 */
public record HeldPage(Published published, boolean holds, boolean issues, List<Told> reasons, String root) {
    public HeldPage {
        reasons = List.copyOf(reasons);
    }

    /** Why something happened; {@code by} is empty when the rules of the cycle did it. */
    public record Told(String event, Instant at, String text, String by) {}

    public Wording words() {
        return new Wording(published.facts());
    }

    public PublishedPage open() {
        return new PublishedPage(published, root);
    }

    public String path() {
        return "/certificates/" + published.number();
    }

    public boolean maySuspend() {
        return issues && lives() && suspension().isEmpty();
    }

    public boolean mayRestore() {
        return issues && lives() && suspension().isPresent();
    }

    public boolean mayEnd() {
        return issues && lives();
    }

    /** The mark is for those whose certificate holds today. */
    public boolean mayUseMark() {
        return holds && published.state() == CertificateState.ACTIVE;
    }

    public Optional<Certificate.Suspension> suspension() {
        return published.certificate().suspended();
    }

    /** How a certificate may end. */
    public Map<String, String> kinds(Screen screen) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Certificate.Ending.Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), screen.say("register.held.kind", kind));
        }
        return kinds;
    }

    private boolean lives() {
        return switch (published.state()) {
            case DRAFT, ACTIVE, SUSPENDED -> true;
            case EXPIRED, INACTIVE, WITHDRAWN, CANCELLED -> false;
        };
    }
}
