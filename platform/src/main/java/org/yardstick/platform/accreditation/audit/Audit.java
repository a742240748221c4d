package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetVisibility.Part;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * An audit as one person sees it: with where they stand in it. Whoever is on the wrong side is refused; whoever is on no side does not find
 * it at all.
 *
 * @param kind {@code initial}, {@code surveillance}, {@code recertification} or {@code special}
 * @param certificate that it keeps, renews or changes
 * @param level that was applied for
 * @param stageTwoEnd the day on which stage 2 was concluded
 * @param onDocuments whether nobody visits: a change that takes no audit
 * @param assessors everybody who scores
 * @param decided whether a decision stands, so that nothing is gathered any more and what it rests on no longer changes
 */
public record Audit(
        UUID id,
        UUID organisation,
        Names organisationName,
        UUID body,
        Names bodyName,
        String kind,
        Optional<UUID> certificate,
        UUID edition,
        String profile,
        String level,
        LocalDate beginsOn,
        LocalDate endsOn,
        Optional<LocalDate> stageTwoEnd,
        Again again,
        boolean onDocuments,
        Set<UUID> assessors,
        boolean decided,
        Sides sides) {

    /**
     * Its stage 2 done again, because a major was not verified in time.
     *
     * @param of whose stage 2 this one does again
     * @param by which one does this one's
     */
    public record Again(Optional<UUID> of, Optional<UUID> by) {}

    /**
     * Where the viewer stands; somebody may stand in several places.
     *
     * @param seat on the audit's team, as it is kept; empty when they are not on it
     * @param panel on a panel that decides on it
     */
    public record Sides(boolean auditee, boolean office, String seat, boolean panel) {
        public boolean lead() {
            return seat.equals("lead");
        }

        /** On the team, other than to watch. */
        public boolean team() {
            return onTeam() && !seat.equals("observer");
        }

        boolean onTeam() {
            return !seat.isEmpty();
        }

        /** For sheets somebody is one thing: of the audited organisation first of all, whatever else they are. */
        Part part() {
            if (auditee) {
                return Part.AUDITEE;
            }
            return switch (seat) {
                case "lead" -> Part.LEAD;
                case "assessor" -> Part.ASSESSOR;
                case "" -> office ? Part.OFFICE : Part.NONE;
                default -> Part.COMPANION;
            };
        }
    }

    public String path() {
        return path(id);
    }

    public static String path(UUID id) {
        return "/audits/" + id;
    }

    public Part part() {
        return sides.part();
    }

    /** What sheets need to know of it; facts are those that the organisation signed. */
    public Sheet.Occasion occasion(Optional<Inputs> signed) {
        var name = organisationName.en() + " " + beginsOn.getYear();
        var facts = signed.map(Inputs::facts).orElse(Set.of());
        return new Sheet.Occasion(id, body, organisation, edition, profile, facts, name, beginsOn.getYear());
    }

    public Sheets.Asking asking(Viewer viewer) {
        return new Sheets.Asking(viewer, part(), assessors);
    }

    public boolean scores() {
        return part() == Part.LEAD || part() == Part.ASSESSOR;
    }

    public boolean isTeam() {
        return scores() || part() == Part.COMPANION;
    }

    public boolean isLead() {
        return part() == Part.LEAD;
    }

    public boolean isAuditee() {
        return sides.auditee;
    }

    /** Whoever leads plans, and so does the body's office. */
    public boolean plans() {
        return (part() == Part.LEAD || part() == Part.OFFICE) && isOpen();
    }

    public boolean gathers() {
        return isTeam() && isOpen();
    }

    /** Whether it goes on: it is neither decided nor done again. */
    public boolean isOpen() {
        return !decided && again.by.isEmpty();
    }

    Audit mustBeOf(boolean somebody) {
        if (!somebody) {
            throw new NotFound();
        }
        return this;
    }

    public void mustBeTeam() {
        refuseUnless(sides.team(), "finding.refused.not-team");
    }

    public void mustBeLead() {
        refuseUnless(sides.lead(), "finding.refused.not-lead");
    }

    public void mustBeAuditee() {
        refuseUnless(sides.auditee, "finding.refused.not-auditee");
    }

    /** The organisation speaks through its quality managers. */
    public void mustBeManagedBy(Viewer by) {
        mustBeAuditee();
        refuseUnless(by.holds(organisation, Role.QUALITY_MANAGER), "decision.refused.not-manager");
    }

    public void mustBeOffice() {
        refuseUnless(sides.office, "finding.refused.not-office");
    }

    public void mustBeUndecided() {
        refuseUnless(!decided, "finding.refused.decided");
        refuseUnless(again.by.isEmpty(), "finding.refused.repeated");
    }

    private static void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new Refused(key);
        }
    }
}
