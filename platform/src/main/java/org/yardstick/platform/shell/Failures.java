package org.yardstick.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The answers that are no page of their own: refused (409 with the reason), not there or not yours (404), what could not be read, and our
 * own mistake (500). The last two have a reference number that stands in the log beside the cause. A program asking gets the same as
 * problem details (RFC 9457).
 */
@ControllerAdvice
public class Failures {
    /** A request with this attribute came with a forgery token that no longer counts. */
    public static final String STALE_FORM = "org.yardstick.stale-form";

    /** What the type of a problem begins with; the kind follows. */
    public static final String PROBLEM = "urn:yardstick:problem:";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final char[] LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Screens screens;

    Failures(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    Object refused(Refused refusal, HttpServletRequest request, HttpServletResponse response) {
        var reason = refusal.in(Words.in(screens.language(request)));
        return answer(new Declined(HttpStatus.CONFLICT, "refused").because(reason), request, response);
    }

    @ExceptionHandler
    Object notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response) {
        return answer(new Declined(HttpStatus.NOT_FOUND, "not-found"), request, response);
    }

    /** An address that can be nobody's is not there; a parameter that cannot be read is a wrong request. */
    @ExceptionHandler
    Object unreadable(
            MethodArgumentTypeMismatchException cause, HttpServletRequest request, HttpServletResponse response) {
        if (cause.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(new Declined(HttpStatus.NOT_FOUND, "not-found"), request, response);
        }
        var declined = Screens.isForPrograms(request)
                ? Declined.wrong(cause.getName(), "shell.field.unreadable")
                : new Declined(HttpStatus.BAD_REQUEST, "wrong-request");
        return answer(declined, request, response);
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            // The reader went away in the middle of a file: nobody is left to answer, and nothing is wrong.
            return null;
        }
        return failed((Throwable) cause, request, response);
    }

    Object failed(@Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        if (cause instanceof Declined declined) {
            return answer(declined, request, response);
        }
        var unreadable = Unreadable.of(cause);
        if (unreadable.isPresent()) {
            return answer(unreadable.get(), request, response);
        }
        if (cause instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(of(status), request, response);
        }
        var reference = reference();
        LOG.error("{} {} {}", reference, request.getMethod(), withoutSecrets(asked(request)), cause);
        var failed = new Declined(HttpStatus.INTERNAL_SERVER_ERROR, "failed");
        return answer(failed, reference, request, response);
    }

    /** What a status by itself says. */
    static Declined of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Declined(status, "not-found");
            case FORBIDDEN -> new Declined(status, "forbidden");
            case UNAUTHORIZED -> new Declined(status, "unknown-caller");
            case CONTENT_TOO_LARGE -> Unreadable.tooLarge(0).noted();
            default -> new Declined(status, "wrong-request").noted();
        };
    }

    /** Links that were mailed hold a token, which no log may keep. */
    private static String withoutSecrets(String address) {
        return address.replaceAll("[A-Za-z0-9_-]{40,}", "...");
    }

    /** The address that was asked for, also while its failure is being answered. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
    }

    /** The page or the problem; also for those who answer before any handler was reached. */
    Object answer(Declined declined, HttpServletRequest request, HttpServletResponse response) {
        if (!declined.isNoted()) {
            return answer(declined, "", request, response);
        }
        var reference = reference();
        LOG.info("{} {} {} {}", reference, request.getMethod(), withoutSecrets(asked(request)), declined.toString());
        return answer(declined, reference, request, response);
    }

    private Object answer(
            Declined declined, String reference, HttpServletRequest request, HttpServletResponse response) {
        if (Screens.isForPrograms(request)) {
            return problem(declined, reference, Words.in(screens.language(request)));
        }
        var view = new ModelAndView("shell/failure", declined.status());
        var screen = screens.screen(request, response);
        view.addObject("screen", screen);
        view.addObject("title", declined.title(screen.words()));
        view.addObject("text", declined.text(screen.words()));
        view.addObject("reference", reference);
        return view;
    }

    private static ResponseEntity<ProblemDetail> problem(Declined declined, String reference, Words words) {
        var problem = ProblemDetail.forStatus(declined.status());
        problem.setType(URI.create(PROBLEM + declined.kind()));
        problem.setTitle(declined.title(words));
        problem.setDetail(declined.text(words));
        var errors = declined.errors(words);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        declined.more().forEach(problem::setProperty);
        return ResponseEntity.status(declined.status())
                .headers(declined.headers())
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return reference.toString();
    }
}
