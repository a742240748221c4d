package org.yardstick.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The three answers that are no page: refused (409 with the reason), not there or not yours (404), and our own mistake (500 with a
 * reference number that stands in the log beside the cause). A program asking gets the same as problem details (RFC 9457).
 */
@ControllerAdvice
public class Failures {
    /** A request with this attribute came with a forgery token that no longer counts. */
    public static final String STALE_FORM = "org.yardstick.stale-form";

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
        return answer(HttpStatus.CONFLICT, "refused", reason, request, response);
    }

    @ExceptionHandler
    Object notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "", request, response);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException cause, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.BAD_REQUEST, "wrong-request", "", request, response);
    }

    /** An address that can be nobody's is not there; a parameter that cannot be read is a wrong request. */
    @ExceptionHandler
    Object unreadable(
            MethodArgumentTypeMismatchException cause, HttpServletRequest request, HttpServletResponse response) {
        var status = cause.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        return answer(status, kind(status), "", request, response);
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        if (cause instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, kind(status), "", request, response);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            // The reader went away in the middle of a file: nobody is left to answer, and nothing is wrong.
            return null;
        }
        return failed((Throwable) cause, request, response);
    }

    Object failed(@Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        var reference = reference();
        LOG.error("{} {} {}", reference, request.getMethod(), withoutSecrets(asked(request)), cause);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failed", reference, request, response);
    }

    static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case UNAUTHORIZED -> "unknown-caller";
            default -> "wrong-request";
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

    /** The page or the problem for {@code status}; also for those who answer before any handler was reached. */
    public Object answer(
            HttpStatus status, String kind, String detail, HttpServletRequest request, HttpServletResponse response) {
        if (asked(request).startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setTitle(Words.in(screens.language(request)).say("shell.failure." + kind + ".title"));
            var text = "shell.failure." + kind + ".text";
            problem.setDetail(
                    detail.isEmpty() ? Words.in(screens.language(request)).say(text) : detail);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var view = new ModelAndView("shell/failure", status);
        view.addObject("screen", screens.screen(request, response));
        view.addObject("kind", kind);
        view.addObject("detail", detail);
        return view;
    }

    private static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return reference.toString();
    }
}
