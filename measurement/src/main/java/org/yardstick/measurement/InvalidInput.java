package org.yardstick.measurement;

/**
 * The data or the options allow no result. The message is a sentence for the person who brought them: what is wrong, where (by the
 * names that they gave), and what to do about it. No result ever holds a NaN instead.
 */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidInput(String message) {
        super(message);
    }
}
