package org.yardstick.platform.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** In which file of a folder each place of the assembled document was written, so that a mistake is looked for where it is. */
final class EditionPlaces {
    private static final String RULES = "standard.yaml";

    private final String root;
    private final Map<String, String> files = new HashMap<>();

    /** @param parts the files by path within the folder {@code root} */
    EditionPlaces(String root, Map<String, ObjectNode> parts) {
        this.root = root;
        parts.forEach(this::note);
    }

    private void note(String file, ObjectNode part) {
        if (file.startsWith("criteria/")) {
            for (JsonNode criterion : part.path("criteria")) {
                files.put("criteria[" + criterion.path("code").asString("") + "]", file);
            }
        } else if (file.startsWith("profiles/")) {
            files.put("profiles[" + part.path("code").asString("") + "]", file);
        } else if (file.equals("influences.yaml")) {
            files.put("influences", file);
        } else if (file.indexOf('/') > 0) {
            noteWords("texts." + file.substring(0, file.indexOf('/')), file, part);
        }
    }

    private void noteWords(String language, String file, ObjectNode part) {
        for (var field : part.properties()) {
            files.putIfAbsent(language + "." + field.getKey(), file);
            field.getValue()
                    .propertyNames()
                    .forEach(code -> files.put(language + "." + field.getKey() + "." + code, file));
        }
    }

    List<Problem> locate(List<Problem> problems) {
        return problems.stream()
                .map(one -> one.file().isEmpty() ? new Problem(root + file(one.path()), one.path(), one.reason()) : one)
                .toList();
    }

    /** The file of the longest known beginning of {@code path}. */
    private String file(String path) {
        for (var at = path; !at.isEmpty(); at = shorter(at)) {
            var file = files.get(at);
            if (file != null) {
                return file;
            }
        }
        return RULES;
    }

    private static String shorter(String path) {
        int end = path.lastIndexOf('.');
        int bracket = path.endsWith("]") ? path.lastIndexOf('[') : -1;
        return path.substring(0, Math.max(0, Math.max(end, bracket)));
    }
}
