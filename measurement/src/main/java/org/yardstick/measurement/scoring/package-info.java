/**
 * The three-dimensional score of a standard: credited scores, indices, interrelated view, levels and their reasons.
 *
 * <p>{@link org.yardstick.measurement.scoring.Scoring} is the way in: a {@code Scheme} makes one, it scores
 * {@code Answers} into a {@code Result}, and explains that as a tree of {@code Explanation.Node}. The formulas stand at
 * {@link org.yardstick.measurement.scoring.Tally}, the refusals at {@code SchemeRules}, {@code LevelRules} and
 * {@code SheetReading}.
 */
@NullMarked
package org.yardstick.measurement.scoring;

import org.jspecify.annotations.NullMarked;
