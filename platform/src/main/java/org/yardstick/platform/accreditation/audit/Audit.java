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
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/**
 * An audit as one person sees it: with what they are to it. Somebody of the audited organisation is its auditee, whatever else they are.
 *
 * @param kind {@code initial}, {@code surveillance}, {@code recertification} or {@code special}
 * @param level that was applied for
 * @param submission of the self-assessment that is audited
 * @param part what the viewer is to it
 * @param assessors everybody who scores
 * @param decided whether there is a decision, after which nothing is gathered any more
 */
public record Audit(
        UUID id,
        UUID organisation,
        Names organisationName,
        UUID body,
        Names bodyName,
        String kind,
        UUID edition,
        String profile,
        String level,
        LocalDate beginsOn,
        LocalDate endsOn,
        Optional<UUID> submission,
        Part part,
        Set<UUID> assessors,
        boolean decided) {

    public String path() {
        return path(id);
    }

    public static String path(UUID id) {
        return "/audits/" + id;
    }

    /** What sheets need to know of it; facts are those that the organisation signed. */
    public Sheet.Occasion occasion(Optional<Inputs> signed) {
        var name = organisationName.en() + " " + beginsOn.getYear();
        var facts = signed.map(Inputs::facts).orElse(Set.of());
        return new Sheet.Occasion(id, body, organisation, edition, profile, facts, name, beginsOn.getYear());
    }

    public Sheets.Asking asking(Viewer viewer) {
        return new Sheets.Asking(viewer, part, assessors);
    }

    public boolean scores() {
        return part == Part.LEAD || part == Part.ASSESSOR;
    }

    public boolean isTeam() {
        return scores() || part == Part.COMPANION;
    }

    public boolean isLead() {
        return part == Part.LEAD;
    }

    public boolean isAuditee() {
        return part == Part.AUDITEE;
    }

    /** Whoever leads plans, and so does the body's office. */
    public boolean plans() {
        return (part == Part.LEAD || part == Part.OFFICE) && !decided;
    }

    public boolean gathers() {
        return isTeam() && !decided;
    }

    Audit mustBeOf(boolean somebody) {
        if (!somebody) {
            throw new NotFound();
        }
        return this;
    }
}
