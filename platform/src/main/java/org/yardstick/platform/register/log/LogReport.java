package org.yardstick.platform.register.log;

import java.util.List;

/**
 * What a check of the register's log found.
 *
 * @param root over all leaves, hexadecimal, to be kept for a later check
 * @param findings the first of them
 * @param more how many further findings there are
 */
public record LogReport(long leaves, String root, List<LogFinding> findings, long more) {
    public LogReport {
        findings = List.copyOf(findings);
    }

    public boolean isFine() {
        return findings.isEmpty();
    }
}
