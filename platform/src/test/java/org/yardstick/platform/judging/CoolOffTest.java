package org.yardstick.platform.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an interest stands in the way, at the borders of its days. */
class CoolOffTest {
    private static final CoolOff RULE = new CoolOff(
            Period.ofYears(2),
            Period.ofYears(2),
            Period.ofYears(2),
            Period.ofYears(1),
            Period.ZERO,
            Period.ZERO,
            Period.ofYears(1),
            Period.ZERO,
            Period.ofYears(2));

    @ParameterizedTest(name = "{0} from {1} to {2}, an audit from {3} to {4}: stands in the way {5}")
    @CsvSource({
        // Two years after consultancy, to the day.
        "CONSULTANCY, 2023-01-10, 2024-05-31, 2026-05-30, 2026-05-30, true",
        "CONSULTANCY, 2023-01-10, 2024-05-31, 2026-05-31, 2026-05-31, true",
        "CONSULTANCY, 2023-01-10, 2024-05-31, 2026-06-01, 2026-06-03, false",
        "CONSULTANCY, 2023-01-10, 2024-05-31, 2026-05-31, 2026-06-03, true",
        // The end of a leap year's February.
        "TRAINING, 2024-02-29, 2024-02-29, 2026-02-28, 2026-02-28, true",
        "TRAINING, 2024-02-29, 2024-02-29, 2026-03-01, 2026-03-01, false",
        // A relative who has left is no longer a reason; one who is there is.
        "FAMILY, 2020-01-01, 2026-05-30, 2026-05-31, 2026-06-02, false",
        "FAMILY, 2020-01-01, 2026-05-31, 2026-05-31, 2026-06-02, true",
        "FAMILY, , , 2026-05-31, 2026-06-02, true",
        // What begins during the audit does, what begins after it does not.
        "EMPLOYMENT, 2026-06-02, , 2026-05-31, 2026-06-02, true",
        "EMPLOYMENT, 2026-06-03, , 2026-05-31, 2026-06-02, false",
        // Never known when it began.
        "OWNERSHIP, , 2025-05-30, 2026-05-30, 2026-05-30, true",
        "OWNERSHIP, , 2025-05-30, 2026-05-31, 2026-05-31, false",
    })
    void standsInTheWay(
            Interest.Kind kind,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended,
            LocalDate first,
            LocalDate last,
            boolean expected) {
        assertThat(RULE.blocks(interest(kind, begun, ended), first, last)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Interest.Kind.class)
    void whatLastsAlwaysStandsInTheWay(Interest.Kind kind) {
        var today = LocalDate.of(2026, 11, 23);
        assertThat(RULE.blocks(interest(kind, today.minusYears(30), null), today, today))
                .isTrue();
    }

    @Test
    void everyKindIsAThreatOfItsOwnSort() {
        assertThat(Interest.Kind.CONSULTANCY.threat()).isEqualTo(Interest.Threat.SELF_REVIEW);
        assertThat(Interest.Kind.FAMILY.threat()).isEqualTo(Interest.Threat.FAMILIARITY);
        assertThat(Interest.Kind.OWNERSHIP.threat()).isEqualTo(Interest.Threat.SELF_INTEREST);
    }

    private static Interest interest(Interest.Kind kind, @Nullable LocalDate begun, @Nullable LocalDate ended) {
        return new Interest(
                Optional.of(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                Optional.empty(),
                "",
                Optional.ofNullable(begun),
                Optional.ofNullable(ended),
                Interest.DeclaredAs.SELF);
    }
}
