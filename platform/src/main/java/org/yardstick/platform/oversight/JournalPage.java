package org.yardstick.platform.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the journal.
 *
 * @param actions code to words of every action to choose from, by their words
 * @param older where the entries before these are, when there are any
 * @param newest whether these are the newest
 */
public record JournalPage(
        Inquiry inquiry,
        List<JournalLine> lines,
        Map<String, String> actions,
        Optional<String> older,
        boolean newest) {}
