package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the scheme sets for teams, {@code yardstick.team.*}.
 *
 * @param objectionDays how many days a client has to object to somebody on the team
 */
@ConfigurationProperties("yardstick.team")
record TeamSettings(@DefaultValue("7") int objectionDays) {

    /** The last day to object to whoever is appointed today; always before the audit begins, unless it begins at once. */
    LocalDate objectionsUntil(LocalDate today, LocalDate first) {
        var usual = today.plusDays(objectionDays);
        var before = first.minusDays(1);
        return before.isBefore(today) ? today : usual.isAfter(before) ? before : usual;
    }
}
