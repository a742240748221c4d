package org.yardstick.platform.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Explained;

/**
 * One method of one address for programs, as its handler declares it. A handler under {@code /api/v1} that is not explained is left out
 * of no document: it fails a test.
 */
record Address(String method, String path, HandlerMethod handler) {
    static final String ROOT = "/api/v1/";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** All that have a place in the document, by address. */
    static List<Address> all(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Address(method.name(), path, entry.getValue()))))
                .filter(address -> !address.path.startsWith(ROOT + "openapi."))
                .sorted(Comparator.comparing(Address::path).thenComparing(Address::method))
                .toList();
    }

    /** What it is about: the first step of the path. */
    String group() {
        return path.substring(ROOT.length()).split("/", -1)[0];
    }

    String name() {
        return handler.getMethod().getName();
    }

    Optional<Explained> explained() {
        return Optional.ofNullable(handler.getMethodAnnotation(Explained.class));
    }

    Optional<Allows> rule() {
        return Optional.ofNullable(handler.getMethodAnnotation(Allows.class));
    }

    List<String> scopes() {
        return rule().stream()
                .flatMap(rule -> Arrays.stream(rule.scope()))
                .map(Scope::code)
                .toList();
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The argument of the handler that takes a variable of the address as it is. */
    Optional<MethodParameter> parameter(String variable) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(one -> one.hasParameterAnnotation(PathVariable.class))
                .filter(one -> variable.equals(one.getParameter().getName()))
                .findFirst();
    }

    boolean hasBody() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(Body.class));
    }

    /** What has a version answers it: by rule of this house these handlers give the whole response. */
    boolean hasTag() {
        return ResponseEntity.class.isAssignableFrom(handler.getReturnType().getParameterType());
    }

    HttpStatus status() {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.value();
    }
}
