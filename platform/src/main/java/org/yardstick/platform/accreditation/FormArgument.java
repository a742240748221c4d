package org.yardstick.platform.accreditation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Gives a handler the {@link Form} that was sent to it; what stands in an address is none. */
record FormArgument(Screens screens) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        return new Form(typed(request), Words.in(screens.language(request)), request, response);
    }

    /** Of a field that was sent more than once the first; files are read elsewhere. */
    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        var type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return typed;
        }
        request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        return typed;
    }
}
