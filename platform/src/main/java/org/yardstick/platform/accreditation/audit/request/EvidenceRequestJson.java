package org.yardstick.platform.accreditation.audit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** What the team asked of the organisation and what it answered, for programs. */
record EvidenceRequestJson(
        @Explained("Its identity.") UUID id,

        @Explained(value = "Code of the criterion that it is about; null for none.", example = "KM-2") @Nullable
        String criterion,

        @Explained(value = "What is asked for.", example = "The complaint log of October")
        String text,

        @Explained("The day by which it is due.") LocalDate dueOn,

        @Explained(
                value =
                        "Where it stands: open, overdue (open past its day), answered, fulfilled, or dropped (closed without it).",
                example = "open")
        String state,

        @Explained("Who asked.") NamesJson askedBy,

        @Explained("When.") Instant askedAt,

        @Explained("What was answered, in order.") List<EvidenceAnswerJson> answers,

        @Explained(value = "What was said when it was closed; null while it is open.", example = "null") @Nullable
        String closedWith) {

    /** An answer of the organisation. */
    record EvidenceAnswerJson(
            @Explained(value = "In words.", example = "The log of October is attached.")
            String text,

            @Explained("The version of the document that was given; null for none.") @Nullable
            UUID version,

            @Explained(value = "Its title; null likewise.", example = "Complaint log") @Nullable
            String title,

            @Explained("Who answered.") NamesJson answeredBy,

            @Explained("When.") Instant answeredAt) {

        static EvidenceAnswerJson of(RequestPage.Answer answer) {
            return new EvidenceAnswerJson(
                    answer.text(),
                    answer.document().map(RequestPage.Given::version).orElse(null),
                    answer.document().map(RequestPage.Given::title).orElse(null),
                    NamesJson.of(answer.by()),
                    answer.at());
        }
    }

    static EvidenceRequestJson of(RequestPage.Row row, LocalDate today) {
        return new EvidenceRequestJson(
                row.id(),
                row.criterion().orElse(null),
                row.text(),
                row.dueOn(),
                state(row, today),
                NamesJson.of(row.by()),
                row.at(),
                row.answers().stream().map(EvidenceAnswerJson::of).toList(),
                row.closed().map(RequestPage.Closed::reason).orElse(null));
    }

    private static String state(RequestPage.Row row, LocalDate today) {
        if (row.closed().isPresent()) {
            return row.closed().get().fulfilled() ? "fulfilled" : "dropped";
        }
        if (row.isOverdue(today)) {
            return "overdue";
        }
        return row.answers().isEmpty() ? "open" : "answered";
    }
}
