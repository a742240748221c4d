package org.yardstick.platform.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the way is told with its threat and its last day; the rest is not mentioned. */
class ImpartialityTest {
    private static final Period TWO_YEARS = Period.ofYears(2);
    private static final CoolOff RULE = new CoolOff(
            TWO_YEARS,
            TWO_YEARS,
            TWO_YEARS,
            Period.ofYears(1),
            Period.ZERO,
            Period.ZERO,
            Period.ofYears(1),
            Period.ZERO,
            TWO_YEARS);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    @Test
    void onlyWhatCountsDuringTheAuditIsToldAndWhatLastsLongestFirst() {
        var obstacles = Impartiality.obstacles(
                List.of(
                        interest(Interest.Kind.TRAINING, LocalDate.of(2025, 1, 31)),
                        interest(Interest.Kind.SUPPLY, LocalDate.of(2025, 5, 30)),
                        interest(Interest.Kind.OWNERSHIP, null)),
                RULE,
                FIRST,
                FIRST.plusDays(2));
        assertThat(obstacles)
                .extracting(Impartiality.Obstacle::threat)
                .containsExactly(Interest.Threat.SELF_INTEREST, Interest.Threat.SELF_REVIEW);
        assertThat(obstacles)
                .extracting(Impartiality.Obstacle::until)
                .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2027, 2, 1)));
    }

    private static Interest interest(Interest.Kind kind, @Nullable LocalDate ended) {
        return new Interest(
                Optional.empty(),
                new UUID(1, 1),
                new UUID(2, 2),
                kind,
                Optional.empty(),
                "",
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.ofNullable(ended),
                Interest.DeclaredAs.SELF);
    }
}
