package org.yardstick.platform.shell;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this application is reached from outside, for links in mails and for the providers and keys that are bound to an address:
 * the setting {@code yardstick.address}, else this machine and the port that is listened on.
 */
@Component
public class PublicAddress {
    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** For example {@code https://yardstick.example.org}, without a slash at the end. */
    public String root() {
        var set = environment.getProperty("yardstick.address", "");
        return set.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : set.strip().replaceAll("/+$", "");
    }

    public String of(String path) {
        return root() + path;
    }
}
