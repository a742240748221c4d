package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;

/**
 * An audit as somebody sees it who has to do with it, and on which side they stand.
 *
 * @param stageTwoEnd the day on which stage 2 was concluded
 * @param decided whether a decision stands, so that what it rests on no longer changes
 */
public record AuditCase(
        UUID id,
        UUID organisation,
        Names organisationName,
        UUID body,
        Names bodyName,
        String kind,
        Pin pin,
        String level,
        LocalDate beginsOn,
        LocalDate endsOn,
        Optional<LocalDate> stageTwoEnd,
        boolean decided,
        Sides sides) {

    /** Exactly which text is audited. */
    public record Pin(UUID edition, String profile, String sha256) {}

    /**
     * Where the viewer stands; somebody may stand in several places.
     *
     * @param team on the audit's team, other than to watch
     */
    public record Sides(boolean auditee, boolean office, boolean team, boolean lead, boolean panel) {}

    public String path() {
        return "/audits/" + id;
    }

    public void mustBeTeam() {
        refuseUnless(sides.team, "finding.refused.not-team");
    }

    public void mustBeLead() {
        refuseUnless(sides.lead, "finding.refused.not-lead");
    }

    public void mustBeAuditee() {
        refuseUnless(sides.auditee, "finding.refused.not-auditee");
    }

    public void mustBeOffice() {
        refuseUnless(sides.office, "finding.refused.not-office");
    }

    public void mustBeUndecided() {
        refuseUnless(!decided, "finding.refused.decided");
    }

    private static void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new Refused(key);
        }
    }
}
