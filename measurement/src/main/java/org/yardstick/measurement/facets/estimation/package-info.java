/**
 * From ratings to measures: joint and marginal maximum likelihood by Newton's method, and the standard errors that its equations give.
 *
 * <p>{@link org.yardstick.measurement.facets.estimation.Estimation} is the way in and {@code Solution} what comes out. The ratings are laid
 * out in a {@code Design}; {@code JointFit} goes through {@code Information} and {@code ArrowSystem}, {@code MarginalFit} through
 * {@code MarginalPass}; {@code Extremes} measures what was set aside, {@code Runaways} names what has no finite measure.
 */
@NullMarked
package org.yardstick.measurement.facets.estimation;

import org.jspecify.annotations.NullMarked;
