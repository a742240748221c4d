package org.yardstick.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.PublicAddress;
import tools.jackson.databind.JsonNode;

/** The page on which the API is read: nothing stands on it that is not in the document. */
@Component
class ApiPages {
    private final ApiDocument api;
    private final PublicAddress address;

    ApiPages(ApiDocument api, PublicAddress address) {
        this.api = api;
        this.address = address;
    }

    ApiPage page() {
        var document = api.document();
        var groups = new ArrayList<ApiPage.Group>();
        for (var tag : document.path("tags")) {
            var name = tag.path("name").asString();
            groups.add(new ApiPage.Group(name, tag.path("description").asString(), operations(document, name)));
        }
        var failures = Problems.all().entrySet().stream()
                .map(one -> new ApiPage.Failure(one.getKey().value(), one.getValue()))
                .toList();
        var scopes = document.path("components")
                .path("securitySchemes")
                .path("token")
                .path("x-scopes");
        return new ApiPage(address.root(), groups, failures, texts(scopes));
    }

    private List<ApiPage.Operation> operations(JsonNode document, String group) {
        var operations = new ArrayList<ApiPage.Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().path("tags").path(0).asString().equals(group)) {
                    operations.add(operation(document, path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private ApiPage.Operation operation(JsonNode document, String path, String method, JsonNode operation) {
        var examples = new Example(document.path("components"));
        var verb = method.toUpperCase(Locale.ROOT);
        var body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var answer = right(operation).path("content").path("application/json").path("schema");
        var schema = answer.path("$ref").asString("").replace("#/components/schemas/", "");
        var open = operation.path("security").size() > 1;
        return new ApiPage.Operation(
                operation.path("operationId").asString(),
                verb,
                path,
                operation.path("summary").asString(),
                operation.path("description").asString(),
                open ? List.of() : texts(operation.path("security").path(0).path("token")),
                parameters(operation.path("parameters")),
                Fields.of(body, examples),
                answers(operation.path("responses"), document),
                Fields.of(answer, examples),
                new Curl(address.root(), verb, path, operation, open, example(body, examples)).line(),
                Schemas.isShipped(schema) ? "" : example(answer, examples));
    }

    /** A schema that says nothing of its fields has no example either. */
    private static String example(JsonNode schema, Example examples) {
        return schema.has("$ref") ? examples.of(schema) : "";
    }

    private static JsonNode right(JsonNode operation) {
        return operation.path("responses").properties().iterator().next().getValue();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<ApiPage.Parameter> parameters(JsonNode parameters) {
        return parameters
                .valueStream()
                .map(one -> new ApiPage.Parameter(
                        one.path("name").asString(),
                        one.path("in").asString(),
                        one.path("required").asBoolean(false),
                        Fields.type(one.path("schema")),
                        one.path("description").asString(),
                        exampleOf(one)))
                .toList();
    }

    private static String exampleOf(JsonNode parameter) {
        for (var place : List.of(
                parameter.path("example"),
                parameter.path("schema").path("examples").path(0),
                parameter.path("schema").path("default"))) {
            if (!place.isMissingNode()) {
                return place.asString();
            }
        }
        return "";
    }

    private static List<ApiPage.Answer> answers(JsonNode responses, JsonNode document) {
        return responses.properties().stream()
                .map(one -> new ApiPage.Answer(one.getKey(), meaning(one.getValue(), document)))
                .toList();
    }

    private static String meaning(JsonNode response, JsonNode document) {
        var name = response.path("$ref").asString("").replace("#/components/responses/", "");
        var told = name.isEmpty()
                ? response
                : document.path("components").path("responses").path(name);
        return told.path("description").asString().replaceFirst("\\. Type .*", "");
    }
}
