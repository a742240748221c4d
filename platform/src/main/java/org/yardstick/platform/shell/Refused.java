package org.yardstick.platform.shell;

import java.util.List;

/**
 * A rule of the scheme says no: the act is possible in itself, but not now, not for this person or not in this state. Answered with
 * 409 and a sentence for the person who asked; {@code key} finds that sentence in each language.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parts;

    public Refused(String key, Object... parts) {
        super(key);
        this.key = key;
        this.parts = List.of(parts);
    }

    public String in(Words words) {
        return words.say(key, parts.toArray());
    }

    public String key() {
        return key;
    }
}
