package org.yardstick.platform.accreditation.cycle;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The periods of the cycle, settings {@code yardstick.accreditation.cycle.*}.
 *
 * @param surveillances each within this time of the decision (ISO/IEC 17021-1, 9.1.3.3: the first within 12 months)
 * @param recertification the audit is done this long before the expiry, so that the decision comes in time (9.6.3.2.2)
 * @param announcements so many days before something is due its holder is told
 * @param grace an overdue surveillance suspends after this time
 * @param suspension the longest that a suspension lasts; then the certificate is withdrawn (9.6.5.5: usually six months)
 * @param restoration as long after the expiry the certificate is restored by finishing what is outstanding (9.6.3.2.5)
 */
@ConfigurationProperties("yardstick.accreditation.cycle")
public record CycleRules(
        @DefaultValue({"P1Y", "P2Y"}) List<Period> surveillances,
        @DefaultValue("P3M") Period recertification,
        @DefaultValue({"90", "30", "7"}) List<Integer> announcements,
        @DefaultValue("P30D") Period grace,
        @DefaultValue("P6M") Period suspension,
        @DefaultValue("P6M") Period restoration) {

    public CycleRules {
        surveillances = List.copyOf(surveillances);
        announcements = announcements.stream().sorted().toList();
        if (announcements.stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException(
                    "yardstick.accreditation.cycle.announcements are days before, from 1 on");
        }
        for (var period : List.of(recertification, grace, suspension, restoration)) {
            if (period.isNegative()) {
                throw new IllegalArgumentException(
                        "yardstick.accreditation.cycle: a period is never negative: " + period);
            }
        }
    }

    /** As delivered. */
    public static CycleRules usual() {
        return new CycleRules(
                List.of(Period.ofYears(1), Period.ofYears(2)),
                Period.ofMonths(3),
                List.of(90, 30, 7),
                Period.ofDays(30),
                Period.ofMonths(6),
                Period.ofMonths(6));
    }
}
