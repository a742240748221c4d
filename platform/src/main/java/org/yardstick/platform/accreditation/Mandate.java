package org.yardstick.platform.accreditation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a body may assess and certify: asked at each act that binds it, and answered by whoever authorises bodies. Where nobody does, every
 * body may.
 */
public interface Mandate {
    /** What a body is about to do. */
    enum Act {
        /** Accept an application, make an offer, make a contract. */
        TAKE_ON,
        /** Decide that a certificate is granted or changed. */
        DECIDE,
        /** Decide, after a surveillance, that a certificate stays. */
        KEEP,
        /** Grant the certificate. */
        CERTIFY
    }

    /** @param organisation that is assessed */
    record Asked(UUID body, UUID organisation, UUID edition, String level) {}

    /** Lets the act go on, or refuses it with the reason: which body, for what, since when. */
    void mustAllow(Asked asked, Act act);

    /** The address at which that comes of a positive decision which takes the place of a certificate; nothing where it is a certificate. */
    Optional<String> insteadOfCertificate(Asked asked, UUID decision);

    /** The bodies that take on anything today; nothing where nobody authorises them. */
    Optional<Set<UUID>> open();
}
