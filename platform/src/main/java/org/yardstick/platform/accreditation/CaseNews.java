package org.yardstick.platform.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.shell.Named;

/**
 * Something happened in a case that some people have to know of; whoever carries news tells them.
 *
 * @param to whom it concerns
 * @param organisation whose case it is
 * @param subject what it is about, short: a finding's number and criterion, a level
 * @param day until which something is to be done
 * @param path where they read more
 */
public record CaseNews(
        Kind kind, List<UUID> to, Named organisation, String subject, Optional<LocalDate> day, String path) {
    public CaseNews {
        to = List.copyOf(to);
    }

    public enum Kind {
        FINDING_RAISED,
        FINDING_REGRADED,
        FINDING_ESCALATED,
        FINDING_ANSWERED,
        ANSWER_ACCEPTED,
        ANSWER_RETURNED,
        ACTION_SHOWN,
        FINDING_CLOSED,
        FINDING_DUE,
        REPORT_DRAFTED,
        FACTS_CHECKED,
        PANEL_CONVENED,
        GRANT_DECIDED,
        REFUSAL_DECIDED,
        CERTIFICATE_GRANTED,
        CERTIFICATE_KEPT,
        NO_AUDIT_NEEDED,
        REPEAT_NEAR,
        REPEAT_DUE,
        STAGE_TWO_REPEATED,
        REPRESENTATION_RECEIVED,
        REPRESENTATION_ASSIGNED,
        REPRESENTATION_ANSWERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
