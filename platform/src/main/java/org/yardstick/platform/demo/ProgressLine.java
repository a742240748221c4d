package org.yardstick.platform.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One line that shows how far the making is: drawn over again in a terminal, now and then a new one elsewhere. */
final class ProgressLine {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final int FEW = 25;

    private final PrintStream to;
    private final boolean terminal;
    private int shown = -1;

    ProgressLine(PrintStream to, boolean terminal) {
        this.to = to;
        this.terminal = terminal;
    }

    void show(int done, int all, Instant at) {
        int percent = (int) (100L * done / all);
        int step = terminal ? 1 : FEW;
        if (percent / step == shown) {
            return;
        }
        shown = percent / step;
        tell("Making the sample scheme: " + percent + " % (" + MONTH.format(at.atZone(ZoneOffset.UTC)) + ")");
    }

    void tell(String line) {
        if (terminal) {
            to.printf("\r%-60s", line);
        } else {
            to.println(line);
        }
        to.flush();
    }

    void end() {
        if (terminal) {
            to.printf("\r%-60s\r", "");
            to.flush();
        }
    }
}
