package org.yardstick.platform.document.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.intake.FileType;

/**
 * The small picture of a content, drawn when somebody first asks and kept, as is the fact that none can be drawn. Drawing happens in a
 * process with little memory and little time, few at once; whoever cannot wait for their turn gets the icon this once.
 */
@Component
public class Previews {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 20;
    private static final int SECONDS_TO_DRAW = 15;
    private static final String MEMORY = "-Xmx320m";

    private final JdbcClient db;
    private final Source source;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Previews(JdbcClient db, Source source, Clock clock) {
        this.db = db;
        this.source = source;
        this.clock = clock;
    }

    /** Where the bytes of a content are had from. */
    @FunctionalInterface
    public interface Source {
        void write(byte[] content, Path to) throws IOException;
    }

    private record Kept(byte @Nullable [] image) {}

    /** Only for a content that the caller has found in a version that the viewer may see. */
    public Optional<byte[]> of(byte[] content, FileType type) {
        if (!type.hasPreview()) {
            return Optional.empty();
        }
        var kept = kept(content);
        if (kept.isPresent()) {
            return Optional.ofNullable(kept.get().image);
        }
        try {
            return turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS) ? inTurn(content, type) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Kept> kept(byte[] content) {
        return db.sql("select image from document.preview where content = :content")
                .param("content", content)
                .query((row, n) -> new Kept(row.getBytes("image")))
                .optional();
    }

    private Optional<byte[]> inTurn(byte[] content, FileType type) throws InterruptedException {
        try {
            var meanwhile = kept(content);
            if (meanwhile.isPresent()) {
                return Optional.ofNullable(meanwhile.get().image);
            }
            var drawn = draw(content, type);
            keep(content, drawn);
            return drawn;
        } finally {
            turns.release();
        }
    }

    private void keep(byte[] content, Optional<byte[]> image) {
        db.sql("""
                insert into document.preview (content, image, made_at) values (:content, :image, :at)
                on conflict (content) do nothing""")
                .param("content", content)
                .param("image", image.orElse(null), Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<byte[]> draw(byte[] content, FileType type) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("yardstick-preview-");
            try {
                source.write(content, folder.resolve("source"));
                return run(folder, type);
            } finally {
                sweep(folder);
            }
        } catch (IOException e) {
            LOG.warn("A preview could not be drawn: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> run(Path folder, FileType type) throws IOException, InterruptedException {
        var kind = type == FileType.PDF ? "pdf" : "image";
        var target = folder.resolve("target.png");
        var process = program(folder, kind, target).start();
        try {
            var drawn = process.waitFor(SECONDS_TO_DRAW, TimeUnit.SECONDS) && process.exitValue() == 0;
            return drawn && Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** It is told nothing of ours: passwords may stand in the environment. */
    static ProcessBuilder program(Path folder, String kind, Path target) {
        var program = new ProcessBuilder(command(folder, kind, target))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        program.environment().clear();
        return program;
    }

    private static List<String> command(Path folder, String kind, Path target) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Drawing.class.getName(),
                kind,
                folder.resolve("source").toString(),
                target.toString());
    }

    private static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder)) {
            for (var path : left) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(folder);
    }
}
