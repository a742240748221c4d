package org.yardstick.platform.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a body asks from a day on. A list in force is not changed: a newer one takes its place. */
public record PriceList(UUID id, UUID body, String currency, LocalDate validFrom, Map<Item, Price> prices) {

    /** @param memberDiscount what a member pays less, in percent */
    public record Price(BigDecimal amount, BigDecimal memberDiscount) {}

    public Price of(Item item) {
        return Objects.requireNonNull(prices.get(item));
    }
}
