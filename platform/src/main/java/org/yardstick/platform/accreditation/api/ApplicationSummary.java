package org.yardstick.platform.accreditation.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** An application, for programs. */
public record ApplicationSummary(
        @Explained("Its identity.") UUID id,

        @Explained("The organisation that applies.") UUID organisation,

        @Explained("The body that is to accredit it.") UUID body,

        @Explained(value = "Kind: initial, recertification, or special for a change between times.", example = "initial")
        String kind,

        @Explained(value = "Code of the standard.", example = "OSQS")
        String standard,

        @Explained(value = "Version of the edition.", example = "1.0")
        String version,

        @Explained(value = "Code of the sector’s profile.", example = "property-management")
        String profile,

        @Explained(value = "Code of the level applied for.", example = "II")
        String level,

        @Explained(
                value =
                        "Where it stands: draft, filed, returned, declined, accepted, offered, lapsed, contracted, forwarded or withdrawn.",
                example = "filed")
        String state,

        @Explained("When it was begun.") Instant begunAt,

        @Explained("When it was filed last; null for a draft.") @Nullable
        Instant filedAt) {}
