/**
 * What people answered, in figures: items, gaps, importance and performance, Kano, net promoter score, index, quality of the answers.
 *
 * <p>{@link org.yardstick.measurement.survey.Responses} holds the answers, {@link org.yardstick.measurement.survey.ResponseSums} the sums
 * that add up over parts of them; {@code ItemTable}, {@code Gaps}, {@code Kano}, {@code NetPromoterScore}, {@code SatisfactionIndex} and the
 * others are computed from these. What drives an outcome, bias against groups and weighting stand in packages of their own below this one.
 */
@NullMarked
package org.yardstick.measurement.survey;

import org.jspecify.annotations.NullMarked;
