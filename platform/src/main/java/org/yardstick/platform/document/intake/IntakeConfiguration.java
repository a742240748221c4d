package org.yardstick.platform.document.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yardstick.platform.shell.NotFound;

/** Sets up how files come in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeConfiguration.class);

    @Bean
    VirusCheck virusCheck(@Value("${yardstick.clamav:}") String clamav, Clock clock) throws IOException {
        Spool.sweep(clock.instant().minus(Duration.ofDays(1)));
        if (clamav.isBlank()) {
            LOG.info("Uploaded files are not checked for viruses: yardstick.clamav (host:port) is not set");
            return VirusCheck.NONE;
        }
        LOG.info("Uploaded files are checked for viruses by ClamAV at {}", clamav);
        return Clamd.at(clamav);
    }

    /** Before Spring Security, which looks for the forgery token among the fields. */
    @Bean
    FilterRegistrationBean<UploadFilter> uploadFilter(List<UploadAddress> addresses, IntakeSettings settings) {
        var registration = new FilterRegistrationBean<>(new UploadFilter(addresses, settings.maxRequest()));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer uploadArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new UploadArgument());
            }
        };
    }

    /** Lets a handler take the {@link Upload} as a parameter. */
    private static final class UploadArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Upload.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            var upload = request.getAttribute(UploadFilter.UPLOAD, RequestAttributes.SCOPE_REQUEST);
            if (upload == null) {
                throw new NotFound(); // a form without files came to an address for files
            }
            return upload;
        }
    }
}
