package org.yardstick.platform.offline;

import java.util.List;
import java.util.Map;
import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.FacetResult;
import org.yardstick.measurement.facets.Calibration.Spread;
import org.yardstick.measurement.facets.Calibration.Step;

/** A calibration for machines: docs/formats/calculations.md. */
final class CalibrationFields {
    private CalibrationFields() {}

    static Map<String, Object> of(Calibration found, double unit) {
        var facets = new Fields();
        found.facets().forEach(facet -> facets.put(facet.name(), facet(facet, unit)));
        return estimation(found)
                .put(
                        "subsets",
                        found.subsets().stream()
                                .map(subset -> subset.elements())
                                .toList())
                .put(
                        "population",
                        found.population(),
                        population -> new Fields()
                                .put("mean", population.mean())
                                .put("sd", population.sd())
                                .map())
                .put(
                        "steps",
                        found.steps().stream().map(step -> step(step, unit)).toList())
                .put("facets", facets.map())
                .map();
    }

    private static Fields estimation(Calibration found) {
        return new Fields()
                .put("model", found.model())
                .put("estimator", found.estimator())
                .put("n", found.n())
                .put("iterations", found.fit().iterations())
                .put("converged", found.fit().converged())
                .put("logLikelihood", found.fit().logLikelihood())
                .put("largestResidual", found.fit().largestResidual())
                .put("largestChange", found.fit().largestChange())
                .put("correction", found.fit().correction());
    }

    private static Map<String, Object> step(Step step, double unit) {
        return new Fields()
                .put("group", step.group())
                .put("category", rated(step.category(), unit))
                .put("count", step.count())
                .put("measure", step.measure())
                .put("se", step.se())
                .put("averageMeasure", step.averageMeasure())
                .put("expectedMeasure", step.expectedMeasure())
                .put("outfit", step.outfit())
                .put("disordered", step.disordered())
                .map();
    }

    private static Object rated(double value, double unit) {
        return unit == 1 && value == Math.rint(value) ? (Object) (int) value : (Object) (value * unit);
    }

    private static Map<String, Object> facet(FacetResult facet, double unit) {
        var fields = new Fields()
                .put(
                        "elements",
                        facet.elements().stream().map(one -> element(one, unit)).toList());
        facet.population().ifPresent(spread -> spread(spread, fields));
        fields.put(
                "sample", facet.sample(), spread -> spread(spread, new Fields()).map());
        facet.fixed()
                .ifPresent(test -> fields.put("chiSquare", test.value())
                        .put("df", test.df())
                        .put("p", test.p()));
        fields.put(
                "random",
                facet.random(),
                test -> new Fields()
                        .put("chiSquare", test.value())
                        .put("df", test.df())
                        .put("p", test.p())
                        .map());
        return fields.map();
    }

    private static Fields spread(Spread spread, Fields fields) {
        return fields.put("sd", spread.sd())
                .put("rmse", spread.rmse())
                .put("separation", spread.separation())
                .put("reliability", spread.reliability())
                .put("strata", spread.strata());
    }

    private static Map<String, Object> element(Element one, double unit) {
        var fields = new Fields()
                .put("name", one.name())
                .put("count", one.count())
                .put("observed", one.observed() * unit)
                .put("fair", one.fair() * unit)
                .put("fairZero", one.fairZero() * unit)
                .put("measure", one.measure())
                .put("se", one.se())
                .put("seFull", one.seFull());
        one.fit()
                .ifPresent(fit -> fields.put("infit", fit.infit())
                        .put("outfit", fit.outfit())
                        .put("infitZ", fit.infitZ())
                        .put("outfitZ", fit.outfitZ()));
        return fields.put("extreme", one.extreme())
                .put("anchored", one.anchored())
                .map();
    }

    /** Pairs of elements that meet better or worse than expected. */
    static Map<String, Object> of(Bias pairs, double unit) {
        return new Fields()
                .put("facets", List.of(pairs.firstFacet(), pairs.secondFacet()))
                .put("chiSquare", pairs.fixed().value())
                .put("df", pairs.fixed().df())
                .put("p", pairs.fixed().p())
                .put(
                        "cells",
                        pairs.cells().stream().map(cell -> cell(cell, unit)).toList())
                .map();
    }

    private static Map<String, Object> cell(Bias.Cell cell, double unit) {
        return new Fields()
                .put("first", cell.first())
                .put("second", cell.second())
                .put("count", cell.count())
                .put("observed", cell.observed() * unit)
                .put("expected", cell.expected() * unit)
                .put("bias", cell.bias())
                .put("se", cell.se())
                .put("t", cell.t())
                .put("df", cell.df())
                .put("p", cell.p())
                .put("extreme", cell.extreme())
                .map();
    }
}
