package org.yardstick.platform.fee;

import java.util.UUID;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/**
 * Who sees what somebody pays: the office of the body keeps it, the company's quality manager reads what concerns the company. Whoever
 * assesses or decides anywhere sees none of it, whatever else they are: what a company pays must not sway what is found or decided.
 */
public enum Sight {
    NONE,
    READS,
    KEEPS;

    /** Of the fees that {@code body} asks of {@code organisation}. */
    public static Sight of(Viewer viewer, UUID body, UUID organisation) {
        var office = ofBody(viewer, body);
        if (office != NONE || judges(viewer)) {
            return office;
        }
        return viewer.holds(organisation, Role.QUALITY_MANAGER) ? READS : NONE;
    }

    /** Of what {@code body} asks at all. */
    static Sight ofBody(Viewer viewer, UUID body) {
        return !judges(viewer) && viewer.holds(body, Role.SECRETARIAT) ? KEEPS : NONE;
    }

    static boolean judges(Viewer viewer) {
        return viewer.holds(Role.ASSESSOR, Role.DECIDER);
    }

    static void mustKeep(Viewer viewer, UUID body) {
        if (ofBody(viewer, body) != KEEPS) {
            throw new NotFound();
        }
    }
}
