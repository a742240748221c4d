/**
 * Electing several at once: committees from approvals, ranks or scores, with every tie shown and broken only by an announced lot.
 *
 * <p>{@link org.yardstick.measurement.election.Election} is the way in: it counts {@code Ballots} by a {@code Rule} into an {@code
 * Outcome}; {@link org.yardstick.measurement.election.Representation} says whether a committee leaves a large group unheard. All counting is
 * in whole numbers or fractions, never in floating point.
 *
 * <p>Behind the way in: {@code Approvals} and {@code Rankings} are ballots ready to be counted. {@code MostVotes} counts once. Rules that fill seat
 * after seat ({@code SequentialPav}, {@code Phragmen}, {@code EqualShares} with {@code Purses}; {@code ScottishStv} and {@code MeekStv} with {@code
 * Standings}) say what the next step can be, and {@code Universes} follows every way of breaking ties. Rules with a score ({@code Thiele}: PAV and
 * Chamberlin-Courant; {@code Monroe} with {@code Flow}) say what a committee is worth, and {@code BestCommittees} finds the best. All of them end in
 * {@code Committees}, each with its account in {@code Round}s; {@code Lot} chooses among them.
 */
@NullMarked
package org.yardstick.measurement.election;

import org.jspecify.annotations.NullMarked;
