package org.yardstick.platform.accreditation.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** An audit with its stages and its team, for programs. */
record AuditWhole(
        @Explained("What the list says of it.") AuditSummary summary,

        @Explained("Its stages that have dates, in order.") List<AuditStageJson> stages,

        @Explained("Who is on the team, the lead first.") List<TeamMemberJson> team) {

    /** A stage with its dates and what was concluded. */
    record AuditStageJson(
            @Explained(value = "1 looks whether the organisation is ready, 2 goes through everything.", example = "2")
            int number,

            @Explained("Its first day.") LocalDate beginsOn,

            @Explained("Its last day.") LocalDate endsOn,

            @Explained("What was concluded last; null before that.") @Nullable
            StageConclusionJson conclusion) {}

    /** What the lead concluded from a stage. */
    record StageConclusionJson(
            @Explained(
                    value = "Stage 1: whether stage 2 can begin. Stage 2: whether all that was planned was audited.",
                    example = "true")
            boolean ready,

            @Explained(value = "In words.", example = "Everything planned was audited.")
            String text,

            @Explained("Who concluded it.") NamesJson concludedBy,

            @Explained("When.") Instant concludedAt) {

        static StageConclusionJson of(Stage.Conclusion conclusion) {
            return new StageConclusionJson(
                    conclusion.ready(), conclusion.text(), NamesJson.of(conclusion.by()), conclusion.at());
        }
    }

    /** Somebody on the team. */
    record TeamMemberJson(
            @Explained("Their names.") NamesJson name,

            @Explained(value = "lead, assessor, expert or observer.", example = "lead")
            String role) {}
}
