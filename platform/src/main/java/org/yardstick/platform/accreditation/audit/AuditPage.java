package org.yardstick.platform.accreditation.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.assessment.SheetVisibility;
import org.yardstick.platform.identity.Names;

/**
 * An audit at a glance: what is due, how far the viewer is, and where to go on.
 *
 * @param modules the viewer's own scoring, module by module; empty for those who do not score
 * @param ownSignedAt when the viewer signed their own scores
 * @param colleagues how far the others are, for those who may know it
 * @param signed how many assessors have signed, {@code assessors} how many there are
 */
public record AuditPage(
        Audit audit,
        String edition,
        List<StageRow> stages,
        List<Member> team,
        List<Module> modules,
        Optional<Instant> ownSignedAt,
        SheetVisibility.Stage stage,
        List<Colleague> colleagues,
        int signed,
        Waiting waiting,
        String signName) {

    /** @param planned empty when it has no dates yet */
    public record StageRow(int number, Optional<Stage> planned) {}

    public record Member(Names names, String role) {}

    public record Module(String code, String name, List<Row> rows) {}

    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        SCORED
    }

    public record Row(String code, String title, State state) {}

    public record Colleague(Names names, int scored, Optional<Instant> signedAt) {}

    /**
     * What waits in the audit, and for whom: evidence that the organisation has not given, and what it gave for the team to look at.
     *
     * @param overdue of those not given
     * @param notes that the viewer has written
     */
    public record Waiting(int asked, int overdue, int given, int notes) {}

    /** Key of what waits for the viewer, the most urgent first. */
    public Optional<String> waitsForMe() {
        if (!audit.isOpen()) {
            return Optional.empty();
        }
        if (waiting.overdue() > 0) {
            return Optional.of(audit.isAuditee() ? "overdue-yours" : "overdue");
        }
        if (audit.isAuditee() && waiting.asked() > 0) {
            return Optional.of("asked");
        }
        return audit.isTeam() && waiting.given() > 0 ? Optional.of("given") : Optional.empty();
    }

    /** How many things that is. */
    public int waitingForMe() {
        if (waiting.overdue() > 0) {
            return waiting.overdue();
        }
        return audit.isAuditee() ? waiting.asked() : waiting.given();
    }

    public int scored() {
        return (int) modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(row -> row.state() == State.SCORED)
                .count();
    }

    public int total() {
        return modules.stream().mapToInt(module -> module.rows().size()).sum();
    }

    public boolean isScored() {
        return scored() == total();
    }

    public boolean mustSign() {
        return audit.scores() && audit.isOpen() && ownSignedAt.isEmpty();
    }

    /** The first criterion that the viewer has not scored. */
    public Optional<String> next() {
        return modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(row -> row.state() != State.SCORED)
                .map(Row::code)
                .findFirst();
    }
}
