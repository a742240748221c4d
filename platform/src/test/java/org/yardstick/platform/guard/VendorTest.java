package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What others wrote and we ship is what the manifest says: file, version, licence and sum. */
class VendorTest {
    private static final Path VENDOR = Path.of("src", "main", "resources", "static", "vendor");
    private static final String MANIFEST = "manifest.txt";
    private static final Set<String> LICENCES =
            Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT");

    private record Row(String file, String version, String licence, String sum) {
        static Row of(String line) {
            var columns = line.split(" \\| ", -1);
            return new Row(columns[0], columns[2], columns[4], columns[5]);
        }
    }

    @Test
    void everyFileHasTheSumThatIsListed() throws IOException {
        var listed = new TreeMap<String, String>();
        rows().forEach(row -> listed.put(row.file, row.sum));
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(VENDOR)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(VENDOR.relativize(file).toString(), sum(file));
            }
        }
        found.remove(MANIFEST);
        assertThat(found).isEqualTo(listed);
    }

    @Test
    void theVersionStandsInTheAddressAndTheLicenceGoesWithOurs() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.file).contains("/" + row.version + "/");
            assertThat(LICENCES).contains(row.licence);
        });
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(VENDOR.resolve(MANIFEST)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
