package org.yardstick.platform.accreditation.team;

import org.yardstick.platform.judging.Interest;

/** What somebody has, or had, to do with an organisation or with its case. */
public enum Involvement {
    CONSULTANT,
    TRAINER,
    EMPLOYEE,
    RELATIVE,
    /** Owns of it, is a friend of somebody there, trades or competes with it, or is tied otherwise. */
    TIED,
    /** Reviewed the application, and so has seen what is paid for it. */
    APPLICATION_REVIEWER,
    /** Is on the team of this case, in whatever seat. */
    TEAM_MEMBER,
    /** Is on the panel that decides this case. */
    DECIDER;

    public static Involvement of(Interest.Kind tie) {
        return switch (tie) {
            case CONSULTANCY -> CONSULTANT;
            case TRAINING -> TRAINER;
            case EMPLOYMENT -> EMPLOYEE;
            case FAMILY -> RELATIVE;
            case OWNERSHIP, FRIENDSHIP, SUPPLY, RIVALRY, OTHER -> TIED;
        };
    }
}
