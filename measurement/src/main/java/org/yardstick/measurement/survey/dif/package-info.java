/**
 * Differential item functioning: whether people of two groups with the same total answer an item differently.
 *
 * <p>{@link org.yardstick.measurement.survey.dif.ScoreTables} counts, once; {@code MantelHaenszel} judges yes/no items, {@code OrdinalLogistic} and
 * {@code Mantel} graded ones. At scale everything is significant: the classes by size decide.
 */
@NullMarked
package org.yardstick.measurement.survey.dif;

import org.jspecify.annotations.NullMarked;
