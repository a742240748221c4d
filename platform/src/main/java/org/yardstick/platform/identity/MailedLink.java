package org.yardstick.platform.identity;

import java.time.Instant;

/** A place in this application with a secret in its path, that goes to one person by mail and is never written to a log. */
public record MailedLink(String path, Instant expires) {
    @Override
    public String toString() {
        return "MailedLink[..., expires=" + expires + "]";
    }
}
