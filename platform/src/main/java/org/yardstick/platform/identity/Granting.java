package org.yardstick.platform.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yardstick.platform.identity.Organisation.Kind;
import org.yardstick.platform.shell.Refused;

/**
 * Who may grant and end which role: an administrator every one; a body's secretariat the roles of its own body but the
 * administrator's, and quality managers elsewhere; a quality manager the roles of the own company, and in a body contributors. A role is only granted where it
 * fits, an instance is never left without an administrator, and nobody lets themselves in to a company's answers or to judging them.
 */
public final class Granting {
    private Granting() {}

    public static boolean may(Viewer granter, Role role, UUID organisation, Kind kind) {
        if (!role.fits(kind)) {
            return false;
        }
        if (granter.holds(Role.ADMINISTRATOR)) {
            return true;
        }
        if (kind == Kind.BODY) {
            return granter.holds(organisation, Role.SECRETARIAT)
                    ? role != Role.ADMINISTRATOR
                    : role == Role.CONTRIBUTOR && granter.holds(organisation, Role.QUALITY_MANAGER);
        }
        return granter.holds(organisation, Role.QUALITY_MANAGER)
                || (role == Role.QUALITY_MANAGER && granter.holds(Role.SECRETARIAT));
    }

    /** The roles that {@code granter} may grant there, in the order of the roles. */
    public static List<Role> grantable(Viewer granter, UUID organisation, Kind kind) {
        return Stream.of(Role.values())
                .filter(role -> may(granter, role, organisation, kind))
                .toList();
    }

    /**
     * Whether whoever may grant this role may give it to themselves as well. The roles that see or judge companies need a second person; a
     * quality manager sees the own company anyway.
     */
    public static boolean mayToSelf(Viewer granter, Role role, UUID organisation) {
        return switch (role) {
            case ADMINISTRATOR, SECRETARIAT, COMMITTEE_MEMBER, TRAINER, RESEARCHER -> true;
            case ASSESSOR, DECIDER, JUDGE -> false;
            case QUALITY_MANAGER, CONTRIBUTOR, CONSORTIUM_MEMBER, FRONTLINE ->
                granter.holds(organisation, Role.QUALITY_MANAGER);
        };
    }

    /** Refuses what the rule above does not allow. */
    static void check(Viewer granter, Role role, UUID organisation, Kind kind) {
        if (!may(granter, role, organisation, kind)) {
            throw new Refused("identity.membership.not-yours");
        }
    }

    /** @param administrators how many hold that role now, with the one whose post would end */
    static void checkEnd(Viewer ender, Role role, UUID organisation, Kind kind, long administrators) {
        check(ender, role, organisation, kind);
        if (role == Role.ADMINISTRATOR && administrators <= 1) {
            throw new Refused("identity.membership.last-administrator");
        }
    }
}
