package org.yardstick.platform.standard.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What differs between two sides: rules and structure by section, texts word by word. */
public record Comparison(List<Section> sections, List<Text> texts) {
    /** A part of the standard in which something differs. */
    public record Section(String key, List<Line> lines) {}

    /** What one subject is on either side; absent on one of them when it was added or removed. */
    public record Line(String subject, Optional<String> before, Optional<String> after) {}

    /** A text that differs. */
    public record Text(String subject, List<Piece> pieces) {}

    public boolean isEmpty() {
        return sections.isEmpty() && texts.isEmpty();
    }

    static Section section(String key, Map<String, String> before, Map<String, String> after) {
        return new Section(key, lines(before, after));
    }

    static List<Text> texts(Map<String, String> before, Map<String, String> after) {
        return lines(before, after).stream()
                .map(line -> new Text(
                        line.subject(),
                        WordDifference.between(
                                line.before().orElse(""), line.after().orElse(""))))
                .toList();
    }

    /** In the order of the later side; what only the earlier one has comes last. */
    static List<Line> lines(Map<String, String> before, Map<String, String> after) {
        var subjects = new LinkedHashMap<>(after);
        before.forEach(subjects::putIfAbsent);
        var lines = new ArrayList<Line>();
        for (var subject : subjects.keySet()) {
            if (!Objects.equals(before.get(subject), after.get(subject))) {
                lines.add(new Line(
                        subject, Optional.ofNullable(before.get(subject)), Optional.ofNullable(after.get(subject))));
            }
        }
        return lines;
    }
}
