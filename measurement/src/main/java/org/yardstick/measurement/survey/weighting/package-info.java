/**
 * Answers that count as many as they stand for: weights from margins, what they cost, and weighted figures with their standard errors.
 *
 * <p>{@link org.yardstick.measurement.survey.weighting.Raking} makes weights, {@code Trimming} bounds them, {@code DesignEffect} says what they
 * cost, {@code SampleDesign} estimates with them.
 */
@NullMarked
package org.yardstick.measurement.survey.weighting;

import org.jspecify.annotations.NullMarked;
