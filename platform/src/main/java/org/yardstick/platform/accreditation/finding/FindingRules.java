package org.yardstick.platform.accreditation.finding;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take and when several minors weigh as much as a major, settings {@code yardstick.findings.*}. Ninety days are usual;
 * that stage 2 is repeated when a major is not verified within six months is ISO/IEC 17021-1, 9.5.3.3.
 *
 * @param days from the day on which a finding got its grade until it is to be answered
 * @param furthestDays how far ahead an action may be promised or a day be moved, from today
 * @param remindDays how many days before it is due the organisation is reminded
 * @param minorsLikeMajor how many minors on one criterion ask for a major
 * @param verifyMonths after stage 2, within which a major is verified
 */
@ConfigurationProperties("yardstick.findings")
public record FindingRules(
        @DefaultValue("90") int days,
        @DefaultValue("365") int furthestDays,
        @DefaultValue({"14", "3"}) List<Integer> remindDays,
        @DefaultValue("3") int minorsLikeMajor,
        @DefaultValue("6") int verifyMonths) {
    static final FindingRules USUAL = new FindingRules(90, 365, List.of(14, 3), 3, 6);
}
