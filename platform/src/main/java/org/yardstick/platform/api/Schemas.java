package org.yardstick.platform.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ClassPathResource;
import org.yardstick.platform.shell.Explained;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the records that programs send and get (JSON Schema 2020-12, as OpenAPI 3.1 has it). Every field is there in every
 * answer; one that may be null says so, and in what is sent it may be left out. The name of a record is the name of its schema.
 */
final class Schemas {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RESULT = "Result";
    private static final String EDITION = "Edition";

    private final ObjectNode components = JSON.createObjectNode();
    private final Map<String, ResolvableType> known = new HashMap<>();

    ObjectNode components() {
        return components;
    }

    ObjectNode of(ResolvableType type) {
        var schema = JSON.createObjectNode();
        var raw = Objects.requireNonNull(type.resolve(Object.class));
        if (Optional.class == raw) {
            return of(type.getGeneric(0));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", of(type.asCollection().getGeneric(0)));
        } else if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object")
                    .set("additionalProperties", of(type.asMap().getGeneric(1)));
        } else if (raw.isEnum()) {
            var values = schema.put("type", "string").putArray("enum");
            Arrays.stream(raw.getEnumConstants()).forEach(one -> values.add(word((Enum<?>) one)));
        } else if (raw.isRecord()) {
            schema.put("$ref", "#/components/schemas/" + record(type, raw));
        } else {
            simple(schema, raw);
        }
        return schema;
    }

    private static void simple(ObjectNode schema, Class<?> raw) {
        if (raw == String.class) {
            schema.put("type", "string");
        } else if (raw == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (raw == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (raw == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (raw == boolean.class || raw == Boolean.class) {
            schema.put("type", "boolean");
        } else if (raw == BigDecimal.class) {
            schema.put("type", "number");
        } else if (raw == int.class || raw == Integer.class) {
            schema.put("type", "integer").put("format", "int32");
        } else if (raw == long.class || raw == Long.class) {
            schema.put("type", "integer").put("format", "int64");
        } else if (raw == byte[].class) {
            schema.put("type", "object");
        }
    }

    private static String word(Enum<?> one) {
        try {
            for (var method : one.getDeclaringClass().getMethods()) {
                if (method.isAnnotationPresent(JsonValue.class)) {
                    return String.valueOf(method.invoke(one));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return one.name();
    }

    private String record(ResolvableType type, Class<?> raw) {
        var name = new StringBuilder(raw.getSimpleName());
        for (var generic : type.getGenerics()) {
            name.append("Of").append(generic.resolve(Object.class).getSimpleName());
        }
        var same = known.putIfAbsent(name.toString(), type);
        if (same != null && same.resolve() != raw) {
            throw new IllegalStateException("Two records for programs are called " + name);
        }
        if (same == null) {
            var schema = components.putObject(name.toString()).put("type", "object");
            var properties = schema.putObject("properties");
            var required = schema.putArray("required");
            for (var component : raw.getRecordComponents()) {
                properties.set(name(component), property(component, type));
                if (!isNullable(component) || !isSent(raw)) {
                    required.add(name(component));
                }
            }
            if (isSent(raw)) {
                schema.put("additionalProperties", false);
            }
        }
        return name.toString();
    }

    private ObjectNode property(RecordComponent component, ResolvableType owner) {
        var schema = of(ResolvableType.forType(component.getGenericType(), owner));
        limit(schema, component);
        if (isNullable(component)) {
            schema = orNull(schema);
        }
        var explained = component.getAnnotation(Explained.class);
        if (explained != null) {
            schema.put("description", explained.value());
            if (!explained.example().isEmpty()) {
                schema.putArray("examples").add(example(explained.example(), schema));
            }
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref") || schema.has("enum")) {
            var either = JSON.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        var type = schema.path("type").asString();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    /** Texts are written as they are, everything else as JSON. */
    static JsonNode example(String text, ObjectNode schema) {
        var types = schema.path("type");
        var isText = types.asString("").equals("string")
                || types.path(0).asString("").equals("string");
        return isText && !text.equals("null") ? JSON.getNodeFactory().stringNode(text) : JSON.readTree(text);
    }

    private static void limit(ObjectNode schema, RecordComponent component) {
        var type = schema.path("type").asString("");
        var size = constraint(component, Size.class);
        if (size != null) {
            schema.put(type.equals("array") ? "maxItems" : "maxLength", size.max());
        }
        if (constraint(component, NotBlank.class) != null) {
            schema.put("minLength", 1);
        }
        var least = constraint(component, Min.class);
        if (least != null) {
            schema.put("minimum", least.value());
        }
        var most = constraint(component, Max.class);
        if (most != null) {
            schema.put("maximum", most.value());
        }
    }

    /** Constraints of a record's components lie on its accessors, too. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A constraint(
            RecordComponent component, Class<A> kind) {
        return component.getAccessor().getAnnotation(kind);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What programs send is called New. */
    private static boolean isSent(Class<?> raw) {
        return raw.getSimpleName().startsWith("New");
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** Whether a document of this name is described by a file of its own, too long to be shown as an example. */
    static boolean isShipped(String name) {
        return name.equals(RESULT) || name.equals(EDITION);
    }

    /** A schema that is shipped as a file, under the name of the document that it describes. */
    ObjectNode shipped(String path) {
        var name = path.contains("result") ? RESULT : EDITION;
        if (!components.has(name)) {
            try (var in = new ClassPathResource(path).getInputStream()) {
                var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("\"#/$defs/", "\"#/components/schemas/" + name + "/$defs/");
                var schema = (ObjectNode) JSON.readTree(text);
                schema.remove("$schema");
                schema.remove("$id");
                components.set(name, schema);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }
}
