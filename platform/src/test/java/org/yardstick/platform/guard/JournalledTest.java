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
    private static final Map<String, String> NO_ACT = Map.ofEntries(
            Map.entry("Journal.java", "is the journal"),
            Map.entry(
                    "SetUp.java",
                    "the code is no act; what follows from it is recorded by People, Organisations and Passwords"),
            Map.entry("Begun.java", "is half a sign-in; the whole one is recorded by Sessions"),
            Map.entry("Guesses.java", "counts failed attempts, for minutes"),
            Map.entry("Contents.java", "keeps bytes; the version that they belong to is recorded by those who add it"),
            Map.entry("Previews.java", "keeps pictures that can be made again"),
            Map.entry("Mails.java", "is the outbox of what other acts, recorded by themselves, caused"),
            Map.entry("PasskeyRows.java", "is recorded by Passkeys"),
            Map.entry(
                    "MergeChange.java",
                    "that a device's change came; what it changed is recorded by SheetAnswers and Notes"),
            Map.entry(
                    "PasswordResets.java",
                    "a link that anybody may ask for changes nothing; its use is recorded by Passwords"),
            Map.entry("Certificates.java", "is recorded by EventBook"),
            Map.entry("IssueCertificate.java", "writes a certificate; the act is recorded by EventBook"),
            Map.entry("Numbers.java", "counts; the number is recorded with the certificate"),
            Map.entry("StatusPlaces.java", "keeps where bits stand; what sets them is recorded by EventBook"),
            Map.entry("Log.java", "is the register’s own log, whose roots EventBook records"));

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
