/**
 * Comparing organisations without giving any of them away: quantiles and ranks with how sure they are, means that allow for small numbers,
 * and disclosure control over everything that was ever answered.
 *
 * <p>{@link org.yardstick.measurement.comparison.Ledger} decides which cohorts may be answered, without looking at figures, from the log of those
 * that were; {@code PublishedTable} asks it for a whole table, and {@code Disclosure} adds what depends on figures: dominance, and means at
 * the end of the range. {@code GroupQuantiles}, {@code Bands}, {@code PercentileRank}, {@code RankProbability} and {@code Shrinkage} compute what is
 * published.
 */
@NullMarked
package org.yardstick.measurement.comparison;

import org.jspecify.annotations.NullMarked;
