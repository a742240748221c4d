package org.yardstick.platform.register.held;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.register.publication.RegisterJson;
import org.yardstick.platform.shell.Explained;

/** A certificate for its holder or its body, for programs. */
record HeldJson(
        @Explained("Its identity, by which the programme names it.")
        UUID id,

        @Explained("What the register says of it.") RegisterJson certificate,

        @Explained(value = "Whether the owner of the token holds it, or answers for its holder.", example = "true")
        boolean holds,

        @Explained(value = "Whether the owner of the token belongs to the office that issued it.", example = "false")
        boolean issues,

        @Explained(value = "Whether its holder agreed to be found by name.", example = "true")
        boolean listed,

        @Explained("Why it was suspended, restored or ended, in order.")
        List<HeldReasonJson> reasons) {

    /** Why something befell a certificate. */
    record HeldReasonJson(
            @Explained(value = "suspended, restored, withdrawn or cancelled.", example = "suspended")
            String event,

            @Explained("When.") Instant at,

            @Explained(value = "Why.", example = "Surveillance is overdue")
            String reason,

            @Explained("Who did it; null when the rules of the cycle did.") @Nullable
            NamesJson by) {}

    static HeldJson of(HeldCertificates.Held held, List<HeldCertificates.Reason> reasons, String root) {
        var published = held.published();
        return new HeldJson(
                held.certificate().id(),
                RegisterJson.of(held.certificate(), published.facts(), published.today(), root),
                held.holds(),
                held.issues(),
                published.listed(),
                reasons.stream()
                        .map(one -> new HeldReasonJson(
                                one.event(),
                                one.at(),
                                one.text(),
                                one.by().map(NamesJson::of).orElse(null)))
                        .toList());
    }
}
