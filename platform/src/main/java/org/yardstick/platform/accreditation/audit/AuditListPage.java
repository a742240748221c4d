package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.List;

/** The audits that concern the viewer, and how far each has come. */
public record AuditListPage(List<Audit> rows, LocalDate today) {
    /** @param pill how it is shown */
    public record State(String key, String pill) {}

    public State state(Audit audit) {
        if (audit.decided()) {
            return new State("decided", "done");
        }
        if (!audit.isOpen()) {
            return new State("again", "new");
        }
        if (today.isBefore(audit.beginsOn())) {
            return new State("ahead", "wait");
        }
        return today.isAfter(audit.endsOn()) ? new State("visited", "new") : new State("now", "progress");
    }
}
