package org.yardstick.platform.identity;

/**
 * How far somebody reaches into an organisation's facts, sites, units and people: administrators keep all; a secretariat keeps its
 * own body and those who take part, and sees other bodies; a quality manager keeps the own organisation; its other members see it; to
 * everybody else it is not there.
 */
public enum Reach {
    NONE,
    SEES,
    KEEPS;

    public static Reach of(Viewer viewer, Organisation organisation) {
        var id = organisation.id();
        if (viewer.holds(Role.ADMINISTRATOR) || viewer.holds(id, Role.SECRETARIAT, Role.QUALITY_MANAGER)) {
            return KEEPS;
        }
        if (viewer.holds(Role.SECRETARIAT)) {
            return organisation.kind() == Organisation.Kind.BODY ? SEES : KEEPS;
        }
        return viewer.organisations(Role.values()).contains(id) ? SEES : NONE;
    }
}
