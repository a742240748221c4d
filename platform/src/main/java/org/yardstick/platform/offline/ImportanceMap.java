package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.survey.ImportancePerformance;
import org.yardstick.measurement.survey.ImportancePerformance.Cross;
import org.yardstick.measurement.survey.ImportancePerformance.Measured;
import org.yardstick.measurement.survey.ImportancePerformance.Placed;
import org.yardstick.measurement.survey.ImportancePerformance.Point;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.Zone;
import org.yardstick.measurement.survey.drivers.Drivers;

/** What matters against how well it is done: importance as it was stated, or else as it is derived from the drivers. */
final class ImportanceMap {
    private final Questionnaire asked;
    private final At at;

    /** Where the cross stands. */
    enum At {
        MEANS,
        MIDDLE
    }

    ImportanceMap(Questionnaire asked, At at) {
        this.asked = asked;
        this.at = at;
    }

    void find(ItemFigures items, Optional<Drivers.Result> drivers, Findings found) {
        var stated = !asked.importance().isEmpty();
        var importance = stated ? stated(items) : derived(drivers);
        var points = new ArrayList<Point>();
        importance.forEach((name, measured) -> items.mean(name)
                .ifPresent(mean -> points.add(new Point(name, new Measured(mean.value(), mean.interval()), measured))));
        if (points.isEmpty()) {
            return;
        }
        var map = ImportancePerformance.of(points, at == At.MEANS ? Cross.atMeans(points) : middle(points, stated));
        var names = points.stream().map(Point::name).toList();
        var zones = Zone.of(
                names,
                points.stream().mapToDouble(point -> point.importance().value()).toArray(),
                points.stream()
                        .mapToDouble(point -> point.performance().value())
                        .toArray());
        found.put("ipa", map.points().stream().map(ImportanceMap::headline).toList());
        found.detail("ipa", details(map, zones, stated));
        found.tell(
                "Importance (" + (stated ? "stated" : "share of explained variance") + ") and performance; cross at "
                        + Numbers.of(map.cross().importance(), Findings.PLACES) + " and "
                        + Numbers.of(map.cross().performance(), Findings.PLACES),
                table(map));
    }

    private Map<String, Measured> stated(ItemFigures items) {
        var importance = new LinkedHashMap<String, Measured>();
        asked.importance()
                .forEach((name, question) -> items.mean(question)
                        .ifPresent(mean -> importance.put(name, new Measured(mean.value(), mean.interval()))));
        return importance;
    }

    /** The share of R^2 by LMG, with its interval where samples were drawn; otherwise taken as exact. */
    private static Map<String, Measured> derived(Optional<Drivers.Result> drivers) {
        var importance = new LinkedHashMap<String, Measured>();
        drivers.ifPresent(result -> result.drivers()
                .forEach(one -> one.importance().lmgShare().ifPresent(share -> {
                    var drawn = one.intervals()
                            .flatMap(Drivers.Intervals::lmg)
                            .map(ends -> new Interval(ends.lower() / result.r2(), ends.upper() / result.r2()));
                    importance.put(one.name(), new Measured(share, drawn.orElse(new Interval(share, share))));
                })));
        return importance;
    }

    /** Of the scales; a derived importance has none, so that its mean serves. */
    private Cross middle(List<Point> points, boolean stated) {
        var names = points.stream().map(Point::name).toList();
        var performance = middle(names);
        return new Cross(
                performance,
                stated
                        ? middle(names.stream().map(asked.importance()::get).toList())
                        : Cross.atMeans(points).importance());
    }

    private double middle(List<String> names) {
        var middles = names.stream()
                .map(name -> asked.question(name).scale())
                .map(scale -> scale.map(ImportanceMap::middle).orElseThrow(ImportanceMap::noScale))
                .distinct()
                .toList();
        if (middles.size() != 1) {
            throw new WrongUse(
                    "--cross middle needs questions on one scale, and these have several: " + String.join(", ", names));
        }
        return middles.getFirst();
    }

    private static double middle(Item scale) {
        return (scale.least() + scale.most()) / 2.0;
    }

    private static WrongUse noScale() {
        return new WrongUse("--cross middle needs the scales of the questions; declare them in a questionnaire");
    }

    private static Map<String, Object> headline(Placed placed) {
        return new Fields()
                .put("name", placed.point().name())
                .put("importance", placed.point().importance().value())
                .put("performance", placed.point().performance().value())
                .put("quadrant", CommandLine.written(placed.quadrant()))
                .put("undecided", placed.undecided())
                .map();
    }

    private static Map<String, Object> details(
            ImportancePerformance.Result map, Map<String, Zone> zones, boolean stated) {
        return new Fields()
                .put("importance", stated ? "stated" : "derived")
                .put(
                        "cross",
                        new Fields()
                                .put("importance", map.cross().importance())
                                .put("performance", map.cross().performance())
                                .map())
                .put(
                        "points",
                        map.points().stream()
                                .map(placed -> detail(placed, zones))
                                .toList())
                .map();
    }

    private static Map<String, Object> detail(Placed placed, Map<String, Zone> zones) {
        var point = placed.point();
        return new Fields()
                .put("name", point.name())
                .put(
                        "importance",
                        new Fields().put(point.importance().interval()).map())
                .put(
                        "performance",
                        new Fields().put(point.performance().interval()).map())
                .put("zone", Optional.ofNullable(zones.get(point.name())), CommandLine::written)
                .map();
    }

    private static TextTable table(ImportancePerformance.Result map) {
        var table = new TextTable(0, "lrrl").row("", "importance", "performance", "quadrant");
        map.points()
                .forEach(placed -> table.row(
                        placed.point().name(),
                        Numbers.of(placed.point().importance().value(), Findings.PLACES),
                        Numbers.of(placed.point().performance().value(), Findings.PLACES),
                        CommandLine.written(placed.quadrant()).replace('-', ' ')
                                + (placed.undecided() ? ", undecided" : "")));
        return table;
    }
}
