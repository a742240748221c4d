/**
 * What drives an outcome: how much of its variance each predictor explains.
 *
 * <p>{@link org.yardstick.measurement.survey.drivers.Drivers} is the way in: from a covariance matrix, or from rows with intervals.
 */
@NullMarked
package org.yardstick.measurement.survey.drivers;

import org.jspecify.annotations.NullMarked;
