package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.log.Log;

/**
 * A certificate with all that the public may know of it.
 *
 * @param listed whether its holder agrees to be found by name
 * @param firstGranted when the first of those that took each other's place was granted
 * @param replaces number of the one whose place it took
 * @param sha256 of the signed certificate
 * @param today the day for which all of this is said
 */
public record Published(
        Certificate certificate,
        CertificateFacts facts,
        boolean listed,
        LocalDate firstGranted,
        Optional<String> replaces,
        String sha256,
        List<Happening> history,
        LocalDate today) {
    public Published {
        history = List.copyOf(history);
    }

    /**
     * What befell it.
     *
     * @param leaf where the log tells of it
     */
    public record Happening(Log.Event event, LocalDate day, long leaf) {}

    public CertificateState state() {
        return certificate.state(today);
    }

    public String number() {
        return certificate.number();
    }

    /** Since when it is what it is; empty when it never changed or nobody did it. */
    public Optional<LocalDate> since() {
        return switch (state()) {
            case DRAFT -> Optional.of(certificate.granted());
            case ACTIVE -> restored();
            case SUSPENDED -> certificate.suspended().map(Certificate.Suspension::from);
            case EXPIRED -> Optional.of(certificate.expires().plusDays(1));
            case INACTIVE -> certificate.replaced().map(Certificate.Replacement::from);
            case WITHDRAWN, CANCELLED -> certificate.ending().map(Certificate.Ending::on);
        };
    }

    private Optional<LocalDate> restored() {
        return certificate.suspensions().stream()
                .flatMap(one -> one.until().stream())
                .max(LocalDate::compareTo)
                .or(() -> Optional.of(certificate.effective()));
    }

    /** When somebody last did something to it: what was read then has changed since. */
    public String version() {
        return sha256.substring(0, 16) + "-" + history.size() + "-" + state().code() + "-" + listed;
    }
}
