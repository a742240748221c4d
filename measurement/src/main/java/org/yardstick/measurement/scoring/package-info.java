/** The three-dimensional score of a standard: credited scores, indices, interrelated view, levels and their reasons. */
@NullMarked
package org.yardstick.measurement.scoring;

import org.jspecify.annotations.NullMarked;
