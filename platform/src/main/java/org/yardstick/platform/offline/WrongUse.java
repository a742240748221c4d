package org.yardstick.platform.offline;

/** The command line cannot be understood; the message says why. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String reason) {
        super(reason);
    }
}
