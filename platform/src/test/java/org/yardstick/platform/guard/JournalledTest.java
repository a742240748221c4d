package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever writes a table writes the journal as well, or says here why it changes nothing that somebody answers for. */
class JournalledTest {
    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from)\\s+[a-z_]+\\.[a-z_]+");
    private static final Pattern RECORDS = Pattern.compile("\\bjournal\\s*\\.record\\(");
    private static final Map<String, String> NO_ACT = Map.of(
            "Journal.java", "is the journal",
            "SetUp.java", "the code is no act; what follows from it is recorded by People, Organisations and Passwords",
            "Begun.java", "is half a sign-in; the whole one is recorded by Sessions",
            "Guesses.java", "counts failed attempts, for minutes",
            "Contents.java", "keeps bytes; the version that they belong to is recorded by those who add it",
            "Previews.java", "keeps pictures that can be made again",
            "Mails.java", "is the outbox of what other acts, recorded by themselves, caused",
            "PasskeyRows.java", "is recorded by Passkeys",
            "MergeChange.java", "that a device's change came; what it changed is recorded by SheetAnswers and Notes",
            "PasswordResets.java", "a link that anybody may ask for changes nothing; its use is recorded by Passwords");

    @Test
    void whoeverWritesATableWritesTheJournal() {
        var silent = new TreeSet<String>();
        for (var file : Sources.files(Sources.PLATFORM, ".java")) {
            var text = Sources.text(file);
            if (WRITES.matcher(text).find() && !RECORDS.matcher(text).find() && !NO_ACT.containsKey(name(file))) {
                silent.add(name(file));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
