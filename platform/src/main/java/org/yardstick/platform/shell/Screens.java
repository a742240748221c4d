package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every page its {@link Screen}: language and theme from the reader's choice, else from what the browser asks for. A page that
 * shows {@link FieldErrors} is answered with 422.
 */
@Component
public class Screens implements HandlerInterceptor {
    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    private final Reader.Recognition recognition;
    private final ZoneId zone;
    private final boolean sample;

    Screens(
            Reader.Recognition recognition,
            @Value("${yardstick.zone:Asia/Hong_Kong}") String zone,
            @Value("${yardstick.sample:false}") boolean sample) {
        this.recognition = recognition;
        this.zone = ZoneId.of(zone);
        this.sample = sample;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getViewName() != null && !view.getViewName().startsWith("redirect:")) {
            view.addObject("screen", screen(request, response));
            if (view.getModel().get("errors") instanceof FieldErrors errors && errors.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
    }

    public Screen screen(HttpServletRequest request, HttpServletResponse response) {
        var reader = recognition.reader(request);
        var words = Words.in(language(request, reader));
        var theme = Cookies.read(request, THEME).flatMap(Screens::theme).orElse(Screen.Theme.DEVICE);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Screen(
                words,
                reader.name().map(name -> name.in(words.language())),
                address(request),
                theme,
                token == null ? "" : token.getToken(),
                reader.destinations(),
                Notice.take(request, response, words),
                zone,
                sample);
    }

    /** The minute, where this instance is at home. */
    public String time(java.time.Instant at) {
        return Words.in(Language.ENGLISH).time(at, zone);
    }

    public Language language(HttpServletRequest request) {
        return language(request, recognition.reader(request));
    }

    /** Keeps a choice of language in the reader's browser, where it counts before the one that is kept with the person. */
    public void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, LANGUAGE, language.tag(), Duration.ofDays(365));
    }

    /** Whether what is asked for is data: then whoever asks is told in data, too. */
    static boolean isForPrograms(HttpServletRequest request) {
        return Failures.asked(request).startsWith("/api/");
    }

    private static Language language(HttpServletRequest request, Reader reader) {
        if (isForPrograms(request) && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            return Language.nearest(request.getLocales());
        }
        return Cookies.read(request, LANGUAGE)
                .flatMap(Language::find)
                .or(reader::language)
                .orElseGet(() -> Language.nearest(request.getLocales()));
    }

    static Optional<Screen.Theme> theme(String name) {
        for (var theme : Screen.Theme.values()) {
            if (theme.attribute().equals(name)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? Failures.asked(request) : Failures.asked(request) + "?" + query;
    }
}
