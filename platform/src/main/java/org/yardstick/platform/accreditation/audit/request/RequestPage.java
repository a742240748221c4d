package org.yardstick.platform.accreditation.audit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;

/**
 * What was asked of the organisation and what it answered, the open ones first.
 *
 * @param library documents that can be given, by id: the newest ones, for those who answer
 * @param criteria codes that a request can be about
 */
public record RequestPage(
        Audit audit, LocalDate today, List<Row> rows, Map<String, String> library, Map<String, String> criteria) {

    public record Row(
            UUID id,
            Optional<String> criterion,
            String text,
            LocalDate dueOn,
            Names by,
            Instant at,
            List<Answer> answers,
            Optional<Closed> closed) {
        public boolean isOverdue(LocalDate today) {
            return closed.isEmpty() && answers.isEmpty() && dueOn.isBefore(today);
        }
    }

    /** @param document title and version, when one was given */
    public record Answer(String text, Optional<Given> document, Names by, Instant at) {}

    public record Given(UUID version, String title) {}

    public record Closed(boolean fulfilled, String reason) {}

    public String path() {
        return audit.path() + "/requests";
    }

    public boolean answers() {
        return audit.isAuditee() && !audit.decided();
    }
}
