/**
 * Ratings, and the model of a single one: who was rated by whom on what, which elements the ratings can measure and compare, and how likely
 * each category is at given measures.
 *
 * <p>{@link org.yardstick.measurement.facets.ratings.RatingRows} collects ratings by name into {@code Ratings}. {@code Specification} says
 * which model is asked of them, {@code Kept} which elements have a finite measure, {@code Subsets} which can be compared; {@code Categories}
 * gives the probabilities at {@code Estimates}.
 */
@NullMarked
package org.yardstick.measurement.facets.ratings;

import org.jspecify.annotations.NullMarked;
