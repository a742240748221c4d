/**
 * Comparing organisations without giving any of them away: quantiles and ranks with how sure they are, means that allow for small numbers,
 * and disclosure control over everything that was ever answered.
 *
 * <p>{@link org.yardstick.measurement.comparison.Disclosure} decides what may be published; {@code GroupQuantiles}, {@code PercentileRank},
 * {@code RankProbability} and {@code Shrinkage} compute it.
 */
@NullMarked
package org.yardstick.measurement.comparison;

import org.jspecify.annotations.NullMarked;
