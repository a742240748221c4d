package org.yardstick.platform.standard.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** An edition's document as YAML for people: the fields in the order in which one thinks of them, not in the alphabet's. */
final class EditionYaml {
    private static final List<String> ORDER = List.of(
            "format",
            "code",
            "kind",
            "of",
            "in",
            "from",
            "to",
            "version",
            "name",
            "title",
            "module",
            "perspective",
            "effective",
            "licence",
            "readers",
            "for",
            "languages",
            "dimensions",
            "scoring",
            "perspectives",
            "modules",
            "sets",
            "effort",
            "levels",
            "cskm",
            "weight",
            "notApplicable",
            "crosswalk",
            "criteria",
            "influences",
            "profiles",
            "migration",
            "summary",
            "introduction",
            "purpose",
            "meaning",
            "question",
            "requirement",
            "why",
            "guidance",
            "evidence",
            "anchors",
            "intention",
            "implementation",
            "integration",
            "texts");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private EditionYaml() {}

    static byte[] of(ObjectNode document) {
        return YAML.writeValueAsBytes(ordered(document));
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isArray()) {
            var array = YAML.createArrayNode();
            node.forEach(item -> array.add(ordered(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var names = new ArrayList<>(node.propertyNames());
        names.sort(Comparator.comparingInt(EditionYaml::place)
                .thenComparing(EditionYaml::number)
                .thenComparing(name -> name));
        var object = YAML.createObjectNode();
        names.forEach(name -> object.set(name, ordered(node.path(name))));
        return object;
    }

    private static int place(String name) {
        var place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }

    /** The scores of a scale stand in their order. */
    private static int number(String name) {
        return name.matches("\\d{1,2}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }
}
