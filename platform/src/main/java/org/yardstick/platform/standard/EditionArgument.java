package org.yardstick.platform.standard;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/**
 * Gives a handler the {@link Edition} that its address names: {@code {code}/{version}} a published one, {@code {draft}} a draft. What
 * the one who asks may not read is not found, so no handler can forget to ask.
 */
record EditionArgument(Editions editions) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Edition.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        return NotFound.unlessPresent(named(variables(request)).filter(edition -> Editions.mayRead(edition, viewer())));
    }

    private Optional<Edition> named(Map<String, String> variables) {
        var draft = variables.get("draft");
        if (draft != null) {
            return id(draft).flatMap(editions::draft);
        }
        return editions.published(variables.getOrDefault("code", ""), variables.getOrDefault("version", ""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(NativeWebRequest request) {
        var variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Viewer> viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
