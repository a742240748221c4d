package org.yardstick.platform.accreditation.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.accreditation.application.AuditTime;
import org.yardstick.platform.accreditation.application.FiledApplication;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.fee.Quote;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is accepted with an offer, frozen: what was applied for, how long the audit takes and which sites it sees, what it costs, and the
 * terms in every language. Its hash is what a signature under the contract is about. Amounts are texts, so that no cent is lost.
 *
 * @param filing hash of what was filed
 */
public record FrozenOffer(
        FiledApplication application,
        String filing,
        Names bodyName,
        AuditTime.Asked time,
        BigDecimal surveillanceDays,
        List<SampleRows.Chosen> sites,
        Cost cost,
        LocalDate madeOn,
        LocalDate validUntil,
        Terms terms) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Cost(UUID quote, String currency, boolean member, List<Line> lines, String total) {
        static Cost of(Quote quote) {
            var lines = quote.lines().stream()
                    .map(line -> new Line(
                            line.code(),
                            line.quantity().stripTrailingZeros().toPlainString(),
                            line.price().toPlainString(),
                            line.discount().stripTrailingZeros().toPlainString(),
                            line.amount().toPlainString()))
                    .toList();
            return new Cost(
                    quote.id(),
                    quote.currency(),
                    quote.member(),
                    lines,
                    quote.total().toPlainString());
        }

        public BigDecimal sum() {
            return new BigDecimal(total);
        }
    }

    /** @param discount what a member pays less of it, in percent */
    public record Line(String code, String quantity, String price, String discount, String amount) {
        public BigDecimal each() {
            return new BigDecimal(price);
        }

        public BigDecimal sum() {
            return new BigDecimal(amount);
        }

        public boolean hasDiscount() {
            return !discount.equals("0");
        }

        /** The line that takes off what members pay less has no number and no price of its own. */
        public boolean takesOff() {
            return code.equals(Quote.DISCOUNT);
        }
    }

    String canonical() {
        return CanonicalJson.of(this);
    }

    static FrozenOffer read(String canonical) {
        return JSON.readValue(canonical, FrozenOffer.class);
    }
}
