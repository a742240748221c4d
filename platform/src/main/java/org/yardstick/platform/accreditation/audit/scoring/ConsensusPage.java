package org.yardstick.platform.accreditation.audit.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.SheetVisibility;
import org.yardstick.platform.assessment.Spread;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.chart.Drawing;

/**
 * What the team settles: criterion by criterion, those first on which the assessors lie farthest apart.
 *
 * @param dimensions codes to names
 * @param rows in the order of the agenda
 * @param result of what was signed
 * @param picture the organisation's own view against the consensus
 */
public record ConsensusPage(
        Audit audit,
        SheetVisibility.Stage stage,
        Map<String, String> dimensions,
        List<Row> rows,
        Agreed agreed,
        Optional<Settled> result,
        Optional<Drawing> picture,
        String signName) {

    /** @param level code of the level reached, empty for none */
    public record Settled(Names by, Instant at, String level, BigDecimal independent, BigDecimal interrelated) {}

    /**
     * One criterion.
     *
     * @param settled whether every value of the consensus is there, or the reason why the criterion does not apply
     */
    public record Row(String code, String title, Map<String, Cell> cells, boolean settled) {
        public BigDecimal range() {
            return cells.values().stream()
                    .map(cell -> cell.spread().range())
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }

        public BigDecimal deviation() {
            return cells.values().stream()
                    .map(cell -> cell.spread().deviation())
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * One score of one criterion.
     *
     * @param given by whom what
     * @param agreed what the team put down, empty for nothing yet
     * @param self the organisation's own
     */
    public record Cell(List<Given> given, Spread spread, String agreed, Optional<BigDecimal> self) {
        public boolean isOutside() {
            return !agreed.isEmpty() && !spread.holds(new BigDecimal(agreed));
        }
    }

    public record Given(UUID assessor, Names names, BigDecimal score) {}

    public long settledRows() {
        return rows.stream().filter(Row::settled).count();
    }

    public boolean isOpen() {
        return stage == SheetVisibility.Stage.SETTLING;
    }

    public String path() {
        return audit.path() + "/consensus";
    }

    public String path(String code) {
        return path() + "/criteria/" + code;
    }

    /**
     * One criterion, to be settled.
     *
     * @param written what stands, by field
     * @param typed what was typed and not saved, by field
     * @param next the next one of the agenda
     */
    public record One(
            ConsensusPage agenda,
            Row row,
            String requirement,
            String narrative,
            Map<String, SheetPages.Written> written,
            Map<String, String> typed,
            List<SheetPages.Conflict> conflicts,
            Optional<String> next,
            int number) {

        public String value(String field) {
            var kept = written.get(field);
            return typed.getOrDefault(field, kept == null ? "" : kept.value());
        }

        public int version(String field) {
            var kept = written.get(field);
            return kept == null ? 0 : kept.version();
        }
    }
}
