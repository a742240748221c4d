package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.util.List;
import org.yardstick.platform.register.CertificateState;

/**
 * What {@code Certificate.state} says, in the same order, as conditions on entries. They are told one by one and with the day itself, so that
 * the database knows how many there are: of a state in one expression it believes that hardly any certificate has it.
 */
final class Standing {
    private Standing() {}

    static List<String> conditions(CertificateState state, LocalDate today) {
        var day = "date '" + today + "'";
        var stands = "(e.ended_on is null or e.ended_on > " + day + ")";
        var newest = "(e.replaced_from is null or e.replaced_from > " + day + ")";
        var lasts = "e.expires_on >= " + day;
        var free = "(e.suspended_from is null or e.suspended_from > " + day + ")";
        return switch (state) {
            case WITHDRAWN, CANCELLED -> List.of("e.ended_on <= " + day, "e.ended_as = '" + state.code() + "'");
            case INACTIVE -> List.of(stands, "e.replaced_from <= " + day);
            case EXPIRED -> List.of(stands, newest, "e.expires_on < " + day);
            case SUSPENDED -> List.of(stands, newest, lasts, "e.suspended_from <= " + day);
            case DRAFT -> List.of(stands, newest, lasts, free, "e.effective_on > " + day);
            case ACTIVE -> List.of(stands, newest, lasts, free, "e.effective_on <= " + day);
        };
    }
}
