package org.yardstick.platform.accreditation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.conduct.Part;

/**
 * The drafts of a report, and what the reader may do about the latest.
 *
 * @param levels how the latest stands to each level
 * @param listed whether the client agreed to be named in public
 * @param acts whether there is a nonconformity to act upon
 */
public record ReportPage(
        Audit of,
        List<Report> drafts,
        List<LevelStanding> levels,
        LocalDate today,
        Rights rights,
        boolean listed,
        boolean acts,
        Map<String, String> typed) {

    /**
     * What the reader may do now.
     *
     * @param bar what stands in the way of their reviewing it
     */
    public record Rights(boolean write, boolean check, boolean review, Optional<Part> bar, boolean consent) {}

    public Optional<Report> latest() {
        return drafts.stream().findFirst();
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What the next draft begins with: what was typed, or the text of the last one. */
    public String summary() {
        return typed.containsKey("summary")
                ? of("summary")
                : latest().map(report -> report.content().summary()).orElse("");
    }

    /** Where the report stands, as the end of a key. */
    public String state() {
        if (latest().isEmpty()) {
            return "none";
        }
        var report = latest().get();
        if (report.isPassed()) {
            return "passed";
        }
        if (report.review().isPresent()) {
            return "not-passed";
        }
        if (report.isDisputed()) {
            return "disputed";
        }
        return report.awaitsReview(today) ? "review" : "check";
    }
}
