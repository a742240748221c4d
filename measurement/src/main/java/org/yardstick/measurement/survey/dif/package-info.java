/**
 * Differential item functioning: whether people of two groups with the same total answer an item differently.
 *
 * <p>{@link org.yardstick.measurement.survey.dif.ScoreTables} counts, once; {@code MantelHaenszel} judges yes/no items, {@code OrdinalLogistic} and
 * {@code Mantel} graded ones. At scale everything is significant: the classes by size decide.
 *
 * <p>Every signed figure follows the Educational Testing Service: below 0 the focal group answers lower (finds the item harder) than the
 * reference group at the same total, above 0 higher. So alpha, whose logarithm has the other sign, is the odds of the reference group over
 * those of the focal group, and delta = -2.35 ln alpha, SMD and the logistic coefficient agree. A table with the focal group in its first row
 * gives 1 / alpha and -delta.
 */
@NullMarked
package org.yardstick.measurement.survey.dif;

import org.jspecify.annotations.NullMarked;
