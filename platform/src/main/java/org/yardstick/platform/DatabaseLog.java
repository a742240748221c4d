package org.yardstick.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the embedded PostgreSQL writes about itself; of a long one the part before is kept once. */
record DatabaseLog(Path file) {
    private static final long LIMIT = 10L << 20;
    private static final List<String> GRAVE = List.of("PANIC:  ", "FATAL:  ", "error: ");

    /** Before a start; how long it is now. */
    long shorten() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        if (Files.size(file) > LIMIT) {
            Files.copy(file, file.resolveSibling("db.log.1"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(file, "");
        }
        return Files.size(file);
    }

    String after(long length) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var text = Files.newInputStream(file)) {
            text.skipNBytes(length);
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The line that tells why something failed, else the last one. */
    static String reason(String output) {
        var lines = output.strip().lines().toList();
        return lines.stream()
                .filter(line -> GRAVE.stream().anyMatch(line::contains))
                .findFirst()
                .orElse(lines.getLast());
    }
}
