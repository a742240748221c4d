package org.yardstick.platform.standard.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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
final class OscalReading {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*");

    private final JsonNode document;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    private OscalReading(byte[] bytes) {
        this.document = JSON.readTree(bytes);
        collect(document);
    }

    static void checkCatalog(byte[] bytes, Reading reading) {
        var catalog = new OscalReading(bytes);
        for (var reference : catalog.references) {
            expect(catalog.ids.contains(reference), "nothing has the id " + reference);
        }
        var titles = new HashMap<String, String>();
        var statements = new HashMap<String, String>();
        var weights = new HashMap<String, String>();
        catalog.document
                .path("catalog")
                .path("groups")
                .forEach(group -> group.path("controls").forEach(control -> {
                    var id = control.path("id").asString();
                    titles.put(id, control.path("title").asString());
                    statements.put(
                            id, control.path("parts").path(0).path("prose").asString());
                    weights.put(
                            id,
                            control.path("params")
                                    .path(0)
                                    .path("values")
                                    .path(0)
                                    .asString());
                }));
        var criteria = reading.document().criteria();
        expect(titles.size() == criteria.size(), titles.size() + " controls, " + criteria.size() + " criteria");
        for (var one : criteria) {
            var id = Oscal.token(one.code());
            var text = reading.criterion(one.code());
            same(titles, id, Oscal.escaped(text.title()));
            same(statements, id, Oscal.escaped(text.requirement()));
            same(weights, id, Reading.number(one.weight()));
        }
    }

    static void checkProfile(byte[] bytes, Tailored tailored) {
        var profile = new OscalReading(bytes);
        var body = profile.document.path("profile");
        var included = new HashSet<String>();
        body.path("imports")
                .path(0)
                .path("include-controls")
                .path(0)
                .path("with-ids")
                .forEach(id -> included.add(id.asString()));
        var weights = new HashMap<String, String>();
        body.path("modify")
                .path("set-parameters")
                .forEach(one -> weights.put(
                        one.path("param-id").asString(),
                        one.path("values").path(0).asString()));
        expect(included.size() == tailored.criteria().size(), "criteria are missing from the profile");
        for (var one : tailored.criteria()) {
            expect(included.contains(Oscal.token(one.code())), one.code() + " is not in the profile");
            if (tailored.weights().containsKey(one.code())) {
                same(weights, Oscal.weight(one.code()), Reading.number(tailored.weight(one)));
            }
        }
        expect(weights.size() == tailored.weights().size(), "weights of criteria that do not apply");
        for (var reference : profile.references) {
            expect(profile.ids.contains(reference), "nothing has the id " + reference);
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
                default -> {}
            }
        }
        node.forEach(this::collect);
    }

    private static void same(Map<String, String> said, String id, String expected) {
        expect(Objects.equals(said.get(id), expected), id + " does not say what the edition says");
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("An OSCAL export was not handed out: " + otherwise);
        }
    }
}
