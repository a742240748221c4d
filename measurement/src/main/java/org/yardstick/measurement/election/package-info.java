/**
 * Electing several at once: committees from approvals, ranks or scores, with every tie shown and broken only by an announced lot.
 *
 * <p>{@link org.yardstick.measurement.election.Election} is the way in: it counts {@code Ballots} by a {@code Rule} into an {@code
 * Outcome}; {@link org.yardstick.measurement.election.Representation} says whether a committee leaves a large group unheard. All counting is
 * in whole numbers or fractions, never in floating point.
 */
@NullMarked
package org.yardstick.measurement.election;

import org.jspecify.annotations.NullMarked;
