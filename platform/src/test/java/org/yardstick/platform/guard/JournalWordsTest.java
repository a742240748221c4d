package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Whatever the program writes into the journal, people can read in words. */
class JournalWordsTest {
    private static final Pattern ACTION =
            Pattern.compile("(?:Entry\\.by(?:System)?|new Entry|\\brecord)\\((?:[^;\"]*)\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern KIND = Pattern.compile("\"[a-z-]+\\.[a-z-]+\",\\s*\"([a-z-]+)\",\\s*\\w");

    @Test
    void everyActionAndEveryKindOfSubjectHasItsWords() {
        var known = Words.in(Language.ENGLISH).keys();
        var missing = new TreeSet<String>();
        int seen = 0;
        for (var source : Sources.files(Sources.PLATFORM, ".java")) {
            var text = Sources.text(source);
            for (var action : ACTION.matcher(text).results().toList()) {
                seen++;
                missing.add("journal.action." + action.group(1));
            }
            if (text.contains("journal.Entry")) {
                KIND.matcher(text).results().forEach(kind -> missing.add("journal.subject." + kind.group(1)));
            }
        }
        missing.removeAll(known);
        assertThat(seen).as("entries found").isGreaterThan(40);
        assertThat(missing).isEmpty();
    }
}
