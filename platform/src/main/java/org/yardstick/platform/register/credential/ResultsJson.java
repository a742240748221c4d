package org.yardstick.platform.register.credential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.Language;

/**
 * What a certificate says of its holder as results of an Open Badge: each is a value, and what the value means stands once in the
 * description that it points to. Level and indices are results by nature; scope and sites are what they were found for.
 */
final class ResultsJson {
    private final CertificateFacts facts;
    private final String achievement;
    private final List<Map<String, Object>> descriptions = new ArrayList<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    ResultsJson(CertificateFacts facts, String achievement) {
        this.facts = facts;
        this.achievement = achievement;
        facts.level().ifPresent(this::level);
        for (var score : facts.scores()) {
            index(score.code() + "-independent", score.names().en() + ", independent", score.independent());
            index(score.code() + "-interrelated", score.names().en() + ", interrelated", score.interrelated());
        }
        Arrays.stream(Language.values()).forEach(this::scope);
        if (!facts.sites().isEmpty()) {
            describe("site", "Site", "ext:Site");
            facts.sites().forEach(site -> result("site").put("value", told(site)));
        }
    }

    List<Map<String, Object>> descriptions() {
        return descriptions;
    }

    List<Map<String, Object>> results() {
        return results;
    }

    private void level(CertificateFacts.Level level) {
        describe("level", "Level", "RubricCriterionLevel")
                .put(
                        "rubricCriterionLevel",
                        level.all().stream().map(this::step).toList());
        var result = result("level");
        result.put("achievedLevel", step(level.code()));
        result.put("value", level.code());
    }

    private Map<String, Object> step(CertificateFacts.Level.Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", step(step.code()));
        json.put("type", List.of("RubricCriterionLevel"));
        json.put("level", step.code());
        json.put("name", step.names().en());
        return json;
    }

    private String step(String code) {
        return achievement + "#level-" + code;
    }

    private void index(String code, String name, Optional<BigDecimal> index) {
        if (index.isEmpty()) {
            return;
        }
        var description = describe(code, name, "ScaledScore");
        description.put("valueMin", "0");
        description.put("valueMax", "100");
        result(code).put("value", index.get().toPlainString());
    }

    private void scope(Language language) {
        var text = facts.scope().get(language);
        if (text != null) {
            describe("scope-" + language.tag(), "Scope (" + language.tag() + ")", "ext:Scope");
            result("scope-" + language.tag()).put("value", text);
        }
    }

    private static String told(CertificateFacts.Site site) {
        return site.names().en() + ", " + site.city() + ", " + site.country();
    }

    private Map<String, Object> describe(String code, String name, String kind) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", achievement + "#" + code);
        json.put("type", List.of("ResultDescription"));
        json.put("name", name);
        json.put("resultType", kind);
        descriptions.add(json);
        return json;
    }

    private Map<String, Object> result(String code) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", List.of("Result"));
        json.put("resultDescription", achievement + "#" + code);
        results.add(json);
        return json;
    }
}
