package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/** The assessments of the viewer's organisations, newest year first. */
public record AssessmentListPage(List<Row> rows, boolean mayStart) {

    /**
     * @param answered criteria marked complete
     * @param level the level that the signed assessment reached, when it reached one
     */
    public record Row(
            UUID id,
            Names organisation,
            String name,
            int year,
            String edition,
            String profile,
            int answered,
            int total,
            Optional<Instant> signedAt,
            Optional<String> level,
            Optional<BigDecimal> independent) {}
}
