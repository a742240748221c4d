package org.yardstick.platform.council;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** The body that authorises the others; it assesses and certifies nobody but them. */
public record Council(UUID organisation, Names names, Names namedBy, Instant since) {
    private static final Role[] DECIDE = {Role.SECRETARIAT, Role.DECIDER};

    /** Those of its people who decide on bodies. */
    public boolean isDecidedBy(Viewer viewer) {
        return viewer.holds(organisation, DECIDE);
    }

    static Set<Role> roles() {
        return Set.of(DECIDE);
    }
}
