/**
 * Many-facet Rasch measurement: how strong each entry is, once the severity of its judges and the difficulty of its criteria are allowed
 * for, and how far the ratings can be trusted.
 *
 * <p>{@link org.yardstick.measurement.facets.Facets} is the way in: it calibrates {@code Ratings}, told how by {@code FacetsOptions}, into
 * a {@code Calibration}. {@code RatingRows} collects ratings by name; {@code Bias}, {@code Residuals} and {@code WrightMap} read a
 * calibration further. The model stands at {@code Facets}, the numerical methods at {@code JointFit} and {@code MarginalFit}.
 */
@NullMarked
package org.yardstick.measurement.facets;

import org.jspecify.annotations.NullMarked;
