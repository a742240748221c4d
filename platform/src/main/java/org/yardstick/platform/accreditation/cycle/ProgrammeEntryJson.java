package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** A certificate and what is next for it, for programs. */
record ProgrammeEntryJson(
        @Explained("Identity of the certificate.") UUID certificate,

        @Explained(value = "Its number.", example = "MQ-2026-000123")
        String number,

        @Explained("Who holds it.") NamesJson holder,

        @Explained(value = "Code of its level.", example = "II")
        String level,

        @Explained("The last day on which it holds.") LocalDate expiresOn,

        @Explained("Since when it is suspended; null while it is not.") @Nullable
        LocalDate suspendedFrom,

        @Explained("What is next; null when nothing is before it expires.") @Nullable
        CycleStepJson next) {

    static ProgrammeEntryJson of(ProgrammePages.Entry entry) {
        return new ProgrammeEntryJson(
                entry.certificate(),
                entry.number(),
                NamesJson.of(entry.holder()),
                entry.level(),
                entry.cycle().expires(),
                entry.cycle().suspended().orElse(null),
                entry.next().map(CycleStepJson::of).orElse(null));
    }
}
