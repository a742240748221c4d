package org.yardstick.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document tells of every address for programs, and nothing in it leads nowhere. */
@PlatformTest
class ApiDocumentTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @LocalServerPort
    int port;

    JsonNode document;

    @BeforeEach
    void read() {
        document = Program.unknown(port).get("/api/v1/openapi.json").json();
    }

    @Test
    void everyAddressUnderApiIsInTheDocument() {
        var served = new TreeSet<String>();
        handlers.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        served.remove("GET /api/v1/openapi.json");
        served.remove("GET /api/v1/openapi.yaml");
        var told = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> told.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(told).isEqualTo(served);
    }

    @Test
    void everyAddressParameterAndFieldIsExplained() {
        assertThat(Address.all(handlers))
                .isNotEmpty()
                .allMatch(address -> address.explained().isPresent());
        assertThat(document.path("tags").valueStream())
                .isNotEmpty()
                .noneMatch(tag -> tag.path("description").asString().isBlank());
        var silent = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                for (var parameter : method.getValue().path("parameters")) {
                    if (parameter.path("description").asString("").isBlank()) {
                        silent.add(path.getKey() + " " + parameter.path("name").asString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void anAddressSaysWhichScopeItNeeds() {
        for (var address : Address.all(handlers)) {
            var security = document.path("paths")
                    .path(address.path())
                    .path(address.method().toLowerCase(java.util.Locale.ROOT))
                    .path("security");
            var scopes = security.path(0)
                    .path("token")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(scopes).as(address.toString()).isEqualTo(address.scopes());
            assertThat(address.rule().isPresent()).as(address.toString()).isEqualTo(!scopes.isEmpty());
        }
    }

    @Test
    void namesOfOperationsAreThereOnceAndReferencesLeadSomewhere() {
        var names = Address.all(handlers).stream().map(Address::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        Pattern.compile("\"\\$ref\"\\s*:\\s*\"#([^\"]+)\"")
                .matcher(document.toString())
                .results()
                .map(found -> found.group(1))
                .forEach(pointer -> assertThat(document.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }

    @Test
    void theYamlSaysTheSame() {
        var yaml = Program.unknown(port).get("/api/v1/openapi.yaml");
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat((JsonNode) YAMLMapper.builder().build().readTree(yaml.whole().body()))
                .isEqualTo(document);
    }

    @Test
    void everyProblemHasItsWordsInEveryLanguage() {
        for (var language : Language.values()) {
            for (var kinds : Problems.all().values()) {
                assertThat(kinds)
                        .allMatch(kind -> Words.in(language).knows("shell.failure." + kind + ".title"))
                        .allMatch(kind ->
                                kind.equals("refused") || Words.in(language).knows("shell.failure." + kind + ".text"));
            }
        }
    }

    @Test
    void thePageTellsOfEveryAddressInTheReadersLanguage() {
        var visitor = new Visitor(port);
        var page = visitor.get("/api").body();
        for (var address : Address.all(handlers)) {
            assertThat(page).contains("<code>" + address.path() + "</code>").contains("id=\"" + address.name() + "\"");
        }
        assertThat(page).contains("curl").contains("read:results").doesNotContain("<script>");
        visitor.post("/language", "language", "zh-Hant-HK", "back", "/api");
        assertThat(visitor.get("/api").body()).contains("權杖所需權限").contains("href=\"/api\"");
    }
}
