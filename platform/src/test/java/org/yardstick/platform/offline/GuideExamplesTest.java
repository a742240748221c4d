package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guide shows of a command is what the command prints. A block of {@code text} that begins with {@code $ ./yardstick} is run from the
 * root of the project; a line of three dots stands for lines left out. With {@code -Dguide.write=true} the pages are brought up to
 * date instead.
 */
class GuideExamplesTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```text\\n\\$ \\./yardstick (\\S+) ([^\\n]*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String LEFT_OUT = "...";

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(GUIDE)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".md") && !blocks(file).isEmpty())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<MatchResult> blocks(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page)).results().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theGuideShowsWhatTheCommandPrints(Path page) throws IOException {
        if (Boolean.getBoolean("guide.write")) {
            Files.writeString(page, BLOCK.matcher(Files.readString(page)).replaceAll(GuideExamplesTest::renewed));
        }
        for (var block : blocks(page)) {
            assertThat(shortened(block))
                    .as("%s: %s %s", page, block.group(1), block.group(2))
                    .isEqualTo(block.group(3));
        }
    }

    private static String renewed(MatchResult block) {
        return Matcher.quoteReplacement(
                "```text\n$ ./yardstick " + block.group(1) + " " + block.group(2) + "\n" + shortened(block) + "```");
    }

    /** What is printed now, with lines left out where the block leaves some out: it goes on where the next line shown stands. */
    private static String shortened(MatchResult block) {
        var printed = printed(block.group(1), block.group(2));
        var shown = block.group(3).lines().toList();
        var lines = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).equals(LEFT_OUT)) {
                lines.add(LEFT_OUT);
                at = i + 1 < shown.size() ? place(printed, shown.get(i + 1), at) : printed.size();
            } else if (at < printed.size()) {
                lines.add(printed.get(at++));
            }
        }
        // Without dots at the end nothing is left out there.
        lines.addAll(printed.subList(at, printed.size()));
        return String.join("\n", lines) + "\n";
    }

    private static int place(List<String> printed, String line, int from) {
        int place = printed.subList(from, printed.size()).indexOf(line);
        assertThat(place).as("'%s' is printed no more", line).isNotNegative();
        return from + place;
    }

    private static List<String> printed(String command, String line) {
        var words = WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.startsWith("examples/") ? "../" + word : word)
                .toList();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Offline.run(command, words, printing(out), printing(err));
        // How far it has come is told to those who wait only.
        var notes = err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(note -> note.startsWith("Note: ") || note.startsWith("yardstick "));
        var lines = out.toString(StandardCharsets.UTF_8).stripTrailing().lines();
        return Stream.concat(lines, notes).toList();
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
