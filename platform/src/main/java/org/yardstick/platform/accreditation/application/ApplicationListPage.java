package org.yardstick.platform.accreditation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;

/**
 * The applications of the viewer's companies, those that the viewer's office has, and what one could apply with.
 *
 * @param ready signed self-assessments without an application
 */
public record ApplicationListPage(List<Row> own, List<Row> queue, List<Ready> ready, boolean company, boolean office) {

    /**
     * @param other the other side: the body for the company, the company for the office
     * @param since when it came to where it stands
     * @param days how long ago that was
     */
    public record Row(
            UUID id,
            Names other,
            String edition,
            String level,
            ApplicationState state,
            Instant since,
            long days,
            Optional<LocalDate> validUntil) {
        public String path() {
            return Application.path(id);
        }
    }

    public record Ready(UUID assessment, Names organisation, String name, int year, Instant signedAt) {}

    /** What the office sees in three parts: its own turn first. */
    public List<Row> waiting() {
        return queue.stream().filter(row -> row.state.waitsForOffice()).toList();
    }

    public List<Row> theirs() {
        return queue.stream().filter(row -> row.state.waitsForOrganisation()).toList();
    }

    public List<Row> over() {
        return queue.stream().filter(row -> row.state.isOver()).toList();
    }

    /** Beginning an application: with which self-assessment, at which body. */
    public record BeginPage(List<Ready> ready, List<Organisation> bodies, String assessment, String body) {}
}
