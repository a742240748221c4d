package org.yardstick.platform.register.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.register.CertificateState;

/** The months that a search asks one after the other hold every day, none twice. */
class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyDayStandsInOneSpan() {
        for (var state : new CertificateState[] {CertificateState.ACTIVE, CertificateState.EXPIRED}) {
            var spans = Span.of(Optional.of(state), TODAY);
            for (var day = LocalDate.of(1990, 1, 1); day.isBefore(LocalDate.of(2050, 1, 1)); day = day.plusDays(9)) {
                var one = day;
                assertThat(spans.stream().filter(span -> holds(span, one)).count())
                        .as(one + " " + state)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theLatestMonthsComeFirst() {
        var spans = Span.of(Optional.empty(), TODAY);
        assertThat(spans.getFirst().marks())
                .containsExactly("granted:24322", "granted:24323", "granted:24324", "granted:24325");
        assertThat(spans.get(1).marks()).containsExactly("granted:24319", "granted:24320", "granted:24321");
        assertThat(spans.get(2).marks()).hasSize(12);
        assertThat(spans.getLast().low()).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(spans.getLast().high()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    private static boolean holds(Span span, LocalDate day) {
        var isWithin = !day.isBefore(span.low()) && day.isBefore(span.high());
        return span.marks().isEmpty() ? !isWithin : isWithin;
    }
}
