package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that everybody starts knows what the program can do, and says so. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("..", "yardstick").toAbsolutePath().normalize();
    private static final Pattern HELP_LINE = Pattern.compile("(?m)^  \\./yardstick (\\w+) ");

    private record Outcome(int exit, String output) {}

    private static Outcome launch(Path script, Path from, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    @Test
    void everyCommandIsExplainedAndEveryoneThatIsExplainedIsThere(@TempDir Path elsewhere) throws Exception {
        var explained = new TreeSet<String>();
        var help = launch(LAUNCHER, elsewhere, "help");
        var lines = HELP_LINE.matcher(help.output);
        while (lines.find()) {
            explained.add(lines.group(1));
        }
        var there = new TreeSet<>(List.of("build", "test", "bench", "vendor", "help"));
        Arrays.stream(Command.values())
                .filter(command -> command != Command.REHEARSE)
                .forEach(command -> there.add(command.name().toLowerCase(Locale.ROOT)));
        assertThat(explained).isEqualTo(there);
        assertThat(help.exit).isZero();
    }

    @Test
    void everyCommandOfTheProgramIsPassedOn() throws IOException {
        var cases = Files.readString(LAUNCHER)
                .lines()
                .filter(line -> line.contains(") run "))
                .flatMap(line -> Stream.of(line.substring(0, line.indexOf(')')).split("\\|", -1)))
                .map(String::strip)
                .toList();
        assertThat(cases)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Command.values())
                        .filter(command -> command != Command.REHEARSE)
                        .map(command -> command.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void anUnknownCommandIsOneLineAndBuildsNothing(@TempDir Path elsewhere) throws Exception {
        assertThat(launch(LAUNCHER, elsewhere, "nonsense"))
                .isEqualTo(new Outcome(2, "yardstick: there is no command 'nonsense'; try ./yardstick help\n"));
    }

    @Test
    void itIsFoundThroughALink(@TempDir Path elsewhere) throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("ys"), LAUNCHER);
        assertThat(launch(link, elsewhere)).isEqualTo(launch(LAUNCHER, elsewhere, "help"));
        Files.delete(link);
    }
}
