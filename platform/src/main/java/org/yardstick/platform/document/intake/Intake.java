package org.yardstick.platform.document.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The door through which every file comes in. In this order: a kind that is taken, not too large, not empty, truly of its kind, no virus.
 * Until all is well the file exists nowhere but in a temporary file.
 */
@Component
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeSettings settings;
    private final VirusCheck virusCheck;

    Intake(IntakeSettings settings, VirusCheck virusCheck) {
        this.settings = settings;
        this.virusCheck = virusCheck;
    }

    /**
     * A file that may be kept.
     *
     * @param checkedBy what looked for viruses, empty when nothing did
     */
    public record Accepted(FileName name, FileType type, Spool content, Optional<String> checkedBy)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** Whoever receives the accepted file closes it; of a refused one nothing is left. */
    public Accepted receive(InputStream sent, String sentName) throws IOException, NotTaken {
        var name = FileName.of(sentName);
        var type = FileType.ofExtension(name.extension())
                .filter(settings.types()::contains)
                .orElseThrow(() -> new NotTaken("document.not-taken.kind"));
        var spool = Spool.receive(sent, settings.maxFile().toBytes());
        var accepted = false;
        try {
            TrueType.check(spool, type, settings.officeLimits());
            refuseVirus(spool);
            accepted = true;
            return new Accepted(name, type, spool, virusCheck.name());
        } finally {
            if (!accepted) {
                spool.close();
            }
        }
    }

    private void refuseVirus(Spool spool) throws IOException, NotTaken {
        Optional<String> virus;
        try (var content = spool.open()) {
            virus = virusCheck.find(content);
        } catch (IOException noCheck) {
            LOG.warn("No virus check: {}", noCheck.getMessage());
            throw new NotTaken("document.not-taken.no-virus-check");
        }
        if (virus.isPresent()) {
            LOG.warn("Virus {} refused", virus.get());
            throw new NotTaken("document.not-taken.virus", virus.get());
        }
    }
}
