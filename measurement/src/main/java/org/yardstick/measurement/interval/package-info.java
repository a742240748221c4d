/**
 * How sure a figure is: intervals for means, shares, differences of shares, and by resampling where no formula serves.
 *
 * <p>{@link org.yardstick.measurement.interval.Interval} is what they all give.
 */
@NullMarked
package org.yardstick.measurement.interval;

import org.jspecify.annotations.NullMarked;
