package org.yardstick.platform.identity;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.signin.Passwords;

/**
 * The one password that all people of a sample scheme share. It is encoded once, since Argon2 takes its time on purpose; where an
 * instance is no sample this does not exist.
 */
@Component
@ConditionalOnProperty("yardstick.sample")
public class SamplePassword {
    /** Printed at the start and offered on the sign-in page: it protects nothing. */
    public static final String TEXT = "yardstick-demo-2026";

    private final Passwords passwords;
    private final Passwords.Encoded encoded;

    SamplePassword(Passwords passwords) {
        this.passwords = passwords;
        this.encoded = passwords.encode(TEXT);
    }

    public void give(UUID person) {
        passwords.set(person, encoded);
    }
}
