package org.yardstick.platform.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static PriceList list(String amount, String discount) {
        var prices = new EnumMap<Item, PriceList.Price>(Item.class);
        for (var item : Item.values()) {
            prices.put(item, new PriceList.Price(new BigDecimal(amount), new BigDecimal(discount)));
        }
        return new PriceList(new UUID(1, 1), new UUID(1, 2), "HKD", LocalDate.of(2026, 1, 1), prices);
    }

    private static final Quote.Work WORK =
            new Quote.Work(new BigDecimal("2.5"), new BigDecimal("1"), BigDecimal.ZERO, 3);

    @Test
    void whatIsNotNeededIsNoLineAndTheDiscountIsTheLast() {
        var lines = Quote.lines(list("100.01", "33.33"), WORK, true);
        assertThat(lines)
                .extracting(Quote.Line::code)
                .containsExactly(
                        "application",
                        "audit-day",
                        "certificate",
                        "surveillance-day",
                        "certificate-year",
                        "member-discount");
        assertThat(lines.get(1).amount()).isEqualByComparingTo("250.03");
        assertThat(lines.getLast().amount()).isNegative();
        assertThat(Quote.lines(list("100.01", "33.33"), WORK, false))
                .extracting(Quote.Line::code)
                .doesNotContain("member-discount");
    }

    @Property(tries = 200)
    void aMemberNeverPaysMoreAndNobodyPaysLessThanNothing(
            @ForAll @IntRange(max = 2_000_000) int cents, @ForAll @IntRange(max = 100) int percent) {
        var list = list(BigDecimal.valueOf(cents, 2).toPlainString(), String.valueOf(percent));
        var member = Quote.total(Quote.lines(list, WORK, true));
        assertThat(member).isBetween(BigDecimal.ZERO, Quote.total(Quote.lines(list, WORK, false)));
    }
}
