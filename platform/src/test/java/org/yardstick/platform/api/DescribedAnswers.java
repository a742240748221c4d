package org.yardstick.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares what came back with what the API's document says would; a field that the document does not know is an error here. */
final class DescribedAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;

    DescribedAnswers(JsonNode document) {
        this.document = document.deepCopy();
        closeAll(this.document.path("components").path("schemas"));
    }

    private static void closeAll(JsonNode node) {
        for (var schema : node.properties()) {
            if (schema.getValue() instanceof ObjectNode object
                    && object.has("properties")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
    }

    void check(String method, String path, Program.Answer answer) {
        var where = method + " " + path + " " + answer.status();
        var response = document.path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode()).as(where + " is described").isFalse();
        if (response.has("$ref")) {
            var name = response.path("$ref").asString().substring("#/components/responses/".length());
            response = document.path("components").path("responses").path(name);
        }
        for (var header : response.path("headers").properties()) {
            var optional = header.getKey().equals("WWW-Authenticate") && answer.status() == 403;
            assertThat(optional || !answer.header(header.getKey()).isEmpty())
                    .as(where + " has " + header.getKey())
                    .isTrue();
        }
        for (var content : response.path("content").properties()) {
            assertThat(answer.header("Content-Type")).as(where).startsWith(content.getKey());
            validate(where, content.getValue().path("schema"), answer);
        }
    }

    private void validate(String where, JsonNode schema, Program.Answer answer) {
        var whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.path("components"));
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
        assertThat(rules.validate(answer.whole().body(), InputFormat.JSON))
                .as(where)
                .isEmpty();
    }
}
