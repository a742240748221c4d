package org.yardstick.platform.standard.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of an edition made of a CISO Assistant library, in one language; scales, levels and effort speak as the model does. */
final class CisoTexts {
    private static final int LONGEST_TITLE = 90;

    private final CisoLibrary library;
    private final JsonNode model;
    private final ObjectNode structure;
    private final Language language;
    private final Parts parts;

    /** What of the library becomes what: modules by their name there, criteria and profiles by their code here. */
    record Parts(Map<String, String> modules, Map<String, CisoLibrary.Node> criteria, Map<String, JsonNode> profiles) {}

    CisoTexts(CisoLibrary library, ObjectNode model, Language language, Parts parts) {
        this.library = library;
        this.model = model.path("texts").path(language.tag());
        this.structure = model;
        this.language = language;
        this.parts = parts;
    }

    ObjectNode texts() {
        var texts = Oscal.object();
        var source = library.library();
        var name = orElse(library.say(source, "name", language), CisoLibrary.text(source, "ref_id"));
        texts.put("name", orElse(name, "–"));
        texts.put("summary", orElse(library.say(source, "description", language), orElse(name, "–")));
        texts.putArray("introduction");
        texts.set("dimensions", model.path("dimensions").deepCopy());
        var words = Words.in(language);
        texts.putObject("perspectives")
                .putObject(CisoEdition.PERSPECTIVE)
                .put("name", words.say("standard.ciso.perspective"))
                .put("purpose", words.say("standard.ciso.perspective-purpose"));
        for (var borrowed : List.of("levels", "facts", "effort")) {
            texts.set(borrowed, model.path(borrowed).deepCopy());
        }
        for (var empty : List.of("sets", "schemes", "influences")) {
            texts.putObject(empty);
        }
        modules(texts.putObject("modules"));
        var all = texts.putObject("criteria");
        parts.criteria.forEach((code, node) -> all.set(code, criterion(code, node)));
        profiles(texts.putObject("profiles"));
        return texts;
    }

    private void modules(ObjectNode texts) {
        parts.modules.forEach((urn, code) -> {
            var content = Objects.requireNonNull(library.nodes().get(urn)).content();
            var name = orElse(
                    library.say(content, "name", language), shortened(library.say(content, "description", language)));
            texts.putObject(code)
                    .put("name", orElse(name, code))
                    .put("purpose", orElse(library.say(content, "description", language), orElse(name, code)));
        });
    }

    private ObjectNode criterion(String code, CisoLibrary.Node node) {
        var name = library.say(node.content(), "name", language);
        var description = library.say(node.content(), "description", language);
        var text = Oscal.object();
        text.put("title", orElse(name, orElse(shortened(description), code)));
        text.put("requirement", orElse(description, orElse(name, code)));
        text.put("why", "");
        var guidance = text.putArray("guidance");
        headings(node).forEach(guidance::add);
        add(guidance, library.say(node.content(), "annotation", language));
        add(text.putArray("evidence"), library.say(node.content(), "typical_evidence", language));
        var anchors = text.putObject("anchors");
        for (JsonNode dimension : structure.path("dimensions")) {
            var dimensionCode = dimension.path("code").asString();
            var scale = model.path("dimensions").path(dimensionCode).path("scale");
            var three = anchors.putObject(dimensionCode);
            List.of("2", "5", "9")
                    .forEach(score -> three.put(score, scale.path(score).asString()));
        }
        text.putObject("crosswalk");
        return text;
    }

    /** The headings between the module and the criterion, from the top down. */
    private List<String> headings(CisoLibrary.Node node) {
        var headings = new ArrayList<String>();
        var at = library.nodes().get(node.parent());
        while (at != null && !at.parent().isEmpty()) {
            var name = library.say(at.content(), "name", language);
            var description = library.say(at.content(), "description", language);
            var heading = name.isEmpty() || description.isEmpty() ? name + description : name + ": " + description;
            if (!heading.isEmpty()) {
                headings.addFirst(heading);
            }
            at = library.nodes().get(at.parent());
        }
        return headings;
    }

    private void profiles(ObjectNode texts) {
        parts.profiles.forEach((code, group) -> {
            var name = orElse(library.say(group, "name", language), code);
            texts.putObject(code)
                    .put("name", name)
                    .put("summary", orElse(library.say(group, "description", language), name))
                    .putObject("notes");
        });
    }

    /** One item a line; with several languages one item in all, since their lines need not match. */
    private void add(ArrayNode items, String text) {
        if (library.languages().size() > 1) {
            if (!text.isEmpty()) {
                items.add(text);
            }
            return;
        }
        text.lines()
                .map(line -> line.strip().replaceFirst("^([-*•o]|\\d+[.)])\\s+", ""))
                .filter(line -> !line.isEmpty())
                .forEach(items::add);
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var end = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, end > 0 ? end : LONGEST_TITLE) + "…";
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
