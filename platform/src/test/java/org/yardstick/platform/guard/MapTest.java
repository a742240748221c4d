package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/map.md says what is there and nothing else, and whoever uses another stands above it. */
class MapTest {
    private static final Path MAP = Path.of("..", "docs", "map.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|\\s*(\\d+)\\s*\\|\\s*`(\\w+)`\\s*\\|\\s*(.+?)\\s*\\|$");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?\\.)(?:\\s.*?)?\\*/");

    private record Row(int level, String sentence) {}

    @Test
    void theMapNamesEveryCapabilityInItsOwnWords() {
        var expected = new LinkedHashMap<String, String>();
        Sources.capabilities().forEach(name -> expected.put(name, firstSentence(name)));
        var said = new LinkedHashMap<String, String>();
        rows().forEach((name, row) -> said.put(name, row.sentence));
        assertThat(said).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void whoeverUsesAnotherStandsAboveIt() {
        var rows = rows();
        var upwards = new TreeSet<String>();
        rows.forEach((name, row) -> {
            for (var used : Sources.mayUse(name)) {
                var other = rows.get(used);
                if (other == null || other.level >= row.level) {
                    upwards.add(name + " (" + row.level + ") uses " + used);
                }
            }
        });
        assertThat(upwards).isEmpty();
    }

    private static Map<String, Row> rows() {
        var rows = new LinkedHashMap<String, Row>();
        var matcher = ROW.matcher(Sources.text(MAP));
        while (matcher.find()) {
            rows.put(matcher.group(2), new Row(Integer.parseInt(matcher.group(1)), matcher.group(3)));
        }
        return rows;
    }

    private static String firstSentence(String capability) {
        var matcher = FIRST_SENTENCE.matcher(Sources.text(Sources.packageInfo(capability)));
        assertThat(matcher.find()).as("the Javadoc of " + capability).isTrue();
        return matcher.group(1).replaceAll("\\s*\\n\\s*\\*", "").strip();
    }
}
