package org.yardstick.platform.register.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yardstick.platform.shell.AddressCounter;
import org.yardstick.platform.shell.Declined;

/**
 * How much one network address may ask of the register in a minute: enough for a large office behind one address, too little to copy the
 * register in an hour or to keep the database from others. Counted by each node for itself, in memory.
 */
@Component
class Throttle implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final AddressCounter asked;

    Throttle(@Value("${yardstick.register.a-minute:600}") int most) {
        asked = new AddressCounter(most, WINDOW);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/register/**", "/api/v1/register/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        count(request.getRemoteAddr());
        return true;
    }

    /** Declined with 429 when it is too much. */
    void count(String address) {
        if (asked.isTooOften(address)) {
            throw new Declined(HttpStatus.TOO_MANY_REQUESTS, "too-often", WINDOW.toMinutes())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
        }
    }
}
