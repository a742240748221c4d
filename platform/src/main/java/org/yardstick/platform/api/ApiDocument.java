package org.yardstick.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.PublicAddress;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API as an OpenAPI 3.1 document, read from the handlers that answer it; made once, when it is first asked for. */
@Component
class ApiDocument {
    private static final String ABOUT = """
            Yardstick for programs. Everything is JSON in UTF-8; times are ISO 8601 in UTC, numbers exact decimals, identities UUIDs. \
            Lists answer items, total and next. Errors are problem details (RFC 9457) in the language of Accept-Language \
            (en, zh-Hans, zh-Hant-HK). Fields may be added to answers at any time; what is there keeps its name and meaning within v1.""";

    private final RequestMappingHandlerMapping handlers;
    private final PublicAddress address;
    private volatile Optional<ObjectNode> made = Optional.empty();

    ApiDocument(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, PublicAddress address) {
        this.handlers = handlers;
        this.address = address;
    }

    /** Made twice when two ask first at the same moment, and the same both times. */
    ObjectNode document() {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.orElseThrow();
    }

    String json() {
        return Schemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document());
    }

    String yaml() {
        return YAMLMapper.builder().build().writeValueAsString(document());
    }

    private ObjectNode make() {
        var addresses = Address.all(handlers);
        var schemas = new Schemas();
        var operations = new Operations(schemas);
        var document = Schemas.JSON.createObjectNode().put("openapi", "3.1.1");
        var info = document.putObject("info").put("title", "Yardstick").put("version", "1");
        info.put("description", ABOUT);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", address.root());
        var tags = document.putArray("tags");
        groups(addresses)
                .forEach(group -> tags.addObject().put("name", group).put("description", about(group, addresses)));
        var paths = document.putObject("paths");
        for (var one : addresses) {
            var path = paths.get(one.path()) instanceof ObjectNode there ? there : paths.putObject(one.path());
            path.set(one.method().toLowerCase(java.util.Locale.ROOT), operations.of(one));
        }
        var components = document.putObject("components");
        components.set("schemas", schemas.components());
        schemas.components().set("Problem", Problems.schema());
        components.set("responses", Problems.responses());
        components.putObject("securitySchemes").set("token", token(addresses));
        return document;
    }

    private static List<String> groups(List<Address> addresses) {
        var order = List.of("standards", "organisations", "assessments");
        var groups = new ArrayList<>(order);
        addresses.stream()
                .map(Address::group)
                .filter(group -> !order.contains(group))
                .distinct()
                .forEach(groups::add);
        return groups;
    }

    private static String about(String group, List<Address> addresses) {
        return addresses.stream()
                .filter(one -> one.group().equals(group))
                .flatMap(
                        one -> Optional.ofNullable(
                                AnnotationUtils.findAnnotation(one.handler().getBeanType(), Explained.class))
                                .stream())
                .map(Explained::value)
                .findFirst()
                .orElse("");
    }

    private static ObjectNode token(List<Address> addresses) {
        var token = Schemas.JSON.createObjectNode().put("type", "http").put("scheme", "bearer");
        token.put(
                "description",
                "A token that a person makes on their account page. It is good for its scopes and never for more than the person"
                        + " may. Scopes in use: " + String.join(", ", scopes(addresses)) + ".");
        var listed = token.putArray("x-scopes");
        scopes(addresses).forEach(listed::add);
        return token;
    }

    private static List<String> scopes(List<Address> addresses) {
        var used = addresses.stream().flatMap(one -> one.scopes().stream()).toList();
        return java.util.Arrays.stream(Scope.values())
                .map(Scope::code)
                .filter(code -> used.contains(code) || code.equals("read:standard"))
                .toList();
    }
}
