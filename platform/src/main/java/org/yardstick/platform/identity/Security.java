package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yardstick.platform.identity.signin.OpenIdDoor;
import org.yardstick.platform.shell.Failures;
import org.yardstick.platform.shell.Reader;

/** The outer wall: headers, forgery tokens and the session. Who may do what is said at each address and kept by {@link Access}. */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    /** What no page of ours asks a browser for, though somebody got a script into one. */
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain wall(HttpSecurity http, SessionCookie session, OpenIdDoor openId) throws Exception {
        openId.open(http);
        return http.securityContext(context -> context.securityContextRepository(session))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(new ForgeryTokens())
                        // What no browser sends by itself needs no proof that a page of ours sent it.
                        .ignoringRequestMatchers(
                                request -> ApiTokens.brought(request).isPresent()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .cacheControl(cache -> {}))
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, denied) -> {
                    request.setAttribute(Failures.STALE_FORM, true);
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Before the files of an upload are looked at, which is before Spring Security looks for the forgery token among the fields. */
    @Bean
    FilterRegistrationBean<FilesFromStrangers> filesFromStrangers(SessionCookie session) {
        var registration = new FilterRegistrationBean<>(new FilesFromStrangers(session));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 20);
        return registration;
    }

    @Bean
    Reader.Recognition recognition(List<Door> doors) {
        return request -> Access.viewer()
                .map(viewer ->
                        new Reader(java.util.Optional.of(viewer.names()), viewer.language(), openTo(viewer, doors)))
                .orElse(new Reader(java.util.Optional.empty(), java.util.Optional.empty(), List.of()));
    }

    private static List<org.yardstick.platform.shell.Screen.Destination> openTo(Viewer viewer, List<Door> doors) {
        return doors.stream()
                .filter(door -> door.isOpenTo(viewer))
                .sorted(java.util.Comparator.comparingInt(Door::order))
                .map(Door::destination)
                .toList();
    }

    @Bean
    WebMvcConfigurer identityWeb(Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(access);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument());
            }
        };
    }

    /** Lets a handler take the {@link Viewer} as a parameter; an open one takes an optional. */
    private static final class ViewerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.nestedIfOptional().getNestedParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory factory) {
            return parameter.isOptional() ? Access.viewer() : Access.viewer().orElseThrow(Forbidden::new);
        }
    }
}
