package org.yardstick.platform.offline;

import java.io.PrintStream;

/** Tells people how far long work has come: nothing in the first second, then a line a second at most. */
final class Progress {
    private static final long SECOND = 1_000_000_000;

    private final PrintStream err;
    private long last = System.nanoTime();

    Progress(PrintStream err) {
        this.err = err;
    }

    void tell(String sentence) {
        var now = System.nanoTime();
        if (now - last > SECOND) {
            last = now;
            err.println(sentence);
        }
    }
}
