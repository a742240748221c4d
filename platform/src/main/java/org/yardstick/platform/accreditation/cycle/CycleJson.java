package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** The cycle of one certificate, for programs. */
record CycleJson(
        @Explained("Identity of the certificate.") UUID certificate,

        @Explained(value = "Its number.", example = "MQ-2026-000123")
        String number,

        @Explained("The day of the decision, from which surveillance counts.")
        LocalDate decidedOn,

        @Explained("The last day on which it holds.") LocalDate expiresOn,

        @Explained("Since when it is suspended; null while it is not.") @Nullable
        LocalDate suspendedFrom,

        @Explained("When it was withdrawn, cancelled or replaced; null while it was not.") @Nullable
        LocalDate endedOn,

        @Explained("Until when it can be restored by finishing the recertification; null when it cannot.") @Nullable
        LocalDate restorableUntil,

        @Explained("All audits of the cycle in the order of their days.")
        List<CycleStepJson> steps,

        @Explained("The surveillance audit that is under way; null for none.") @Nullable
        UUID audit) {

    static CycleJson of(ProgrammePages.CyclePage page) {
        var cycle = page.cycle();
        return new CycleJson(
                page.certificate(),
                page.number(),
                cycle.decided(),
                cycle.expires(),
                cycle.suspended().orElse(null),
                cycle.ended().orElse(null),
                page.restorableUntil().orElse(null),
                page.lines().stream().map(CycleStepJson::of).toList(),
                page.opening().under().orElse(null));
    }
}
