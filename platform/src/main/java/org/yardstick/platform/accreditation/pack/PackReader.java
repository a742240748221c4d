package org.yardstick.platform.accreditation.pack;

import java.util.EnumSet;
import java.util.Set;
import org.yardstick.platform.accreditation.audit.Audit;

/**
 * From where somebody looks at an audit when they take its pack, and what is in it for them. What no side of the case is to see (fees, votes,
 * the notes of the team) is in no pack. The scores of single assessors are the team's alone; who also belongs to the audited organisation
 * takes the pack as its member.
 */
enum PackReader {
    CLIENT,
    TEAM,
    OFFICE,
    DECIDER;

    /** What not everybody gets. */
    enum Part {
        /** The scores of single assessors, once all have signed. */
        SHEETS
    }

    static PackReader of(Audit.Sides sides) {
        if (sides.auditee()) {
            return CLIENT;
        }
        if (sides.team()) {
            return TEAM;
        }
        return sides.office() ? OFFICE : DECIDER;
    }

    Set<Part> parts() {
        return switch (this) {
            case TEAM -> EnumSet.of(Part.SHEETS);
            case CLIENT, OFFICE, DECIDER -> EnumSet.noneOf(Part.class);
        };
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
