package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Influence;
import org.yardstick.measurement.scoring.Scheme.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The Open Service Quality Standard as its files have it: 36 criteria, three dimensions, three levels; and what half a point takes. */
final class OpenStandardFiles {
    private static final Path ROOT = Path.of("../standards/osqs/1.0");
    private static final Map<String, BigDecimal> CLASSES =
            Map.of("low", BigDecimal.ONE, "medium", BigDecimal.TWO, "high", new BigDecimal(4));

    final Scheme scheme;
    final Map<String, Map<String, BigDecimal>> effort = new HashMap<>();

    OpenStandardFiles() {
        var standard = read("standard.yaml");
        List<Criterion> criteria = new ArrayList<>();
        for (var module : standard.get("modules")) {
            for (var criterion : read("criteria/" + module.asString() + ".yaml").get("criteria")) {
                criteria.add(criterion(criterion, module.asString()));
            }
        }
        Map<String, List<String>> sets = new LinkedHashMap<>();
        standard.get("sets").properties().forEach(set -> sets.put(set.getKey(), strings(set.getValue())));
        scheme = new Scheme(
                each(standard.get("dimensions")).stream()
                        .map(dimension -> new Dimension(dimension.get("code").asString(), number(dimension, "weight")))
                        .toList(),
                BigDecimal.ONE,
                new BigDecimal("0.5"),
                criteria,
                sets,
                each(read("influences.yaml").get("influences")).stream()
                        .map(influence -> new Influence(
                                influence.get("from").asString(),
                                influence.get("to").asString(),
                                number(influence, "strength")))
                        .toList(),
                each(standard.get("levels")).stream()
                        .map(OpenStandardFiles::level)
                        .toList());
    }

    private Criterion criterion(JsonNode criterion, String module) {
        var code = criterion.get("code").asString();
        Map<String, BigDecimal> byDimension = new HashMap<>();
        criterion
                .get("effort")
                .properties()
                .forEach(of -> byDimension.put(
                        of.getKey(), CLASSES.getOrDefault(of.getValue().asString(), BigDecimal.ZERO)));
        effort.put(code, byDimension);
        return new Criterion(
                code,
                module,
                criterion.get("perspective").asString(),
                number(criterion, "weight"),
                criterion.path("cskm").asBoolean(false),
                true);
    }

    private static Level level(JsonNode level) {
        return new Level(
                level.get("code").asString(),
                each(level.get("gates")).stream().map(OpenStandardFiles::gate).toList());
    }

    private static Gate gate(JsonNode gate) {
        return switch (gate.get("kind").asString()) {
            case "dimension" -> new Gate.Dimension(gate.get("of").asString(), number(gate, "atLeast"));
            case "every-perspective" -> new Gate.EveryPerspective(number(gate, "atLeast"));
            case "every-module" -> new Gate.EveryModule(number(gate, "atLeast"));
            case "every-criterion" -> new Gate.EveryCriterion(gate.path("in").asString(null), number(gate, "atLeast"));
            case "cskm" -> new Gate.Cskm(number(gate, "atLeast"));
            case "interrelated" -> new Gate.Interrelated(number(gate, "atLeast"));
            case "fact" -> new Gate.Fact(gate.get("of").asString());
            default -> throw new IllegalStateException("a kind of gate that is not read here: " + gate);
        };
    }

    /** Raw scores in half points, by criterion and dimension; the scope is a business unit. */
    Answers answers(int[] halfPoints) {
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        int cell = 0;
        for (var criterion : scheme.criteria()) {
            Map<String, BigDecimal> byDimension = new LinkedHashMap<>();
            for (var dimension : scheme.dimensions()) {
                byDimension.put(dimension.code(), Roadmap.points(halfPoints[cell++]));
            }
            scores.put(criterion.code(), byDimension);
        }
        return new Answers(scores, Set.of(), Set.of("business-unit"));
    }

    private static JsonNode read(String file) {
        return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> strings(JsonNode list) {
        return each(list).stream().map(JsonNode::asString).toList();
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }
}
