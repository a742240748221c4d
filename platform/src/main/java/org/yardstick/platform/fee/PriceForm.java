package org.yardstick.platform.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** A price list as it was typed: every field by its name, so that what was wrong is shown again. */
public record PriceForm(Map<String, String> typed) {
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    /** The newest list, to be changed into the next one; empty fields when there is none. */
    static PriceForm from(Optional<PriceList> list) {
        var typed = new HashMap<String, String>();
        typed.put("currency", list.map(PriceList::currency).orElse("HKD"));
        list.ifPresent(one -> one.prices().forEach((item, price) -> {
            typed.put(amount(item), price.amount().toPlainString());
            typed.put(
                    discount(item), price.memberDiscount().stripTrailingZeros().toPlainString());
        }));
        return new PriceForm(typed);
    }

    public static String amount(Item item) {
        return "amount-" + item.code();
    }

    public static String discount(Item item) {
        return "discount-" + item.code();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    FieldErrors errors(LocalDate today, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (currency().isEmpty()) {
            errors.put("currency", words.say("fee.list.currency-wrong"));
        }
        if (from().filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(5)))
                .isEmpty()) {
            errors.put("from", words.say("fee.list.from-wrong"));
        }
        for (var item : Item.values()) {
            if (number(amount(item), MOST, 2).isEmpty()) {
                errors.put(amount(item), words.say("fee.list.amount-wrong"));
            }
            if (number(discount(item), BigDecimal.valueOf(100), 2).isEmpty()) {
                errors.put(discount(item), words.say("fee.list.discount-wrong"));
            }
        }
        return new FieldErrors(errors);
    }

    /** Only when there are no errors. */
    PriceLists.Statement statement(UUID body) {
        var prices = new EnumMap<Item, PriceList.Price>(Item.class);
        for (var item : Item.values()) {
            var amount = number(amount(item), MOST, 2).orElseThrow();
            var discount = number(discount(item), BigDecimal.valueOf(100), 2).orElseThrow();
            prices.put(item, new PriceList.Price(amount, discount));
        }
        return new PriceLists.Statement(body, currency().orElseThrow(), from().orElseThrow(), prices);
    }

    private Optional<String> currency() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(value("currency")::equals)
                .findFirst();
    }

    private Optional<LocalDate> from() {
        return day(value("from"));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(String field, BigDecimal most, int places) {
        var text = value(field);
        if (text.isEmpty() && field.startsWith("discount-")) {
            return Optional.of(BigDecimal.ZERO);
        }
        return Optional.of(text)
                .filter(one -> one.matches("\\d{1,10}(\\.\\d{1," + places + "})?"))
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(most) <= 0);
    }
}
