/**
 * Many-facet Rasch measurement: how strong each entry is, once the severity of its judges and the difficulty of its criteria are allowed
 * for, and how far the ratings can be trusted.
 *
 * <p>{@link org.yardstick.measurement.facets.Facets} is the way in: it calibrates {@code Ratings}, told how by {@code FacetsOptions}, into
 * a {@code Calibration}; the model stands there. {@code Bias}, {@code Residuals}, {@code ExactAgreement} and {@code WrightMap} read a
 * calibration further. Ratings and the model of a single one stand in {@code ratings} below, the numerical methods in {@code estimation}.
 */
@NullMarked
package org.yardstick.measurement.facets;

import org.jspecify.annotations.NullMarked;
