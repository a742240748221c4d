package org.yardstick.platform.accreditation.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * What a panel decided. It stays what it was, also when an upheld appeal opens the case for another panel.
 *
 * @param recommended what scoring recommended then
 * @param number of the certificate that was granted for it
 * @param listed whether the holder agrees to be named in public, for this case or else for the certificate that it is about
 * @param said what was said against it: empty while unanswered, else whether it was upheld
 */
public record Decision(
        UUID id,
        UUID audit,
        UUID panel,
        Names organisation,
        Choice choice,
        Optional<String> recommended,
        String reason,
        Optional<LocalDate> noticeUntil,
        Signature signature,
        Optional<String> number,
        Optional<Instant> grantedAt,
        Optional<Instant> reopenedAt,
        boolean listed,
        List<Optional<Boolean>> said) {

    public record Signature(UUID person, String as, Instant at) {}

    GrantRule grantRule() {
        return new GrantRule(choice.outcome(), noticeUntil, said, grantedAt.isPresent());
    }

    public boolean isGrant() {
        return choice.outcome() == Outcome.GRANT;
    }

    public LocalDate on(ZoneId zone) {
        return LocalDate.ofInstant(signature.at, zone);
    }
}
