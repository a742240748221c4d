package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.List;

/** A table set in a terminal's type, where a Han character is as wide as two Latin ones. */
public final class TextTable {
    private final String indent;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns for each column r or l: set to the right, as numbers are, or to the left */
    public TextTable(int indent, String columns) {
        this.indent = " ".repeat(indent);
        this.right = columns.chars().mapToObj(letter -> letter == 'r').toList();
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                var space = " ".repeat(width(i) - width(row.get(i)));
                line.append(right.get(i) ? space + row.get(i) : row.get(i) + space)
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> column < row.size() ? width(row.get(column)) : 0)
                .max()
                .orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian Wide and Fullwidth, as far as our texts use them. */
    private static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000;
    }
}
