package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolRehearsalTest {
    /** One that is refused would be recorded half. */
    @Test
    void everyToolComesToItsEnd(@TempDir Path folder) throws IOException {
        assertThat(ToolRehearsal.run(folder, Path.of("..", "examples"))).isEqualTo(Command.FINE);
    }
}
