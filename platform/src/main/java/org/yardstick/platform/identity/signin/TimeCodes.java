package org.yardstick.platform.identity.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app (RFC 6238: HMAC-SHA-1, six digits, thirty seconds). A code is right in its own half minute and
 * the ones beside it, for clocks that differ; and never when its step, or a later one, has been used.
 */
final class TimeCodes {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int DRIFT = 1;

    private TimeCodes() {}

    /** The step whose code this is; empty when it is none's or was used. */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        var current = Math.floorDiv(now.getEpochSecond(), seconds());
        var found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            var right = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (right && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String at(byte[] secret, Instant now) {
        return code(secret, Math.floorDiv(now.getEpochSecond(), seconds()));
    }

    private static long seconds() {
        return GENERATOR.getTimeStep().toSeconds();
    }

    private static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * seconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
