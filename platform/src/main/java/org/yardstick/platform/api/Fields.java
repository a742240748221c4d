package org.yardstick.platform.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of a schema one under another, each with its path; what holds itself is told once. */
final class Fields {
    private final Example examples;
    private final List<ApiPage.Field> fields = new ArrayList<>();

    private Fields(Example examples) {
        this.examples = examples;
    }

    static List<ApiPage.Field> of(JsonNode schema, Example examples) {
        var fields = new Fields(examples);
        fields.walk("", schema, new HashSet<>());
        return fields.fields;
    }

    private void walk(String path, JsonNode schema, Set<String> above) {
        if (schema.has("anyOf")) {
            walk(path, schema.path("anyOf").path(0), above);
        } else if (schema.has("$ref")) {
            var name = schema.path("$ref").asString();
            if (above.add(name) && !name.contains("$defs")) {
                walk(path, examples.target(schema), above);
                above.remove(name);
            }
        } else if (schema.has("items")) {
            walk(path + "[]", schema.path("items"), above);
        } else if (schema.path("additionalProperties").isObject()) {
            walk(path + ".*", schema.path("additionalProperties"), above);
        } else {
            properties(path, schema, above);
        }
    }

    private void properties(String path, JsonNode schema, Set<String> above) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (var property : schema.path("properties").properties()) {
            var name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            var value = property.getValue();
            fields.add(new ApiPage.Field(
                    name,
                    type(value),
                    required.contains(property.getKey()),
                    value.path("description").asString("")));
            walk(name, value, above);
        }
    }

    static String type(JsonNode schema) {
        if (schema.has("anyOf")) {
            return type(schema.path("anyOf").path(0)) + " | null";
        }
        if (schema.has("$ref")) {
            return "object";
        }
        if (schema.has("const")) {
            return schema.path("const").toString();
        }
        var nullable = schema.path("type").isArray() ? " | null" : "";
        var format = schema.path("format").asString("");
        var type = Example.type(schema);
        return (format.isEmpty() || format.startsWith("int") ? type : format) + nullable;
    }
}
