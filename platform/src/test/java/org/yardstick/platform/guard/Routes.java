package org.yardstick.platform.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Open;

/** Every address to which the running application answers with code of ours. */
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^/]*)?}");

    private Routes() {}

    /**
     * One method of one address.
     *
     * @param consumes the type of content that it wants, when it says so
     */
    record Route(String method, String pattern, HandlerMethod handler, Optional<MediaType> consumes) {
        boolean isOpen() {
            return handler.hasMethodAnnotation(Open.class);
        }

        boolean hasRule() {
            return isOpen() || handler.hasMethodAnnotation(Allows.class);
        }

        boolean allows(Role role) {
            var rule = handler.getMethodAnnotation(Allows.class);
            return rule != null
                    && (rule.value().length == 0 || Arrays.asList(rule.value()).contains(role));
        }

        /** The address with something in the place of each variable that is there for nobody. */
        String address() {
            return VARIABLE.matcher(pattern).replaceAll(found -> madeUp(found.group(1)));
        }

        private String madeUp(String variable) {
            for (var parameter : handler.getMethodParameters()) {
                var annotation = parameter.getParameterAnnotation(PathVariable.class);
                if (annotation != null
                        && List.of(annotation.value(), name(parameter)).contains(variable)) {
                    return madeUp(parameter.getParameterType());
                }
            }
            return UUID.randomUUID().toString();
        }

        private static String name(org.springframework.core.MethodParameter parameter) {
            return parameter.getParameter().getName();
        }

        private static String madeUp(Class<?> type) {
            if (type.isEnum()) {
                return type.getEnumConstants()[0].toString();
            }
            var number = type == int.class || type == long.class || Number.class.isAssignableFrom(type);
            return number ? "987654321" : UUID.randomUUID().toString();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Route> of(ApplicationContext context) {
        var routes = new ArrayList<Route>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (!handler.getBeanType().getName().startsWith("org.springframework.")) {
                    add(routes, info, handler);
                }
            });
        }
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var consumes =
                info.getConsumesCondition().getConsumableMediaTypes().stream().findFirst();
        for (var pattern : info.getPatternValues()) {
            for (var method : methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                routes.add(new Route(method.name(), pattern, handler, consumes));
            }
        }
    }
}
