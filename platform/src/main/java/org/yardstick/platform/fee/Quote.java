package org.yardstick.platform.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an accreditation would cost over its cycle, line by line, from one price list. Amounts are rounded to two decimals line by line, halves
 * away from zero; what a member pays less is a line of its own, so that the price of the work is the same for everybody.
 *
 * @param member whether the organisation was a member of the body's association on the day of the quote
 */
public record Quote(
        UUID id,
        UUID body,
        UUID organisation,
        UUID priceList,
        String currency,
        boolean member,
        List<Line> lines,
        BigDecimal total,
        LocalDate madeOn,
        LocalDate validUntil) {
    /** The code of the line that takes off what members pay less. */
    public static final String DISCOUNT = "member-discount";

    static final String LATER_DAY = "surveillance-day";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param code of an item, or of what is made from items
     * @param discount what a member pays less of it, in percent; 0 for whoever is none
     */
    public record Line(String code, BigDecimal quantity, BigDecimal price, BigDecimal discount, BigDecimal amount) {
        private BigDecimal off() {
            return amount.multiply(discount).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * The work that is paid for.
     *
     * @param auditDays of the audit that was applied for
     * @param laterDays of all surveillance audits of the cycle together
     * @param years for which the certificate is kept
     */
    public record Work(BigDecimal auditDays, BigDecimal laterDays, BigDecimal travelDays, int years) {}

    /** The lines, the last of them the discount when there is any. */
    static List<Line> lines(PriceList list, Work work, boolean member) {
        var lines = new ArrayList<Line>();
        add(lines, list, Item.APPLICATION, Item.APPLICATION.code(), BigDecimal.ONE, member);
        add(lines, list, Item.AUDIT_DAY, Item.AUDIT_DAY.code(), work.auditDays, member);
        add(lines, list, Item.TRAVEL_DAY, Item.TRAVEL_DAY.code(), work.travelDays, member);
        add(lines, list, Item.CERTIFICATE, Item.CERTIFICATE.code(), BigDecimal.ONE, member);
        add(lines, list, Item.AUDIT_DAY, LATER_DAY, work.laterDays, member);
        add(lines, list, Item.CERTIFICATE_YEAR, Item.CERTIFICATE_YEAR.code(), BigDecimal.valueOf(work.years), member);
        var off = lines.stream().map(Line::off).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (off.signum() > 0) {
            lines.add(new Line(DISCOUNT, BigDecimal.ONE, off.negate(), BigDecimal.ZERO, off.negate()));
        }
        return List.copyOf(lines);
    }

    private static void add(
            List<Line> lines, PriceList list, Item item, String code, BigDecimal quantity, boolean member) {
        if (quantity.signum() > 0) {
            var price = list.of(item);
            var amount = price.amount().multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            var discount = member ? price.memberDiscount() : BigDecimal.ZERO;
            lines.add(new Line(code, quantity, price.amount(), discount, amount));
        }
    }

    static BigDecimal total(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
