package org.yardstick.platform.register.verify;

import java.util.List;
import java.util.Locale;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.shell.Words;

/**
 * One thing that was looked at, with what came of it. What could not be looked at is said as loudly as what is wrong: silence would be taken
 * for a yes.
 *
 * @param key of the sentence that says why
 */
public record Check(What kind, Outcome outcome, String key, List<Object> parts) {
    /** What was looked at. */
    public interface What {
        /** As it stands in the key of its name, and for programs. */
        String code();
    }

    /** Of a certificate, in the order in which they are told. */
    public enum Kind implements What {
        STRUCTURE,
        CONTEXTS,
        KEY,
        PROOF,
        DATES,
        REVOCATION,
        SUSPENSION;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Outcome {
        PASSED,
        FAILED,
        NOT_CHECKED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Check passed(What kind, Object... parts) {
        return new Check(kind, Outcome.PASSED, "register-verify.passed." + kind.code(), List.of(parts));
    }

    public static Check failed(What kind, Untrusted reason) {
        return new Check(kind, Outcome.FAILED, reason.key(), reason.parts());
    }

    public static Check notChecked(What kind, String reason, Object... parts) {
        return new Check(kind, Outcome.NOT_CHECKED, "register-verify.reason." + reason, List.of(parts));
    }

    /** The last part of the key, for programs. */
    String reason() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    String sentence(Words words) {
        return Printable.of(words.say(key, parts.toArray()));
    }
}
