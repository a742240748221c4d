package org.yardstick.platform.standard.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.InvalidEdition;
import org.yardstick.platform.standard.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CISO Assistant library (YAML, as its tools of version 2 write it), as far as a standard can be made of it: its one framework,
 * whose requirement nodes are a tree told by {@code parent_urn}. What is wrong with it is told with its place.
 *
 * @param framework the library's framework object
 * @param nodes the requirement nodes by URN, in order
 * @param languages the ones of ours in which every node that says something says it
 */
record CisoLibrary(ObjectNode library, JsonNode framework, Map<String, Node> nodes, List<Language> languages) {
    private static final String NODES = "objects.framework.requirement_nodes";

    /**
     * A requirement node.
     *
     * @param parent URN of the node above; empty at the top
     */
    record Node(String urn, String parent, boolean assessable, JsonNode content) {
        String refId() {
            return content.path("ref_id").asString("").strip();
        }
    }

    static boolean isOne(ObjectNode document) {
        return document.path("objects").isObject() && document.path("urn").isString() && !document.has("format");
    }

    static CisoLibrary read(ObjectNode library) {
        var framework = framework(library);
        var nodes = nodes(framework);
        refuseLooseEnds(nodes);
        return new CisoLibrary(library, framework, nodes, languages(library, nodes));
    }

    /** Libraries hold one framework, older ones spelled it as a list. */
    private static JsonNode framework(ObjectNode library) {
        var objects = library.path("objects");
        var many = objects.path("frameworks");
        if (many.size() > 1) {
            throw refuse("objects.frameworks", "holds " + many.size() + " frameworks; an edition is made of one");
        }
        var framework = objects.has("framework") ? objects.path("framework") : many.path(0);
        if (!framework.isObject()) {
            throw refuse("objects.framework", "the library has no framework, only " + names(objects));
        }
        if (framework.path("requirement_nodes").isEmpty()) {
            throw refuse(NODES, "the framework has no requirement nodes");
        }
        return framework;
    }

    private static String names(JsonNode objects) {
        return objects.isEmpty() ? "nothing" : String.join(", ", objects.propertyNames());
    }

    private static Map<String, Node> nodes(JsonNode framework) {
        var nodes = new LinkedHashMap<String, Node>();
        var problems = new ArrayList<Problem>();
        int at = 0;
        for (JsonNode content : framework.path("requirement_nodes")) {
            var place = NODES + "[" + at++ + "]";
            var urn = content.path("urn").asString("");
            if (urn.isBlank()) {
                problems.add(new Problem("", place, "has no urn"));
            } else if (!content.path("assessable").isBoolean()) {
                problems.add(new Problem("", place + ".assessable", "must be true or false"));
            } else {
                var node = new Node(
                        urn,
                        content.path("parent_urn").asString(""),
                        content.path("assessable").asBoolean(),
                        content);
                if (nodes.putIfAbsent(urn, node) != null) {
                    problems.add(new Problem("", place + ".urn", urn + " is there twice"));
                }
            }
        }
        refuseIfAny(problems);
        return nodes;
    }

    private static void refuseLooseEnds(Map<String, Node> nodes) {
        var problems = new ArrayList<Problem>();
        for (var node : nodes.values()) {
            var place = NODES + "[" + node.urn() + "].parent_urn";
            if (!node.parent().isEmpty() && !nodes.containsKey(node.parent())) {
                problems.add(new Problem("", place, "there is no node " + node.parent()));
            } else if (goesRound(node, nodes)) {
                problems.add(new Problem("", place, "the nodes above lead back to this one"));
            }
            if (node.assessable()
                    && text(node.content(), "name").isEmpty()
                    && text(node.content(), "description").isEmpty()) {
                problems.add(new Problem("", NODES + "[" + node.urn() + "]", "has neither name nor description"));
            }
        }
        if (nodes.values().stream().noneMatch(Node::assessable)) {
            problems.add(new Problem("", NODES, "no node is assessable, so there is nothing to score"));
        }
        refuseIfAny(problems);
    }

    private static boolean goesRound(Node node, Map<String, Node> nodes) {
        var above = nodes.get(node.parent());
        for (int steps = 0; above != null; steps++) {
            if (above.urn().equals(node.urn()) || steps > nodes.size()) {
                return true;
            }
            above = nodes.get(above.parent());
        }
        return false;
    }

    private static List<Language> languages(ObjectNode library, Map<String, Node> nodes) {
        var languages = new ArrayList<Language>();
        var own = ofLocale(library.path("locale").asString(""));
        own.ifPresent(languages::add);
        for (var tag : library.path("translations").propertyNames()) {
            ofLocale(tag)
                    .filter(language -> !languages.contains(language))
                    .filter(language -> nodes.values().stream().allMatch(node -> isTranslated(node.content(), tag)))
                    .ifPresent(languages::add);
        }
        if (languages.isEmpty()) {
            throw refuse(
                    "locale",
                    "'" + library.path("locale").asString("")
                            + "' is none of en, zh-Hans and zh-Hant-HK, and the library has no complete translation into one");
        }
        return languages;
    }

    /** The language of ours that a locale such as en, zh, zh-TW or zh_Hant means, when it means one. */
    static Optional<Language> ofLocale(String locale) {
        var wanted = java.util.Locale.forLanguageTag(locale.replace('_', '-'));
        return switch (wanted.getLanguage()) {
            case "en", "zh" -> Optional.of(Language.nearest(wanted));
            default -> Optional.empty();
        };
    }

    private static boolean isTranslated(JsonNode content, String tag) {
        var translation = content.path("translations").path(tag);
        return List.of("name", "description", "annotation", "typical_evidence").stream()
                .allMatch(field -> text(content, field).isEmpty()
                        || !text(translation, field).isEmpty());
    }

    /** What {@code content} says under {@code field} in {@code language}; empty when it says nothing. */
    String say(JsonNode content, String field, Language language) {
        var isOwn = ofLocale(library.path("locale").asString(""))
                .filter(language::equals)
                .isPresent();
        if (!isOwn) {
            for (var translation : content.path("translations").properties()) {
                if (ofLocale(translation.getKey()).filter(language::equals).isPresent()) {
                    return text(translation.getValue(), field);
                }
            }
        }
        return text(content, field);
    }

    static String text(JsonNode content, String field) {
        return content.path(field).asString("").strip();
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidEdition(problems);
        }
    }

    private static InvalidEdition refuse(String path, String reason) {
        return new InvalidEdition(List.of(new Problem("", path, reason)));
    }
}
