package org.yardstick.platform.oversight;

import java.util.Map;

/**
 * One entry with what proves it.
 *
 * @param details name to value, as recorded
 * @param hashed the text that was hashed after the previous hash
 * @param intact whether the hash is that of the text
 */
public record EntryPage(
        JournalLine line, Map<String, String> details, String hashed, String previous, String hash, boolean intact) {}
