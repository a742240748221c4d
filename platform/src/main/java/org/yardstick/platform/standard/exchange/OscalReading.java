package org.yardstick.platform.standard.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.yardstick.platform.standard.Reading;
import org.yardstick.platform.standard.Tailored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an OSCAL export back, as whoever receives it would, before it is handed out: it must be JSON, its identifiers must be
 * tokens, each there once, every reference must lead somewhere, and it must say of every criterion what the edition says.
 * (Whether it is good OSCAL in every detail is judged in the tests by NIST's schema and a full OSCAL library.)
 */
public final class OscalReading {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*");

    private final JsonNode document;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    private OscalReading(byte[] bytes) {
        this.document = JSON.readTree(bytes);
        collect(document);
    }

    /** Any document: identifiers and references are as they must be. */
    public static void check(byte[] bytes) {
        new OscalReading(bytes).expectReferencesLeadSomewhere();
    }

    static void checkCatalog(byte[] bytes, Reading reading) {
        var catalog = new OscalReading(bytes);
        catalog.expectReferencesLeadSomewhere();
        var controls = new HashMap<String, JsonNode>();
        for (JsonNode group : catalog.document.path("catalog").path("groups")) {
            group.path("controls")
                    .forEach(control -> controls.put(control.path("id").asString(), control));
        }
        var criteria = reading.document().criteria();
        expect(controls.size() == criteria.size(), controls.size() + " controls, " + criteria.size() + " criteria");
        for (var one : criteria) {
            var control = controls.getOrDefault(Oscal.token(one.code()), catalog.document);
            var text = reading.criterion(one.code());
            same(one.code(), control.path("title"), Oscal.escaped(text.title()));
            same(one.code(), control.path("parts").path(0).path("prose"), Oscal.escaped(text.requirement()));
            same(one.code(), firstValue(control.path("params").path(0)), Reading.number(one.weight()));
        }
    }

    static void checkProfile(byte[] bytes, Tailored tailored) {
        var profile = new OscalReading(bytes);
        profile.expectReferencesLeadSomewhere();
        var body = profile.document.path("profile");
        var controls = body.path("imports").path(0).path("include-controls").path(0);
        var included = new HashSet<String>();
        controls.path("with-ids").forEach(id -> included.add(id.asString()));
        var weights = new HashMap<String, JsonNode>();
        for (JsonNode one : body.path("modify").path("set-parameters")) {
            weights.put(one.path("param-id").asString(), one);
        }
        expect(included.size() == tailored.criteria().size(), "it has other criteria than the profile");
        expect(weights.size() == tailored.weights().size(), "it has other weights than the profile");
        for (var one : tailored.criteria()) {
            expect(included.contains(Oscal.token(one.code())), one.code() + " is not in the profile");
            if (tailored.weights().containsKey(one.code())) {
                var weight = weights.getOrDefault(Oscal.weight(one.code()), body);
                same(one.code(), firstValue(weight), Reading.number(tailored.weight(one)));
            }
        }
    }

    private static JsonNode firstValue(JsonNode parameter) {
        return parameter.path("values").path(0);
    }

    private void expectReferencesLeadSomewhere() {
        for (var reference : references) {
            expect(ids.contains(reference), "nothing has the id " + reference);
        }
    }

    private void collect(JsonNode node) {
        for (var property : node.properties()) {
            var value = property.getValue().asString("");
            switch (property.getKey()) {
                case "id" -> {
                    expect(TOKEN.matcher(value).matches(), value + " is no token");
                    expect(ids.add(value), value + " is there twice");
                }
                case "uuid" -> expect(ids.add(value), value + " is there twice");
                case "href" -> {
                    if (value.startsWith("#")) {
                        references.add(value.substring(1));
                    }
                }
                case "role-id" -> references.add(value);
                case "party-uuids" -> property.getValue().forEach(party -> references.add(party.asString("")));
                default -> {
                    if (property.getKey().endsWith("-uuid")) {
                        references.add(value);
                    }
                }
            }
        }
        node.forEach(this::collect);
    }

    private static void same(String code, JsonNode said, String expected) {
        expect(said.asString("").equals(expected), code + " does not say what the edition says");
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("An OSCAL export was not handed out: " + otherwise);
        }
    }
}
