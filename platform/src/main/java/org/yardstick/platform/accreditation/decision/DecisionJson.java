package org.yardstick.platform.accreditation.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** What was decided on an audit, and what it rests on, for programs. */
record DecisionJson(
        @Explained("The audit.") UUID audit,

        @Explained(value = "Code of the level that was applied for.", example = "II")
        String appliedFor,

        @Explained("What is decided on; null before the report has passed its review and after the decision.") @Nullable
        DecisionBasisJson basis,

        @Explained("What was decided, the latest first; a case that was put off or opened again has several.")
        List<DecidedJson> decisions,

        @Explained("The panel, for its members and the office; null for others.") @Nullable
        PanelJson panel) {

    /** What scoring recommends and what stands in the way of a grant. */
    record DecisionBasisJson(
            @Explained(value = "Code of the level that scoring recommends; null for none.", example = "II") @Nullable
            String recommended,

            @Explained(value = "Majors that are not verified.", example = "0")
            int openMajors,

            @Explained(value = "Minors without an accepted plan.", example = "0")
            int unplannedMinors,

            @Explained(value = "Majors that were not verified in time.", example = "0")
            int lapsedMajors,

            @Explained(value = "Whether nothing stands in the way of a grant.", example = "true")
            boolean free) {

        static DecisionBasisJson of(Gates gates) {
            return new DecisionBasisJson(
                    gates.recommended().orElse(null),
                    gates.openMajors(),
                    gates.unplannedMinors(),
                    gates.lapsedMajors(),
                    gates.allowGrant());
        }
    }

    /** A decision. */
    record DecidedJson(
            @Explained("Its identity.") UUID id,

            @Explained(value = "grant, refuse or defer.", example = "grant")
            String outcome,

            @Explained(value = "Code of the level that is granted; null for none.", example = "II") @Nullable
            String level,

            @Explained(value = "Why.", example = "") String reason,

            @Explained(value = "Who signed, as they wrote their name.", example = "Yip Chi Keung")
            String signedAs,

            @Explained("When.") Instant decidedAt,

            @Explained("Until when it is in public notice; null where there is none.") @Nullable
            LocalDate noticeUntil,

            @Explained(
                    value = "Number of the certificate that was granted; null before that.",
                    example = "MQ-2026-000123")
            @Nullable
            String certificate,

            @Explained("When an upheld appeal opened the case again; null when none did.") @Nullable
            Instant reopenedAt) {

        static DecidedJson of(Decision one) {
            return new DecidedJson(
                    one.id(),
                    one.choice().outcome().code(),
                    one.choice().level().orElse(null),
                    one.reason(),
                    one.signature().as(),
                    one.signature().at(),
                    one.noticeUntil().orElse(null),
                    one.number().orElse(null),
                    one.reopenedAt().orElse(null));
        }
    }

    /** The panel that sits. */
    record PanelJson(
            @Explained(value = "Hash of the report that it decides on.", example = "9f2c1e4b7a6d5c3f")
            String reportSha256,

            @Explained(value = "How many votes by people in the room it takes.", example = "3")
            int quorum,

            @Explained(value = "How many of them voted.", example = "2")
            int voted,

            @Explained("Its members.") List<PanelMemberJson> members) {

        static PanelJson of(DecisionPage.Room room) {
            return new PanelJson(
                    room.sha256(),
                    room.quorum(),
                    room.voted(),
                    room.seats().stream().map(PanelMemberJson::of).toList());
        }
    }

    /** Somebody on the panel. */
    record PanelMemberJson(
            @Explained("Their names.") NamesJson name,

            @Explained(value = "Whether they chair it.", example = "true")
            boolean chair,

            @Explained(value = "Whether they left the room.", example = "false")
            boolean recused,

            @Explained(value = "Whether they voted.", example = "true")
            boolean voted,

            @Explained(
                    value = "What they voted for: grant, refuse or defer; null where the reader may not know.",
                    example = "grant")
            @Nullable
            String vote,

            @Explained(value = "Code of the level that they voted for; null likewise.", example = "II") @Nullable
            String level) {

        static PanelMemberJson of(DecisionPage.Seat seat) {
            return new PanelMemberJson(
                    NamesJson.of(seat.names()),
                    seat.chair(),
                    seat.recusal().isPresent(),
                    seat.voted(),
                    seat.vote().map(vote -> vote.outcome().code()).orElse(null),
                    seat.vote().flatMap(Choice::level).orElse(null));
        }
    }

    static DecisionJson of(DecisionPage page) {
        return new DecisionJson(
                page.of().id(),
                page.of().level(),
                page.basis().map(DecisionBasisJson::of).orElse(null),
                page.decisions().stream().map(DecidedJson::of).toList(),
                page.room()
                        .filter(room -> page.rights().seesPanel())
                        .map(PanelJson::of)
                        .orElse(null));
    }
}
