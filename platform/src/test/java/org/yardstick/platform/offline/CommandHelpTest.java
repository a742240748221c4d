package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} says is so. */
class CommandHelpTest {
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(--[a-z-]+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ +\\./yardstick ([a-z]+) (.+)$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"agree", "assign", "benchmark", "calibrate", "survey", "vote", "weights"})
    void everyOptionThatIsListedIsUnderstood(String command) {
        var terminal = new Terminal(folder);
        var help = terminal.run(command, "--help").out();
        var options =
                OPTION.matcher(help).results().map(option -> option.group(1)).toList();
        assertThat(options).contains("--json", "--out").doesNotHaveDuplicates();
        for (var option : options) {
            assertThat(terminal.run(command, option).err()).as(option).doesNotContain("there is no option");
        }
        assertThat(help).contains("as in\n", "result for machines", "\nExit: 0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "assign", "benchmark", "calibrate", "survey", "vote", "weights"})
    void theExampleRuns(String command) {
        var terminal = new Terminal(folder);
        var example = EXAMPLE.matcher(terminal.run(command, "--help").out());
        assertThat(example.find()).isTrue();
        assertThat(example.group(1)).isEqualTo(command);
        if (!command.equals("benchmark")) {
            terminal.run(command, words(example.group(2)));
            assertThat(terminal.err()).doesNotContain("yardstick " + command);
            assertThat(terminal.exit).isIn(0, 1);
            assertThat(terminal.out()).isNotBlank();
        }
    }

    private static String[] words(String line) {
        var words = List.of(line.split(" "));
        assertThat(words).anyMatch(word -> Files.exists(Path.of("..", word)));
        return words.stream()
                .map(word -> word.startsWith("examples/") ? "../" + word : word)
                .toArray(String[]::new);
    }
}
