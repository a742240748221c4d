package org.yardstick.platform.council.comparison;

import java.util.UUID;

/**
 * How severe the assessors of a body are, on one scale with those of the bodies that it is linked with; 0 is the mean of all assessors there.
 *
 * @param group bodies of the same group can be compared with each other and with no others
 * @param logits mean of its assessors' severities, each by how much they rated for it; positive is severe
 * @param points by how many points of 10 a score of theirs lies above (below: negative) that of an average assessor
 */
public record Severity(
        UUID body,
        int group,
        int assessors,
        int cases,
        int ratings,
        double logits,
        double lower,
        double upper,
        double points) {}
