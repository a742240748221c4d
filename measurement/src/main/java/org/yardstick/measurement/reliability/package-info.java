/**
 * How far a score made of several items or ratings can be relied on.
 *
 * <p>The way in: {@link org.yardstick.measurement.reliability.Covariances} holds what the items share (from rows of answers, or summed up
 * elsewhere); {@link org.yardstick.measurement.reliability.CronbachAlpha} and {@link org.yardstick.measurement.reliability.Omega} judge the
 * scale, {@link org.yardstick.measurement.reliability.SchmidLeiman} one with several factors,
 * {@link org.yardstick.measurement.reliability.Generalizability} scores by raters and items.
 */
@NullMarked
package org.yardstick.measurement.reliability;

import org.jspecify.annotations.NullMarked;
