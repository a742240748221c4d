package org.yardstick.platform.document.intake;

import java.util.List;
import org.yardstick.platform.shell.Words;

/**
 * A file that is not taken, with the sentence for the person who sent it. Other files of the same upload are not touched by it.
 *
 * <p>Reasons: empty, too large, a kind that is not taken, not what its name says, an office file that would burst or carries a macro, a
 * virus, no virus check to be had.
 */
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parts;

    public NotTaken(String key, Object... parts) {
        super(key);
        this.key = key;
        this.parts = List.of(parts);
    }

    public String key() {
        return key;
    }

    public String in(Words words) {
        return words.say(key, parts.toArray());
    }
}
