package org.yardstick.platform.api;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Explained;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one address into the document: who may ask, what with, and everything that may come back. */
final class Operations {
    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(Address address) {
        var operation = Schemas.JSON.createObjectNode();
        var text = address.explained().map(Explained::value).orElse("");
        operation.putArray("tags").add(address.group());
        operation.put("operationId", address.name());
        operation.put("summary", text.replaceFirst("(?s)[.:;] .*|\\.$", ""));
        operation.put("description", text);
        secure(operation.putArray("security"), address);
        parameters(operation.putArray("parameters"), address);
        for (var parameter : address.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Body.class)) {
                var schema = schemas.of(ResolvableType.forMethodParameter(parameter));
                operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject("application/json")
                        .set("schema", schema);
            }
        }
        responses(operation.putObject("responses"), address);
        return operation;
    }

    /** An open address needs nobody, but reads more for somebody who brings a token. */
    private static void secure(ArrayNode security, Address address) {
        if (address.rule().isEmpty()) {
            security.addObject();
            security.addObject().putArray("token").add("read:standard");
            return;
        }
        var scopes = security.addObject().putArray("token");
        address.scopes().forEach(scopes::add);
    }

    private void parameters(ArrayNode parameters, Address address) {
        for (var variable : address.variables()) {
            address.parameter(variable)
                    .map(parameter -> parameter(parameters, "path", variable, parameter))
                    .orElseGet(() -> variable(parameters, variable))
                    .put("required", true);
        }
        for (var parameter : address.handler().getMethodParameters()) {
            var name = String.valueOf(parameter.getParameter().getName());
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                setDefault(parameter(parameters, "query", name, parameter), parameter);
            } else if (header != null) {
                parameter(parameters, "header", header.value(), parameter);
            }
        }
    }

    /** One that an argument of our own takes from the address. */
    private static ObjectNode variable(ArrayNode parameters, String name) {
        var one =
                parameters.addObject().put("name", name).put("in", "path").put("description", Variables.meaning(name));
        one.set("schema", Variables.schema(name));
        return one;
    }

    private static void setDefault(ObjectNode told, MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var value = query == null ? "" : query.defaultValue();
        if (!value.isEmpty() && !value.equals(ValueConstants.DEFAULT_NONE)) {
            var schema = (ObjectNode) told.get("schema");
            schema.set("default", Schemas.example(value, schema));
        }
    }

    private ObjectNode parameter(ArrayNode parameters, String in, String name, MethodParameter parameter) {
        var one = parameters.addObject().put("name", name).put("in", in);
        var schema = schemas.of(ResolvableType.forMethodParameter(parameter));
        var explained = parameter.getParameterAnnotation(Explained.class);
        one.put("description", explained == null ? Variables.meaning(name) : explained.value());
        var example = explained == null ? Variables.example(name) : explained.example();
        if (!example.isEmpty()) {
            one.set("example", Schemas.example(example, schema));
        }
        one.set("schema", schema);
        return one;
    }

    private void responses(ObjectNode responses, Address address) {
        var status = address.status();
        var right = responses.putObject(String.valueOf(status.value())).put("description", status.getReasonPhrase());
        if (address.hasTag()) {
            header(right, "ETag", "What was read, for If-None-Match and If-Match.");
        }
        if (status == HttpStatus.CREATED) {
            header(right, "Location", "Where it is.");
        }
        right.putObject("content").putObject("application/json").set("schema", answer(address));
        if (address.hasTag() && address.method().equals("GET")) {
            responses.putObject("304").put("description", "Not changed since the entity tag in If-None-Match");
        }
        for (int code : problems(address)) {
            responses
                    .putObject(String.valueOf(code))
                    .put("$ref", "#/components/responses/" + Problems.name(HttpStatus.valueOf(code)));
        }
    }

    private static void header(ObjectNode response, String name, String meaning) {
        var headers = response.get("headers") instanceof ObjectNode known ? known : response.putObject("headers");
        headers.putObject(name).put("description", meaning).putObject("schema").put("type", "string");
    }

    private ObjectNode answer(Address address) {
        var shipped = address.explained().map(Explained::schema).orElse("");
        if (!shipped.isEmpty()) {
            return schemas.shipped(shipped);
        }
        var type = ResolvableType.forMethodReturnType(address.handler().getMethod());
        return schemas.of(type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type);
    }

    /** What may go wrong follows from what the address takes; the rest it says itself. */
    private static Iterable<Integer> problems(Address address) {
        var codes = new TreeSet<Integer>();
        codes.add(401);
        codes.add(429);
        if (address.rule().isPresent()) {
            codes.add(403);
        }
        if (!address.variables().isEmpty()) {
            codes.add(404);
        }
        if (hasNumbers(address)) {
            codes.add(422);
        }
        if (address.hasBody()) {
            codes.addAll(List.of(400, 413, 415, 422));
        }
        address.explained()
                .map(Explained::also)
                .ifPresent(also -> Arrays.stream(also).forEach(codes::add));
        return codes;
    }

    /** Whether a parameter can be written in a way that cannot be read. */
    private static boolean hasNumbers(Address address) {
        return Arrays.stream(address.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.nestedIfOptional().getNestedParameterType())
                .anyMatch(type -> type != String.class);
    }
}
