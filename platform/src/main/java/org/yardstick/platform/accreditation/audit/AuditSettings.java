package org.yardstick.platform.accreditation.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How audits are held, settings {@code yardstick.audit.*}.
 *
 * @param selfScores whether an assessor sees the organisation's own scores of a criterion once their own are in
 * @param photographEdge to how many pixels on the longer side a device shrinks photographs
 * @param photographKept up to which size a photograph is sent as it was taken
 */
@ConfigurationProperties("yardstick.audit")
public record AuditSettings(
        @DefaultValue("true") boolean selfScores,
        @DefaultValue("2560") int photographEdge,
        @DefaultValue("1500KB") DataSize photographKept) {}
