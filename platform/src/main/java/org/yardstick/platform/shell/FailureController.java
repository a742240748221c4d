package org.yardstick.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or after any handler was reached, in the same words as {@link Failures}. */
@Controller
class FailureController implements ErrorController {
    private final Failures failures;

    FailureController(Failures failures) {
        this.failures = failures;
    }

    @Open
    @RequestMapping("/error")
    Object failure(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return failures.failed(
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request, response);
        }
        var stale = request.getAttribute(Failures.STALE_FORM) != null;
        var declined = stale ? new Declined(status, "stale-form") : Failures.of(status);
        return failures.answer(declined, request, response);
    }
}
