package org.yardstick.platform.accreditation.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** A finding with everything that was said and done about it, for programs. */
record FindingWhole(
        @Explained("What the list says of it.") FindingSummary summary,

        @Explained(value = "Grows with everything that is done about it.", example = "1")
        int version,

        @Explained(value = "What was found.", example = "Three of twelve complaints were not answered in time.")
        String statement,

        @Explained(value = "On which evidence.", example = "Complaint log of October, lines 4, 9 and 11")
        String evidence,

        @Explained("Who raised it.") NamesJson raisedBy,

        @Explained("When it was raised.") LocalDate raisedOn,

        @Explained("What the organisation answered, in order.")
        List<FindingAnswerJson> answers,

        @Explained("What it brought to show what it did, in order.")
        List<ActionEvidenceJson> shown,

        @Explained("Everything that was done about it, in order.")
        List<FindingActJson> history,

        @Explained(
                value = "What the owner of the token may do next: answer, show, review, verify, extend, regrade.",
                example = "[\"answer\"]")
        List<String> may) {

    /** What the organisation said, and what was said to that. */
    record FindingAnswerJson(
            @Explained(value = "What was put right at once.", example = "The three complaints were answered.")
            String correction,

            @Explained(value = "Why it happened.", example = "Nobody covers the mailbox on days off.")
            String rootCause,

            @Explained(value = "What is done so that it does not happen again.", example = "A rota with a deputy.")
            String action,

            @Explained("The day until which that is promised.")
            LocalDate promised,

            @Explained("Who answered.") NamesJson answeredBy,

            @Explained("When.") Instant answeredAt,

            @Explained("What the team said to it; null before that.") @Nullable
            FindingReviewJson review) {

        static FindingAnswerJson of(FindingPage.Answer one) {
            return new FindingAnswerJson(
                    one.correction(),
                    one.rootCause(),
                    one.action(),
                    one.promised(),
                    NamesJson.of(one.by()),
                    one.at(),
                    one.review().map(FindingReviewJson::of).orElse(null));
        }
    }

    /** What the team said to an answer. */
    record FindingReviewJson(
            @Explained(value = "Whether it suffices.", example = "true")
            boolean accepted,

            @Explained(value = "Why; may be empty when it suffices.", example = "")
            String reason,

            @Explained("Who reviewed it.") NamesJson reviewedBy,

            @Explained("When.") Instant reviewedAt) {

        static FindingReviewJson of(FindingPage.Review one) {
            return new FindingReviewJson(one.accepted(), one.reason(), NamesJson.of(one.by()), one.at());
        }
    }

    /** What was brought to show that something was done. */
    record ActionEvidenceJson(
            @Explained(value = "In words.", example = "The rota of January")
            String text,

            @Explained("The version of the document; null for none.") @Nullable
            UUID version,

            @Explained(value = "Its title; null likewise.", example = "Rota") @Nullable
            String title,

            @Explained("Who brought it.") NamesJson broughtBy,

            @Explained("When.") Instant broughtAt) {

        static ActionEvidenceJson of(FindingPage.Shown one) {
            return new ActionEvidenceJson(
                    one.text(), one.version().orElse(null), one.title().orElse(null), NamesJson.of(one.by()), one.at());
        }
    }

    /** One thing that was done about it. */
    record FindingActJson(
            @Explained(
                    value = "regraded, answered, reviewed, evidence, verified, extended or withdrawn.",
                    example = "reviewed")
            String act,

            @Explained(value = "Which grade or verdict; empty where there is none.", example = "accepted")
            String what,

            @Explained("The day that was promised or granted; null where there is none.") @Nullable
            LocalDate day,

            @Explained(value = "What was said.", example = "")
            String text,

            @Explained("Who did it; null when the rules did.") @Nullable
            NamesJson by,

            @Explained("When.") Instant at) {

        static FindingActJson of(FindingRows.Line line) {
            return new FindingActJson(
                    line.act(),
                    line.what(),
                    line.day().orElse(null),
                    line.text(),
                    line.person().map(NamesJson::of).orElse(null),
                    line.at());
        }
    }

    static FindingWhole of(FindingPage page) {
        var finding = page.finding();
        return new FindingWhole(
                FindingSummary.of(finding, page.standing(), page.of()),
                finding.course().acts().size(),
                finding.statement(),
                finding.evidence(),
                NamesJson.of(finding.raisedBy()),
                finding.course().raisedOn(),
                page.answers().stream().map(FindingAnswerJson::of).toList(),
                page.shown().stream().map(ActionEvidenceJson::of).toList(),
                page.history().stream().map(FindingActJson::of).toList(),
                may(page));
    }

    private static List<String> may(FindingPage page) {
        var may = new ArrayList<String>();
        add(may, page.mayAnswer(), "answer");
        add(may, page.mayShow(), "show");
        add(may, page.mayReview(), "review");
        add(may, !page.verdicts().isEmpty(), "verify");
        add(may, page.mayExtend(), "extend");
        add(may, page.mayRegrade(), "regrade");
        return may;
    }

    private static void add(List<String> may, boolean so, String act) {
        if (so) {
            may.add(act);
        }
    }
}
