package org.yardstick.platform.accreditation.conduct;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A part that somebody has had in a case, and what it leaves open to them: each looks at what others did, never at their own work. */
public enum Part {
    /** Was on the team, in whatever role, even if it ended early. */
    AUDITED,
    REVIEWED_APPLICATION,
    WROTE_REPORT,
    REVIEWED_REPORT,
    CONVENED,
    /** Was on a panel. */
    DECIDED,
    /** Was on a panel whose decision was opened again, or left the room: another panel decides without them. */
    LEFT,
    HANDLED,
    /** Employed by the organisation, advised or trained it, or is otherwise tied to it, now or within the cool-off. */
    TIED;

    /** What somebody may be asked to do in a case. */
    public enum Duty {
        REVIEW_REPORT,
        CONVENE,
        DECIDE,
        HANDLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The parts that stand in the way of a duty; whoever is tied to the organisation has none, without exception. */
    private static final Map<Duty, Set<Part>> BARS = Map.of(
            Duty.REVIEW_REPORT, Set.of(TIED, AUDITED, WROTE_REPORT),
            Duty.CONVENE, Set.of(TIED, AUDITED, WROTE_REPORT),
            Duty.DECIDE, Set.of(TIED, AUDITED, WROTE_REPORT, LEFT, HANDLED),
            Duty.HANDLE, Set.of(values()));

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean bars(Duty duty) {
        return BARS.getOrDefault(duty, Set.of()).contains(this);
    }
}
