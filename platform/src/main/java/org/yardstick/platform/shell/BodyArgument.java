package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the {@link Body} of a program's request, strictly: a field that is unknown, there twice or of another kind is told with its place,
 * lest somebody believes that it was heard. Nothing longer than a megabyte is read, nothing deeper than fifty levels.
 */
final class BodyArgument implements HandlerMethodArgumentResolver {
    static final int LONGEST = 1024 * 1024;
    private static final int DEEPEST = 50;

    private static final JsonMapper STRICT = JsonMapper.builder(tools.jackson.core.json.JsonFactory.builder()
                    .streamReadConstraints(tools.jackson.core.StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Validator validator;

    BodyArgument(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory)
            throws IOException {
        var sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        refuseUnlessJson(sent);
        var body = read(content(sent), parameter.getParameterType());
        refuseInvalid(body);
        return body;
    }

    private static void refuseUnlessJson(HttpServletRequest request) {
        var sent = String.valueOf(request.getContentType());
        try {
            var type = MediaType.parseMediaType(sent);
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    || type.getSubtype().endsWith("+json")) {
                return;
            }
        } catch (InvalidMediaTypeException noType) {
            // Told below like any other type that is not taken.
        }
        throw Unreadable.wrongType(sent)
                .header("Accept", MediaType.APPLICATION_JSON_VALUE)
                .noted();
    }

    private static byte[] content(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw Unreadable.tooLarge(1).noted();
        }
        var content = request.getInputStream().readNBytes(LONGEST + 1);
        if (content.length > LONGEST) {
            throw Unreadable.tooLarge(1).noted();
        }
        return content;
    }

    private static Object read(byte[] content, Class<?> type) {
        try {
            Object body = STRICT.readValue(content, type);
            if (body == null) {
                throw new Declined(HttpStatus.BAD_REQUEST, "wrong-json", 1, 1)
                        .at(WrongJson.BODY, "shell.json.wrong-kind")
                        .noted();
            }
            return body;
        } catch (JacksonException wrong) {
            throw WrongJson.told(wrong);
        }
    }

    private void refuseInvalid(Object body) {
        var declined = new Declined(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-values");
        validator.validate(body).stream()
                .sorted(Comparator.comparing(one -> one.getPropertyPath().toString()))
                .forEach((ConstraintViolation<Object> one) ->
                        declined.at(one.getPropertyPath().toString(), one.getMessage()));
        if (declined.hasErrors()) {
            throw declined;
        }
    }
}
