package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A block that is not closed takes all that follows into its condition, and no browser says so. */
class StyleSheetTest {
    private static final Path SHEET = Path.of("src/main/resources/static/yardstick.css");

    @Test
    void everyBlockIsClosedBeforeTheNextSectionBegins() throws IOException {
        int open = 0;
        int number = 0;
        for (var line : Files.readAllLines(SHEET)) {
            number++;
            if (line.startsWith("/*")) {
                assertThat(open).as("open blocks at line %d: %s", number, line).isZero();
            }
            var bare = line.replaceAll("\"[^\"]*\"", "").replaceAll("/\\*.*?\\*/", "");
            open += (int) bare.chars().filter(sign -> sign == '{').count();
            open -= (int) bare.chars().filter(sign -> sign == '}').count();
            assertThat(open).as("blocks closed too often at line %d", number).isNotNegative();
        }
        assertThat(open).isZero();
    }
}
