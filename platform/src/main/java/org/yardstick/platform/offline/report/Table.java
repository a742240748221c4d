package org.yardstick.platform.offline.report;

import java.util.List;

/**
 * A table of finished texts; the first cell of a row is its heading.
 *
 * @param note below it: what is not shown, and where it is; empty for none
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, String note) {
    private static final int BRIEF = 25;

    /** @param number whether it is set as figures are */
    public record Column(String title, boolean number) {}

    /** @param mark what sets it apart from others, as a class of the style sheet; empty for none */
    public record Row(List<String> cells, String mark) {
        public String heading() {
            return cells.getFirst();
        }

        public List<String> rest() {
            return cells.subList(1, cells.size());
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), "");
        }
    }

    /** Whether it fits on a page of paper and need not be torn. */
    public boolean brief() {
        return rows.size() <= BRIEF;
    }

    public boolean number(int cell) {
        return columns.get(cell).number();
    }

    static Column words(String title) {
        return new Column(title, false);
    }

    static Column figures(String title) {
        return new Column(title, true);
    }
}
