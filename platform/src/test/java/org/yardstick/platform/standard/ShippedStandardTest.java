package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scoring;

class ShippedStandardTest {
    @Test
    void theOpenStandardIsSoundInThreeLanguages() throws IOException {
        var edition = EditionCheck.check(EditionFiles.assemble(files()));
        assertThat(edition.name()).isEqualTo("OSQS 1.0");
        assertThat(edition.document().criteria()).hasSize(36);
        assertThat(edition.document().languages()).hasSize(3);
        assertThat(edition.document().profiles()).hasSize(6);
        for (var profile : edition.document().profiles()) {
            assertThat(Scoring.of(edition.tailored(profile.code()).scheme())).isNotNull();
        }
    }

    static TreeMap<String, byte[]> files() throws IOException {
        var root = Path.of("../standards/osqs/1.0");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
