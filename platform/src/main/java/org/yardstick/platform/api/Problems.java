package org.yardstick.platform.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.yardstick.platform.shell.Failures;
import tools.jackson.databind.node.ObjectNode;

/** Everything that an address may answer instead of what was asked for, as problem details (RFC 9457). */
final class Problems {
    private static final Map<HttpStatus, List<String>> KINDS = kinds();

    private Problems() {}

    private static Map<HttpStatus, List<String>> kinds() {
        var kinds = new LinkedHashMap<HttpStatus, List<String>>();
        kinds.put(HttpStatus.BAD_REQUEST, List.of("wrong-request", "wrong-json", "broken-upload"));
        kinds.put(HttpStatus.UNAUTHORIZED, List.of("unknown-caller"));
        kinds.put(HttpStatus.FORBIDDEN, List.of("forbidden", "missing-scope"));
        kinds.put(HttpStatus.NOT_FOUND, List.of("not-found"));
        kinds.put(HttpStatus.METHOD_NOT_ALLOWED, List.of("wrong-method"));
        kinds.put(HttpStatus.CONFLICT, List.of("refused", "newer"));
        kinds.put(HttpStatus.PRECONDITION_FAILED, List.of("changed"));
        kinds.put(HttpStatus.CONTENT_TOO_LARGE, List.of("too-large"));
        kinds.put(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of("wrong-type"));
        kinds.put(HttpStatus.UNPROCESSABLE_CONTENT, List.of("wrong-values"));
        kinds.put(HttpStatus.TOO_MANY_REQUESTS, List.of("too-many", "too-often"));
        kinds.put(HttpStatus.INTERNAL_SERVER_ERROR, List.of("failed"));
        return kinds;
    }

    /** Status to the last parts of the types that come with it. */
    static Map<HttpStatus, List<String>> all() {
        return KINDS;
    }

    /** As in NotFound. */
    static String name(HttpStatus status) {
        return java.util.Arrays.stream(status.name().toLowerCase(Locale.ROOT).split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static ObjectNode responses() {
        var responses = Schemas.JSON.createObjectNode();
        KINDS.forEach((status, kinds) -> {
            var types = kinds.stream().map(kind -> Failures.PROBLEM + kind).collect(Collectors.joining(" or "));
            var response =
                    responses.putObject(name(status)).put("description", status.getReasonPhrase() + ". Type " + types);
            if (status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN) {
                header(response, "WWW-Authenticate", "How to be known, and the scope that is missing (RFC 6750).");
            }
            if (status == HttpStatus.TOO_MANY_REQUESTS) {
                header(response, "Retry-After", "After how many seconds to try again.");
            }
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        });
        return responses;
    }

    private static void header(ObjectNode response, String name, String meaning) {
        response.putObject("headers")
                .putObject(name)
                .put("description", meaning)
                .putObject("schema")
                .put("type", "string");
    }

    static ObjectNode schema() {
        var schema = Schemas.JSON.createObjectNode().put("type", "object");
        schema.put(
                "description",
                "What went wrong, in the language of Accept-Language. Which fields follow detail depends on the type.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        var properties = schema.putObject("properties");
        property(properties, "type", "string", "What kind of problem, for programs: it never changes.")
                .putArray("examples")
                .add(Failures.PROBLEM + "wrong-values");
        property(properties, "title", "string", "The same for people.");
        property(properties, "status", "integer", "The status of the answer.");
        property(properties, "detail", "string", "What happened, and what can be done.");
        property(properties, "instance", "string", "The address that was asked for.");
        more(properties);
        return schema;
    }

    private static void more(ObjectNode properties) {
        property(properties, "errors", "object", "Of wrong-values and wrong-json: by field, what is wrong with it.")
                .putObject("additionalProperties")
                .put("type", "string");
        property(properties, "reference", "string", "Under this number the operator finds more in the log.");
        property(properties, "scope", "string", "Of missing-scope: the scope that the token lacks.");
        property(properties, "line", "integer", "Of wrong-json: where it stops making sense.");
        property(properties, "column", "integer", "Of wrong-json: where it stops making sense.");
        property(properties, "yours", "string", "Of newer: the value that was sent; it is kept beside the other.");
        property(
                properties,
                "theirs",
                "object",
                "Of newer: value, version, savedBy and savedAt of the answer that stands.");
        property(properties, "version", "integer", "Of changed: the current version.");
    }

    private static ObjectNode property(ObjectNode properties, String name, String type, String meaning) {
        return properties.putObject(name).put("type", type).put("description", meaning);
    }
}
