package org.yardstick.measurement.facets.estimation;

import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;

/**
 * Nodes x_q and logarithms of w_q exp(x_q^2): the integral of f is sum w_q exp(x_q^2) f(x_q). Placed around the mode of a posterior and
 * stretched by its curvature they are "adaptive": Q. Liu, D. A. Pierce (1994), A note on Gauss-Hermite quadrature. Biometrika 81,
 * 624-629, doi:10.1093/biomet/81.3.624.
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
record GaussHermite(double[] nodes, double[] logWeights) {
    static GaussHermite of(int count) {
        var rule = new HermiteRuleFactory().getRule(count);
        var nodes = rule.getFirst();
        var logs = new double[count];
        for (int q = 0; q < count; q++) {
            logs[q] = Math.log(rule.getSecond()[q]) + nodes[q] * nodes[q];
        }
        return new GaussHermite(nodes, logs);
    }
}
