package org.yardstick.platform.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Whoever is signed in holds no role that may do this. */
public final class Forbidden extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(HttpStatus.FORBIDDEN);
    }
}
