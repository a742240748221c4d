package org.yardstick.measurement.facets;
final class Marginals {
    static Calibration calibrate(Model model, FacetsOptions options, int nodes) { throw new UnsupportedOperationException(); }
}
