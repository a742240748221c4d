package org.yardstick.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path home;

    @Test
    void theEndIsSignedWhenSomethingWasWrittenSince() {
        try (var written = new WrittenJournal()) {
            var checkpoints = written.checkpoints(home);
            checkpoints.begin();
            written.write(3);
            var first = checkpoints.sign().orElseThrow();
            assertThat(first.seq()).isEqualTo(4);
            assertThat(first.previous()).contains(1L);
            assertThat(checkpoints.sign()).isEmpty();
            checkpoints.begin();
            assertThat(checkpoints.sign()).isEmpty();
            written.write(1);
            checkpoints.end();
            assertThat(signedRows(written)).containsExactly(1L, 4L, 5L);
        }
    }

    @Test
    void manyNodesAtOnceMakeOneCheckpoint() throws InterruptedException, ExecutionException {
        try (var written = new WrittenJournal();
                var threads = Executors.newFixedThreadPool(8)) {
            var nodes = new ArrayList<Callable<Optional<Checkpoint>>>();
            for (int node = 0; node < 8; node++) {
                var checkpoints = written.checkpoints(home.resolve("node-" + node % 2));
                checkpoints.begin();
                nodes.add(checkpoints::sign);
            }
            for (int round = 0; round < 5; round++) {
                written.write(1);
                long made = 0;
                for (Future<Optional<Checkpoint>> one : threads.invokeAll(nodes)) {
                    made += one.get().stream().count();
                }
                assertThat(made).isEqualTo(1);
            }
        }
    }

    @Test
    void thePrivateKeyIsTheOwnersAloneAndStaysTheSame() throws IOException {
        var key = SigningKey.in(home);
        var file = home.resolve(SigningKey.PRIVATE_FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(SigningKey.in(home).open()).isEqualTo(key.open());
        assertThat(VerifyingKey.ofPem(Files.readString(home.resolve(SigningKey.PUBLIC_FILE))))
                .isEqualTo(key.open());
        assertThat(key.open().id()).matches("[0-9a-f]{16}");
    }

    @Test
    void halvesThatDoNotBelongTogetherAreNotUsed() throws IOException {
        var ours = home.resolve("ours");
        var theirs = home.resolve("theirs");
        SigningKey.in(ours);
        SigningKey.in(theirs);
        Files.copy(
                theirs.resolve(SigningKey.PUBLIC_FILE),
                ours.resolve(SigningKey.PUBLIC_FILE),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> SigningKey.in(ours)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyIsIntroducedInTheJournalOnce() {
        try (var written = new WrittenJournal()) {
            written.checkpoints(home).begin();
            written.checkpoints(home).begin();
            var subjects = written.db
                    .sql("select subject from journal.entry where action = 'journal-key.introduce'")
                    .query(String.class)
                    .list();
            assertThat(subjects)
                    .containsExactly(SigningKey.in(home.resolve("keys")).open().id());
        }
    }

    private static List<Long> signedRows(WrittenJournal written) {
        return written.db
                .sql("select seq from journal.checkpoint order by seq")
                .query(Long.class)
                .list();
    }
}
