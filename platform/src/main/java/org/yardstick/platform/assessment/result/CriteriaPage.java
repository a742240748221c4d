package org.yardstick.platform.assessment.result;

import java.util.Comparator;
import java.util.List;

/** All criteria in one table, to be read and not to be filled in. */
public record CriteriaPage(Reading reading, Order order) {
    /** How the rows stand. */
    public enum Order {
        MODULE,
        SHORTFALL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Order of(String code) {
            return code.equals(SHORTFALL.code()) ? SHORTFALL : MODULE;
        }
    }

    public List<CriterionRow> rows() {
        var rows = CriterionRow.all(reading);
        return order == Order.MODULE
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(CriterionRow::shortfall).reversed())
                        .toList();
    }

    public boolean anyHeldBack() {
        return rows().stream().flatMap(row -> row.scores().stream()).anyMatch(CriterionRow.Score::heldBack);
    }
}
