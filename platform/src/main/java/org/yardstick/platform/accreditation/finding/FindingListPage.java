package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Slice;

/**
 * Findings as a list.
 *
 * @param of the one audit whose findings these are; empty for all that the reader has to do with
 * @param deadline of the first of its majors that lapses
 * @param asked several minors on one criterion, which the lead is to weigh
 */
public record FindingListPage(
        Filter filter,
        Slice<Row> slice,
        Optional<Audit> of,
        List<MinorsTogether> asked,
        Optional<Deadline> deadline,
        Counts counts) {

    /**
     * Majors that are not verified.
     *
     * @param until the last day for it
     * @param passed whether stage 2 is to be done again
     */
    public record Deadline(LocalDate until, boolean passed) {}

    /** A finding, where it stands, and whose it is. */
    public record Row(Finding finding, Standing standing, Names organisation, Audit of) {}

    /** How many wait for the organisation, for the audit's people, are overdue, and there are in all. */
    public record Counts(long auditee, long auditors, long overdue, long all) {
        static Counts of(List<Row> rows) {
            return new Counts(
                    rows.stream()
                            .filter(row -> row.standing.state().isAuditeesTurn())
                            .count(),
                    rows.stream()
                            .filter(row -> row.standing.state().isAuditorsTurn())
                            .count(),
                    rows.stream().filter(row -> row.standing.overdue()).count(),
                    rows.size());
        }
    }

    /** Whose turn it is. */
    public enum Turn {
        AUDITEE,
        AUDITORS,
        OVERDUE,
        SETTLED;

        boolean has(Standing standing) {
            return switch (this) {
                case AUDITEE -> standing.state().isAuditeesTurn();
                case AUDITORS -> standing.state().isAuditorsTurn();
                case OVERDUE -> standing.overdue();
                case SETTLED -> standing.state().isSettled();
            };
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the list is narrowed to, as it stands in the address; an empty text narrows nothing. */
    public record Filter(String turn, String grade, String text, int page) {
        public boolean any() {
            return !turn.isEmpty() || !grade.isEmpty() || !text.isBlank();
        }

        /** Ends in {@code page=}. */
        public String query() {
            return "?turn=" + turn + "&grade=" + grade + "&text="
                    + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8) + "&page=";
        }
    }

    public Turn[] turns() {
        return Turn.values();
    }

    public Grade[] grades() {
        return Grade.values();
    }

    public String path() {
        return of.map(audit -> audit.path() + "/findings").orElse("/findings");
    }

    public boolean mayRaise() {
        return of.map(audit -> audit.sides().team() && audit.isOpen()).orElse(false);
    }
}
