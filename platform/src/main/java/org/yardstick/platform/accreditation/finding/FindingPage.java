package org.yardstick.platform.accreditation.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;

/**
 * A finding with everything that was said and done about it, and what the reader may do next.
 *
 * @param typed what was typed into the form that is shown again
 * @param latest the last day that may be promised or granted
 */
public record FindingPage(
        Finding finding,
        Standing standing,
        Audit of,
        List<Source> sources,
        List<Answer> answers,
        List<Shown> shown,
        List<FindingRows.Line> history,
        List<Pick> library,
        LocalDate today,
        LocalDate latest,
        Map<String, String> typed) {

    /** A note or a document that the finding rests on. */
    public record Source(String text, Optional<String> path) {}

    /** What the organisation said, and what was said to that. */
    public record Answer(
            String correction,
            String rootCause,
            String action,
            LocalDate promised,
            Names by,
            Instant at,
            Optional<Review> review) {}

    public record Review(boolean accepted, String reason, Names by, Instant at) {}

    /** What was brought to show that something was done. */
    public record Shown(String text, Optional<String> title, Optional<UUID> version, Names by, Instant at) {
        public String path() {
            return version.map(id -> "/documents/versions/" + id + "/view").orElse("");
        }
    }

    /** A document that may be brought. */
    public record Pick(UUID id, String title) {}

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed before, when the same form is shown again; else what was answered last, to be made better. */
    public String answered(String field) {
        if (typed.containsKey(field) || answers.isEmpty()) {
            return of(field);
        }
        var last = answers.getLast();
        return switch (field) {
            case "correction" -> last.correction;
            case "rootCause" -> last.rootCause;
            case "action" -> last.action;
            default -> "";
        };
    }

    public boolean mayAnswer() {
        return of.sides().auditee()
                && (standing.state() == Standing.State.OPEN || standing.state() == Standing.State.RETURNED);
    }

    public boolean mayShow() {
        return of.sides().auditee()
                && (standing.state() == Standing.State.PLANNED || standing.state() == Standing.State.ACTED);
    }

    public boolean mayReview() {
        return of.sides().team() && standing.state() == Standing.State.ANSWERED;
    }

    /** What may be said of the action now. */
    public List<Act.Verdict> verdicts() {
        if (!of.sides().team()) {
            return List.of();
        }
        return switch (standing.state()) {
            case ACTED -> List.of(Act.Verdict.CLOSED, Act.Verdict.OPEN);
            case PLANNED -> standing.grade() == Grade.MINOR ? List.of(Act.Verdict.CLOSED) : List.of();
            case CLOSED -> List.of(Act.Verdict.EFFECTIVE, Act.Verdict.OPEN);
            case NOTED, OPEN, ANSWERED, RETURNED, EFFECTIVE, WITHDRAWN -> List.of();
        };
    }

    public boolean mayExtend() {
        return of.sides().team() && standing.due().isPresent();
    }

    public boolean mayRegrade() {
        var state = standing.state();
        return of.sides().lead() && !of.decided() && (state == Standing.State.NOTED || !state.isSettled());
    }

    /** The grades that it does not have. */
    public List<Grade> otherGrades() {
        return java.util.Arrays.stream(Grade.values())
                .filter(grade -> grade != standing.grade())
                .toList();
    }
}
