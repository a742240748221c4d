package org.yardstick.platform.offline;

import java.util.List;
import java.util.Map;
import org.yardstick.measurement.reliability.CronbachAlpha;
import org.yardstick.measurement.reliability.Omega;
import org.yardstick.measurement.reliability.SchmidLeiman;

/** The reliability of scales for machines and for people. */
final class ReliabilityTold {
    private ReliabilityTold() {}

    static void tell(List<ScaleReliability.Found> scales, boolean several, Findings found) {
        if (several) {
            found.put(
                    "dimensions",
                    scales.stream()
                            .map(one -> named(one).put("details", details(one)).map())
                            .toList());
        } else {
            scales.forEach(one -> {
                headline(one, new Fields()).map().forEach(found::put);
                details(one).forEach(found::detail);
            });
        }
        scales.forEach(one -> {
            found.tell("Reliability: " + one.scale().name(), summary(one));
            found.tell(items(one).toString().stripTrailing());
            warnOfTurned(one, found);
        });
    }

    private static Fields named(ScaleReliability.Found one) {
        return headline(
                one,
                new Fields()
                        .put("name", one.scale().name())
                        .put("items", one.scale().items()));
    }

    private static Fields headline(ScaleReliability.Found one, Fields into) {
        var alpha = one.alpha();
        var ifDeleted = new Fields();
        var itemRest = new Fields();
        alpha.items().forEach(item -> {
            ifDeleted.put(item.name(), item.ifDeleted());
            itemRest.put(item.name(), item.itemRest());
        });
        return into.put(
                        "alpha",
                        new Fields()
                                .put("value", alpha.value())
                                .put(alpha.interval())
                                .put("standardised", alpha.standardised())
                                .put("ifDeleted", ifDeleted.map())
                                .map())
                .put("omegaTotal", one.omega(), Omega::total)
                .put("omegaHierarchical", one.general(), SchmidLeiman::omegaHierarchical)
                .put("itemRest", itemRest.map());
    }

    private static Map<String, Object> details(ScaleReliability.Found one) {
        var alpha = one.alpha();
        return new Fields()
                .put(
                        "alpha",
                        new Fields()
                                .put("n", Math.round(alpha.n()))
                                .put("missing", CommandLine.written(one.missing()))
                                .put("standardError", alpha.standardError())
                                .put("meanCorrelation", alpha.meanCorrelation())
                                .put("lambda6", alpha.lambda6())
                                .map())
                .put("omegaTotal", one.omega(), ReliabilityTold::omega)
                .put("omegaHierarchical", one.general(), ReliabilityTold::general)
                .map();
    }

    private static Map<String, Object> omega(Omega omega) {
        var model = omega.maximumLikelihood();
        var loadings = new Fields();
        model.factor().loadings().forEach(one -> loadings.put(one.item(), one.loading()));
        return new Fields()
                .put("standardError", omega.standardError())
                .put(omega.interval())
                .put("overObserved", omega.overObserved())
                .put("minres", omega.minres())
                .put("chiSquare", model.chiSquare())
                .put("df", model.df())
                .put("p", model.p())
                .put("cfi", model.cfi())
                .put("rmsea", model.rmsea())
                .put("loadings", loadings.map())
                .map();
    }

    private static Map<String, Object> general(SchmidLeiman general) {
        var loadings = new Fields();
        general.items().forEach(item -> loadings.put(item.name(), item.general()));
        return new Fields()
                .put("factors", general.items().getFirst().groups().size())
                .put("omegaTotal", general.omegaTotal())
                .put("limit", general.limit())
                .put("explainedByGeneral", general.explainedByGeneral())
                .put("loadings", loadings.map())
                .map();
    }

    private static TextTable summary(ScaleReliability.Found one) {
        var table = new TextTable(0, "lrl").row("", "value", "95 % interval");
        var alpha = one.alpha();
        table.row(
                "Cronbach's alpha",
                Numbers.of(alpha.value(), Findings.PLACES),
                Numbers.of(alpha.interval(), Findings.PLACES) + ", " + Math.round(alpha.n()) + " respondents, "
                        + CommandLine.written(one.missing()));
        table.row("  of standardised answers", Numbers.of(alpha.standardised(), Findings.PLACES), "");
        one.omega()
                .ifPresent(omega -> table.row(
                        "McDonald's omega",
                        Numbers.of(omega.total(), Findings.PLACES),
                        Numbers.of(omega.interval(), Findings.PLACES)));
        one.general()
                .ifPresent(general -> table.row(
                        "  of the general factor alone", Numbers.of(general.omegaHierarchical(), Findings.PLACES), ""));
        return table;
    }

    private static TextTable items(ScaleReliability.Found one) {
        var table = new TextTable(0, "lrr").row("", "item-rest", "alpha without");
        one.alpha()
                .items()
                .forEach(item -> table.row(
                        item.name(),
                        Numbers.of(item.itemRest(), Findings.PLACES),
                        Numbers.of(item.ifDeleted(), Findings.PLACES)));
        return table;
    }

    private static void warnOfTurned(ScaleReliability.Found one, Findings found) {
        var against = one.alpha().items().stream()
                .filter(item -> item.itemRest().orElse(0) < 0)
                .map(CronbachAlpha.Item::name)
                .toList();
        if (!against.isEmpty()) {
            found.warn("Answered against the other items of " + one.scale().name() + ": " + String.join(", ", against)
                    + ". If a high answer means little there, say so in the questionnaire with reverse: true.");
        }
    }
}
