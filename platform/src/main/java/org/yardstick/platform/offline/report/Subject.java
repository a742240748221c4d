package org.yardstick.platform.offline.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;

/**
 * What a report is about. Nothing in it comes from the clock: the same file with the same options gives the same report.
 *
 * @param positive facets, beside the first, whose higher measure means higher ratings
 * @param unit what one step of the scale is worth
 */
public record Subject(Source source, Calibration found, Optional<Bias> bias, Set<String> positive, double unit) {
    /**
     * The file that was read.
     *
     * @param changed when it was last written to
     * @param version of the program that read it
     */
    public record Source(String name, String sha256, LocalDate changed, String version) {}

    boolean towardsHigherRatings(int facet) {
        return facet == 0 || positive.contains(found.facets().get(facet).name());
    }
}
