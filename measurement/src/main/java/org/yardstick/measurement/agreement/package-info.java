/**
 * How far raters of the same units agree, and how far a unit's mean can be relied on.
 *
 * <p>The way in: {@link org.yardstick.measurement.agreement.Ratings} holds who gave what to whom;
 * {@link org.yardstick.measurement.agreement.Agreement#of} computes every coefficient that the data allow. Each stands alone too:
 * intraclass correlations, variance components, Krippendorff's alpha, kappas, Gwet's AC1 and AC2, Kendall's W.
 */
@NullMarked
package org.yardstick.measurement.agreement;

import org.jspecify.annotations.NullMarked;
