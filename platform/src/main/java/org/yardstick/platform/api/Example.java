package org.yardstick.platform.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document as its schema would have it, put together from the examples of its fields. */
final class Example {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = Schemas.JSON.getNodeFactory();

    private final JsonNode components;

    Example(JsonNode components) {
        this.components = components;
    }

    String of(JsonNode schema) {
        return Schemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(schema, 0));
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (schema.path("examples").size() > 0) {
            return schema.path("examples").path(0);
        }
        if (schema.has("$ref")) {
            return of(target(schema), depth + 1);
        }
        if (schema.has("anyOf")) {
            return of(schema.path("anyOf").path(0), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST ? NODES.arrayNode() : NODES.arrayNode().add(of(schema.path("items"), depth + 1));
            case "string" -> NODES.stringNode(text(schema.path("format").asString("")));
            case "boolean" -> NODES.booleanNode(false);
            case "integer" -> NODES.numberNode(1);
            case "number" -> NODES.numberNode(new java.math.BigDecimal("7.5"));
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        }
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> Variables.example("id");
            case "date-time" -> "2026-11-20T02:30:00Z";
            case "date" -> "2026-01-15";
            default -> "…";
        };
    }

    JsonNode target(JsonNode schema) {
        var name = schema.path("$ref").asString().replace("#/components/schemas/", "");
        return components.path("schemas").path(name);
    }

    /** The type that is not null. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }
}
