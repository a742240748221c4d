package org.yardstick.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.platform.TestDatabase;

/** Each test does to a copy of one good journal what a superuser of the database could do, and expects exactly that to be named. */
class JournalCheckTest {
    private static final String SWAP = """
            update journal.entry set seq = -5 where seq = 5;
            update journal.entry set seq = 5 where seq = 6;
            update journal.entry set seq = 6 where seq = -5""";
    private static final String HASH_OF_NOTHING = HexFormat.of().formatHex(new byte[32]);

    @TempDir
    static Path home;

    private static String good = "";
    private static VerifyingKey key =
            SigningKey.in(Path.of("target", "some-other-key")).open();

    @BeforeAll
    static void write() {
        try (var written = new WrittenJournal()) {
            var checkpoints = written.checkpoints(home);
            checkpoints.begin();
            for (int i = 0; i < 3; i++) {
                written.write(3);
                checkpoints.sign();
            }
            good = written.url;
        }
        key = SigningKey.in(home.resolve("keys")).open();
    }

    @Test
    void anUntouchedJournalIsFine() throws SQLException {
        var report = check("select 1", List.of());
        assertThat(report.isFine()).isTrue();
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.checkpoints()).isEqualTo(4);
        assertThat(report.signedUpTo()).contains(10L);
        assertThat(check("select 1", List.of(key)).isFine()).isTrue();
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        for (var change : List.of(
                "at = at + interval '1 microsecond'",
                "actor = null",
                "action = 'other'",
                "subject_kind = 'other'",
                "subject = 'other'",
                "organisation = uuidv7()",
                "details = '{\"number\":99}'",
                "previous = decode('" + HASH_OF_NOTHING + "', 'hex')",
                "hash = decode('" + HASH_OF_NOTHING + "', 'hex')")) {
            assertThat(found("update journal.entry set " + change + " where seq = 4"))
                    .as(change)
                    .containsExactly("changed-row at row 4: the row does not have the content that was hashed");
        }
    }

    @Test
    void aMissingRowIsNamed() throws SQLException {
        assertThat(found("delete from journal.entry where seq in (5, 6, 8)"))
                .containsExactly(
                        "missing-rows at row 5: this and all up to row 6 are missing",
                        "missing-rows at row 8: is missing");
    }

    @Test
    void reorderedRowsAreNamedWithTheirPlaces() throws SQLException {
        assertThat(found(SWAP))
                .containsExactly(
                        "reordered-row at row 5: is row 6 under another number",
                        "reordered-row at row 6: is row 5 under another number");
    }

    @Test
    void aRowReplacedByAWholeOneIsNamedByTheNext() throws SQLException {
        try (var forger = new Forger(TestDatabase.copy(good))) {
            forger.execute("update journal.entry set subject = 'forged' where seq = 5")
                    .chainAnew(5, 5);
            assertThat(said(check(forger, List.of(key))))
                    .containsExactly("wrong-link at row 6: does not follow from row 5, which was replaced");
        }
    }

    @Test
    void aTruncatedEndIsNamed() throws SQLException {
        assertThat(found("delete from journal.entry where seq > 8"))
                .containsExactly("missing-end at row 9: this and all up to row 10 are missing");
        assertThat(found("delete from journal.entry where seq > 8; update journal.head set seq = 8, "
                        + "hash = (select hash from journal.entry where seq = 8)"))
                .containsExactly("missing-end at row 9: this and all up to row 10 are missing");
        assertThat(found("update journal.head set seq = 8"))
                .containsExactly("wrong-head at row 10: the end is noted at row 8");
        assertThat(found("delete from journal.head")).containsExactly("wrong-head at row 10: the end is noted nowhere");
    }

    @Test
    void aForgedCheckpointIsNamed() throws SQLException {
        for (var change : List.of(
                "signature = decode(repeat('00', 64), 'hex')",
                "at = at - interval '1 day'",
                "hash = decode('" + HASH_OF_NOTHING + "', 'hex')")) {
            assertThat(found("update journal.checkpoint set " + change + " where seq = 7"))
                    .as(change)
                    .containsExactly("bad-signature at checkpoint 7: the signature is not that of its content");
        }
    }

    @Test
    void aCheckpointTakenAwayIsMissedByTheNext() throws SQLException {
        assertThat(found("delete from journal.checkpoint where seq = 4"))
                .containsExactly(
                        "missing-checkpoint at checkpoint 7: the checkpoint before it was 4, which is not there");
    }

    @Test
    void aChainWrittenAnewDiffersFromItsCheckpoints() throws SQLException {
        try (var forger = new Forger(TestDatabase.copy(good))) {
            forger.execute("update journal.entry set subject = 'forged' where seq = 6")
                    .chainAnew(6, 10)
                    .moveHead();
            assertThat(said(check(forger, List.of())))
                    .containsExactly(
                            "rewritten-row at checkpoint 7: the row is no longer the one that was signed",
                            "rewritten-row at checkpoint 10: the row is no longer the one that was signed");
        }
    }

    @Test
    void aReplacedKeyIsFoundByAnAuditorWithTheOldOne() throws SQLException {
        var other = SigningKey.in(home.resolve("forger"));
        try (var forger = new Forger(TestDatabase.copy(good))) {
            forger.execute("update journal.entry set subject = 'forged' where seq = 2")
                    .chainAnew(2, 10)
                    .moveHead()
                    .signAnew(other);
            assertThat(said(check(forger, List.of()))).isEmpty();
            assertThat(said(check(forger, List.of(key))))
                    .hasSize(4)
                    .allMatch(finding -> finding.startsWith("unknown-key at checkpoint "))
                    .allMatch(finding -> finding.contains(other.open().id()));
        }
    }

    @Test
    void anAuditorWhoKeptAHashSeesEvenWhatTheKeyHolderRewrote() throws SQLException {
        var kept = KeptHash.of(check("select 1", List.of()).end().orElseThrow());
        var insider = SigningKey.in(home.resolve("keys"));
        try (var forger = new Forger(TestDatabase.copy(good))) {
            forger.execute("update journal.entry set subject = 'forged' where seq = 2")
                    .chainAnew(2, 10)
                    .moveHead()
                    .signAnew(insider);
            assertThat(said(check(forger, List.of(key)))).isEmpty();
            assertThat(said(new JournalCheck(forger.connection, (rows, about) -> {}).run(List.of(key), List.of(kept))))
                    .containsExactly("unexpected-row at row 10: is not the row whose hash was kept");
        }
        try (var forger = new Forger(TestDatabase.copy(good))) {
            forger.execute("delete from journal.entry where seq > 8; delete from journal.checkpoint where seq > 8")
                    .moveHead();
            assertThat(said(check(forger, List.of(key)))).isEmpty();
            assertThat(said(new JournalCheck(forger.connection, (rows, about) -> {}).run(List.of(key), List.of(kept))))
                    .containsExactly("unexpected-row at row 10: the row whose hash was kept is not there");
        }
    }

    private static List<String> found(String tampering) throws SQLException {
        return said(check(tampering, List.of(key)));
    }

    private static Report check(String tampering, List<VerifyingKey> keys) throws SQLException {
        try (var forger = new Forger(TestDatabase.copy(good))) {
            return check(forger.execute(tampering), keys);
        }
    }

    private static Report check(Forger forger, List<VerifyingKey> keys) throws SQLException {
        var report = new JournalCheck(forger.connection, (rows, about) -> {}).run(keys, List.of());
        forger.connection.setReadOnly(false);
        return report;
    }

    private static List<String> said(Report report) {
        return report.findings().stream()
                .map(finding -> finding.kind().code() + " at " + finding.where() + ": " + finding.what())
                .toList();
    }
}
