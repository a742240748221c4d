package org.yardstick.platform.council;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a scheme sets for its council, settings {@code yardstick.council.*}.
 *
 * @param minimumCases with fewer no figure of a body is shown
 * @param minimumAssessors with fewer no severity of a body is shown: it would be that of a person
 * @param minimumOthers with fewer other bodies a body is not shown what the others are like together
 * @param endingWithin how long before its last day an authorisation is spoken of as ending
 */
@ConfigurationProperties("yardstick.council")
public record CouncilSettings(
        @DefaultValue("5") int minimumCases,
        @DefaultValue("3") int minimumAssessors,
        @DefaultValue("3") int minimumOthers,
        @DefaultValue("P90D") Period endingWithin) {}
