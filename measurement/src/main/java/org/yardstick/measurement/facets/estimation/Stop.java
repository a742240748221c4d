package org.yardstick.measurement.facets.estimation;

/**
 * How an estimation ended.
 *
 * @param largestResidual between an element's or category's total and its expectation, in raw points
 * @param worst whose total that is; empty where all are met
 * @param largestChange of a parameter in the last iteration, in logits
 */
public record Stop(int iterations, boolean converged, double largestResidual, String worst, double largestChange) {}
