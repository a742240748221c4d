package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.util.List;
import org.yardstick.platform.accreditation.ShippedRules;

/**
 * How long an audit takes, as data: a table of days by effective staff with its limits. What is not in the table follows its progression.
 *
 * @param source the document that the numbers are from
 * @param growth how much further each row beyond the table reaches than the one before
 * @param mostReduction in percent
 * @param leastOnSite in percent
 * @param reductions codes of the reasons for which the time may be shorter
 */
public record TimeRules(
        String source,
        List<Row> table,
        Fraction growth,
        Fraction surveillance,
        Fraction recertification,
        int mostReduction,
        int leastOnSite,
        List<String> reductions) {

    /** The days for up to so many people. */
    public record Row(int upTo, BigDecimal days) {}

    /** {@code of / by}, exactly. */
    public record Fraction(int of, int by) {}

    /** Where a number of people falls: from, to, and half days, which are exact. */
    record Band(long from, long to, long halves, boolean beyond) {}

    public static TimeRules shipped() {
        return ShippedRules.read("audit-time", TimeRules.class);
    }

    Band band(int staff) {
        long from = 1;
        for (var row : table) {
            if (staff <= row.upTo) {
                return new Band(from, row.upTo, halves(row), false);
            }
            from = row.upTo + 1L;
        }
        return beyond(staff);
    }

    private Band beyond(int staff) {
        var last = table.getLast();
        long reaches = last.upTo;
        long halves = halves(last);
        long from = reaches;
        while (staff > reaches) {
            from = reaches + 1;
            reaches = reaches * growth.of / growth.by;
            halves += 2;
        }
        return new Band(from, reaches, halves, true);
    }

    private static long halves(Row row) {
        return row.days.multiply(BigDecimal.TWO).longValueExact();
    }

    Fraction share(AuditKind kind) {
        return switch (kind) {
            case INITIAL -> new Fraction(1, 1);
            case SURVEILLANCE -> surveillance;
            case RECERTIFICATION -> recertification;
        };
    }
}
