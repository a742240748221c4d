package org.yardstick.platform.register.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.yardstick.platform.shell.Words;

/** A document is not believed; {@code key} finds the sentence that says why, in each language. */
public final class Untrusted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parts;

    /** @param reason the last part of the key of the sentence */
    public Untrusted(String reason, Object... parts) {
        super(reason + (parts.length == 0 ? "" : " " + Arrays.toString(parts)));
        this.key = "register-verify.reason." + reason;
        this.parts = List.of(parts);
    }

    public String key() {
        return key;
    }

    public List<Object> parts() {
        return parts;
    }

    public String in(Words words) {
        return words.say(key, parts.toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Untrusted that && key.equals(that.key) && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, parts);
    }
}
