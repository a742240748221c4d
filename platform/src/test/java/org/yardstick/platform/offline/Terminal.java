package org.yardstick.platform.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a terminal, in a folder of their own. */
final class Terminal {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** A file of these lines, by its whole name. */
    String file(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Terminal run(String command, String... arguments) {
        out.reset();
        err.reset();
        exit = Offline.run(command, List.of(arguments), printing(out), printing(err));
        return this;
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was said of it, with names of files instead of whole paths. */
    String err() {
        return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    JsonNode json() {
        return new JsonMapper().readTree(out());
    }
}
