/**
 * Weights from judgements on pairs: the analytic hierarchy process, influence networks (DEMATEL) and the analytic network process.
 *
 * <p>The ways in are {@link org.yardstick.measurement.network.Ahp}, {@link org.yardstick.measurement.network.Dematel}, {@link
 * org.yardstick.measurement.network.Anp} and {@link org.yardstick.measurement.network.Danp}; all take a {@code LabelledMatrix}. A standard's
 * own influences, which have no circle, are computed exactly by {@code scoring.TotalInfluence}.
 */
@NullMarked
package org.yardstick.measurement.network;

import org.jspecify.annotations.NullMarked;
