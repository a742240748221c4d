package org.yardstick.platform.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole journal found.
 *
 * @param end the last row and its hash in hexadecimal, to be kept for a later check
 * @param signedUpTo the row of the last checkpoint
 * @param findings the first of them, in the order of the rows
 * @param more how many further findings there are
 */
public record Report(
        long rows,
        long checkpoints,
        Optional<String> end,
        Optional<Long> signedUpTo,
        List<Finding> findings,
        long more) {

    public boolean isFine() {
        return findings.isEmpty();
    }
}
