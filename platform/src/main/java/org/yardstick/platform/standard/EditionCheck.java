package org.yardstick.platform.standard;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yardstick.measurement.scoring.InvalidScheme;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges whether a document is a sound edition. First its shape (the JSON Schema), then what no schema can say: every code that is
 * named exists, every language says everything, and the rules can be scored by, for the whole standard and for each profile. All
 * problems of a stage are told at once.
 */
public final class EditionCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PROBLEMS = 200;

    private EditionCheck() {}

    /** The edition that {@code document} holds, not yet kept anywhere; or {@link InvalidEdition} with every problem. */
    public static Edition read(String name, byte[] content) {
        return check(EditionFiles.read(name, content));
    }

    public static Edition check(ObjectNode document) {
        refuseIfAny(shape(document));
        var draft = trust(document);
        refuseIfAny(new EditionRules(draft.document()).problems());
        refuseIfAny(scorable(draft));
        return draft;
    }

    /** The edition of a document that was found sound before, at a fraction of the effort. */
    static Edition trust(ObjectNode document) {
        return trust(document, CanonicalJson.hex(CanonicalJson.sha256(CanonicalJson.of(document))));
    }

    /** The same, when the hash of the whole is known too. */
    static Edition trust(ObjectNode document, String sha256) {
        var edition = JSON.treeToValue(withDefaults(document), EditionDocument.class);
        return new Edition(new UUID(0, 0), edition, sha256, false);
    }

    /** What an absent field means. */
    private static ObjectNode withDefaults(ObjectNode document) {
        var full = document.deepCopy();
        if (!full.has("for")) {
            full.put("for", Subject.COMPANY.word());
        }
        for (JsonNode criterion : full.path("criteria")) {
            if (criterion instanceof ObjectNode object && !object.has("cskm")) {
                object.put("cskm", false);
            }
        }
        if (full.get("migration") instanceof ObjectNode migration) {
            for (var map : List.of("renamed", "split", "merged")) {
                if (!migration.has(map)) {
                    migration.putObject(map);
                }
            }
            if (!migration.has("removed")) {
                migration.putArray("removed");
            }
        }
        return full;
    }

    private static List<Problem> shape(ObjectNode document) {
        return Shape.SCHEMA.validate(JSON.writeValueAsString(document), InputFormat.JSON).stream()
                .map(error ->
                        new Problem("", path(error.getInstanceLocation().toString(), document), error.getMessage()))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** {@code /criteria/14/weight} as {@code criteria[KM-1].weight}: people know codes, not positions. */
    private static String path(String pointer, JsonNode document) {
        var path = new StringBuilder();
        var node = document;
        for (var step : pointer.split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            var isIndex = node.isArray();
            node = isIndex
                    ? node.path(Integer.parseInt(step))
                    : node.path(step.replace("~1", "/").replace("~0", "~"));
            if (isIndex) {
                path.append('[').append(node.path("code").asString(step)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }

    private static List<Problem> scorable(Edition edition) {
        var problems = new ArrayList<Problem>();
        tryScheme(edition, Edition.UNTAILORED, "", problems);
        for (var profile : edition.document().profiles()) {
            if (problems.isEmpty()) {
                tryScheme(edition, profile.code(), "profiles[" + profile.code() + "]: ", problems);
            }
        }
        return problems;
    }

    private static void tryScheme(Edition edition, String profile, String prefix, List<Problem> problems) {
        try {
            edition.tailored(profile).scheme();
        } catch (InvalidScheme e) {
            problems.add(new Problem("", prefix + e.path(), e.reason()));
        }
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidEdition(problems);
        }
    }

    /** The schema is made ready when it is first needed: whoever trusts a document never needs it. */
    private static final class Shape {
        static final Schema SCHEMA = schema();

        private static Schema schema() {
            try (InputStream in =
                    EditionCheck.class.getResourceAsStream("/standards/schema/yardstick-standard-1.schema.json")) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Objects.requireNonNull(in, "the schema is not in the jar"), InputFormat.JSON);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
