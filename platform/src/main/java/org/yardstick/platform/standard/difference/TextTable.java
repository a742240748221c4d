package org.yardstick.platform.standard.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All texts of an edition in one language, each under a name by which people find it. Lists count as one text with a line for
 * each item: an item put in between is then one addition, not a change of all that follow.
 */
final class TextTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CRITERIA = "criteria";

    private final Reading reading;
    private final Map<String, String> codes;
    private final Set<String> common;
    private final Map<String, String> table = new LinkedHashMap<>();

    TextTable(Reading reading, Map<String, String> codes, Set<String> common) {
        this.reading = reading;
        this.codes = codes;
        this.common = common;
    }

    Map<String, String> of(Language language) {
        var texts = reading.document().texts().get(language);
        if (texts != null) {
            collect(List.of(), JSON.valueToTree(texts));
        }
        return table;
    }

    private void collect(List<String> path, JsonNode node) {
        if (path.size() == 2 && path.getFirst().equals(CRITERIA) && !common.contains(code(path.getLast()))) {
            return;
        }
        if (node.isObject()) {
            for (var property : node.properties()) {
                var deeper = new ArrayList<>(path);
                deeper.add(property.getKey());
                collect(deeper, property.getValue());
            }
        } else if (node.isArray()) {
            var lines = new ArrayList<String>();
            node.forEach(item -> lines.add(item.asString()));
            table.put(name(path), String.join("\n", lines));
        } else {
            table.put(name(path), node.asString());
        }
    }

    /** Influences go by both their codes, as in {@code KM-1>KM-2}. */
    private String code(String own) {
        return Stream.of(own.split(">"))
                .map(part -> codes.getOrDefault(part, part))
                .collect(Collectors.joining(" → "));
    }

    /** As in "KM-1 · Description at · Intention · 5". */
    private String name(List<String> path) {
        var name = new ArrayList<String>();
        for (int i = 0; i < path.size(); i++) {
            if (i != 0 || !path.getFirst().equals(CRITERIA)) {
                name.add(i == 1 ? proper(path.get(i)) : known(path.get(i)));
            }
        }
        return String.join(" · ", name);
    }

    private String known(String step) {
        var key = "standard.text." + step;
        return reading.words().knows(key) ? reading.words().say(key) : proper(step);
    }

    private String proper(String step) {
        var dimension = reading.texts().dimensions().get(step);
        return dimension == null ? code(step) : dimension.name();
    }
}
