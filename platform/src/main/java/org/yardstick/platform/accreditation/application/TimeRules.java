package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.ShippedRules;

/**
 * How long an audit takes, as data: a table of days by effective staff with its limits. What is not in the table follows its progression.
 *
 * @param source the document that the numbers are from
 * @param growth how much further each row beyond the table reaches than the one before
 * @param change as it is for special audits; absent in what was computed before there were any
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
        @Nullable Change change,
        int mostReduction,
        int leastOnSite,
        List<String> reductions) {

    /** The days for up to so many people. */
    public record Row(int upTo, BigDecimal days) {}

    /** {@code of / by}, exactly. */
    public record Fraction(int of, int by) {
        Fraction plus(Fraction other) {
            return new Fraction(of * other.by + other.of * by, by * other.by);
        }

        boolean isMoreThan(Fraction other) {
            return of * other.by > other.of * by;
        }

        String told() {
            var common = BigInteger.valueOf(of).gcd(BigInteger.valueOf(by)).intValueExact();
            return of / common + "/" + by / common;
        }
    }

    /**
     * What a change between times takes.
     *
     * @param parts of the time of an initial audit, by the code of what changes; they add up
     * @param most to which they add up
     * @param growth by how many percent of people more an organisation is of another size
     */
    public record Change(Map<String, Fraction> parts, Fraction most, int growth) {}

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

    Change changes() {
        return Objects.requireNonNull(change, "rules without changes");
    }

    /** @param changes the codes of what a special audit is for */
    Fraction share(AuditKind kind, List<String> changes) {
        return switch (kind) {
            case SPECIAL -> special(changes);
            case INITIAL -> new Fraction(1, 1);
            case SURVEILLANCE -> surveillance;
            case RECERTIFICATION -> recertification;
        };
    }

    private Fraction special(List<String> changes) {
        var sum = changes.stream()
                .map(code -> Objects.requireNonNull(changes().parts.get(code), code))
                .reduce(new Fraction(0, 1), Fraction::plus);
        return sum.isMoreThan(changes().most) ? changes().most : sum;
    }
}
