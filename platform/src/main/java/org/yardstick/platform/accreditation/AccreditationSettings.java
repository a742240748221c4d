package org.yardstick.platform.accreditation;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a scheme sets for itself, settings {@code yardstick.accreditation.*}.
 *
 * @param firstLevelAtMost the highest level with which one may begin
 * @param offerHolds how long an offer holds unless its maker says otherwise
 * @param renewWithin how long after its expiry a certificate can still be renewed
 * @param languages spoken in audits, as tags of BCP 47
 */
@ConfigurationProperties("yardstick.accreditation")
public record AccreditationSettings(
        @DefaultValue("II") String firstLevelAtMost,
        @DefaultValue("P60D") Period offerHolds,
        @DefaultValue("P6M") Period renewWithin,

        @DefaultValue({"en", "yue", "cmn", "ja", "ko", "ms", "id", "th", "vi", "tl"})
        List<String> languages) {}
