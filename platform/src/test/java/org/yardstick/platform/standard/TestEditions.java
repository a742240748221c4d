package org.yardstick.platform.standard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.identity.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shipped standard a year on, with one fate of each kind: OP-2 is now OP-8, HD-1 and HD-2 are joined in HD-9, PS-2 is divided into
 * PS-2 and PS-8, DF-2 is gone and CC-9 is new.
 */
public final class TestEditions {
    private TestEditions() {}

    public static Edition shipped() {
        return EditionCheck.check(OpenStandard.OSQS.document());
    }

    public static Edition aYearOn() {
        return EditionCheck.check(changed("2.0"));
    }

    /** The shipped standard, but that every criterion may be set aside. */
    public static Edition allMayBeSetAside() {
        var document = OpenStandard.OSQS.document();
        document.path("criteria").forEach(one -> ((ObjectNode) one).put("notApplicable", "with-reason"));
        return EditionCheck.check(document);
    }

    /** Publishes it; everybody who starts an assessment in this database from now on uses it. */
    public static UUID publishAYearOn(ApplicationContext application, Viewer by) {
        var drafts = application.getBean(Drafts.class);
        var draft = drafts.add(changed("2.0"), List.of(), by);
        drafts.publish(draft, by);
        return draft;
    }

    private static ObjectNode changed(String version) {
        var document = OpenStandard.OSQS.document().put("version", version);
        document = rename(rename(document, "OP-2", "OP-8"), "HD-1", "HD-9");
        remove(document, "HD-2");
        remove(document, "DF-2");
        copy(document, "PS-2", "PS-8");
        copy(document, "CC-1", "CC-9");
        var migration = document.putObject("migration").put("from", "1.0");
        migration.putObject("renamed").put("OP-2", "OP-8");
        migration.putObject("split").putArray("PS-2").add("PS-2").add("PS-8");
        migration.putObject("merged").putArray("HD-9").add("HD-1").add("HD-2");
        migration.putArray("removed").add("DF-2");
        return document;
    }

    private static ObjectNode rename(ObjectNode document, String from, String to) {
        var renamed = document.toString()
                .replace("\"" + from + "\"", "\"" + to + "\"")
                .replace(">" + from + "\"", ">" + to + "\"")
                .replace("\"" + from + ">", "\"" + to + ">");
        return EditionFiles.read("a.json", renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static void copy(ObjectNode document, String code, String copy) {
        var criteria = (ArrayNode) document.path("criteria");
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).path("code").asString().equals(code)) {
                criteria.insert(i + 1, ((ObjectNode) criteria.get(i).deepCopy()).put("code", copy));
                break;
            }
        }
        for (var text : document.path("texts")) {
            var texts = (ObjectNode) text.path("criteria");
            texts.set(copy, texts.path(code).deepCopy());
        }
    }

    private static void remove(ObjectNode document, String code) {
        removeIf(
                (ArrayNode) document.path("criteria"),
                one -> one.path("code").asString().equals(code));
        removeIf(
                (ArrayNode) document.path("influences"),
                one -> one.path("from").asString().equals(code)
                        || one.path("to").asString().equals(code));
        document.path("sets")
                .forEach(set -> removeIf((ArrayNode) set, one -> one.asString().equals(code)));
        for (var profile : document.path("profiles")) {
            for (var list : List.of("exclude", "notes")) {
                if (profile.path(list) instanceof ArrayNode codes) {
                    removeIf(codes, one -> one.asString().equals(code));
                }
            }
            forget(profile.path("weights"), code);
        }
        for (var text : document.path("texts")) {
            forget(text.path("criteria"), code);
            text.path("profiles").forEach(profile -> forget(profile.path("notes"), code));
            if (text.path("influences") instanceof ObjectNode reasons) {
                var gone = reasons.propertyNames().stream()
                        .filter(key -> List.of(key.split(">")).contains(code))
                        .toList();
                reasons.remove(gone);
            }
        }
    }

    private static void forget(JsonNode fields, String code) {
        if (fields instanceof ObjectNode object) {
            object.remove(code);
        }
    }

    private static void removeIf(ArrayNode items, java.util.function.Predicate<JsonNode> gone) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (gone.test(items.get(i))) {
                items.remove(i);
            }
        }
    }
}
