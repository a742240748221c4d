package org.yardstick.platform.assessment.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * What stands in a workbook, before anybody judges it.
 *
 * @param facts of the hidden sheet: what the workbook belongs to
 * @param sheet name of the sheet of answers
 * @param columns where each column is, by its code
 * @param rows below the headings
 */
record WorkbookContent(Map<String, String> facts, String sheet, Map<String, Integer> columns, List<SheetRow> rows) {
    /** Many times what any edition needs. */
    static final int MOST_ROWS = 5_000;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_HEADINGS = 60;

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        FORMULA,
        /** Yes or no, an error value. */
        OTHER
    }

    /**
     * @param address as people say it, E14
     * @param text as it stands there; of a formula, the formula
     */
    record SheetCell(String address, Kind kind, String text) {}

    /** @param number from 1, as the sheet shows it */
    record SheetRow(int number, Map<Integer, SheetCell> cells) {
        SheetCell cell(int column) {
            return cells.getOrDefault(column, new SheetCell(address(column, number), Kind.BLANK, ""));
        }
    }

    /** Reads row by row; {@link NotAWorkbook} says what is wrong with the file as a whole. */
    static WorkbookContent read(byte[] file) {
        ArchiveCheck.check(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            var facts = facts(sheet(workbook, Set.of(WorkbookFile.HIDDEN_SHEET), "not-ours"));
            var answers = sheet(
                    workbook,
                    answerSheets(),
                    "no-sheet",
                    Words.in(Language.ENGLISH).say("assessment-workbook.sheet.answers"));
            return read(facts, answers);
        } catch (NotAWorkbook refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The parser tells a broken file by whatever exception it stumbles into; every one of them means the same.
            throw new NotAWorkbook("damaged");
        }
    }

    private static Set<String> answerSheets() {
        return Stream.of(Language.values())
                .map(language -> Words.in(language).say("assessment-workbook.sheet.answers"))
                .collect(Collectors.toSet());
    }

    private static Sheet sheet(ReadableWorkbook workbook, Set<String> names, String refusal, Object... parts) {
        return workbook.getSheets()
                .filter(sheet -> names.contains(sheet.getName()))
                .findFirst()
                .orElseThrow(() -> new NotAWorkbook(refusal, parts));
    }

    private static Map<String, String> facts(Sheet sheet) throws IOException {
        var facts = new HashMap<String, String>();
        try (var rows = sheet.openStream()) {
            rows.limit(MOST_HEADINGS).forEach(row -> facts.put(text(row, 0), text(row, 1)));
        }
        return facts;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("").strip();
    }

    private static WorkbookContent read(Map<String, String> facts, Sheet sheet) throws IOException {
        var columns = new HashMap<String, Integer>();
        var rows = new ArrayList<SheetRow>();
        try (var all = sheet.openStream()) {
            var each = all.iterator();
            for (int passed = 0; each.hasNext(); passed++) {
                var row = each.next();
                if (passed > MOST_ROWS || columns.isEmpty() && passed > MOST_HEADINGS) {
                    throw new NotAWorkbook(columns.isEmpty() ? "no-headings" : "too-many-rows", sheet.getName());
                }
                if (!columns.isEmpty()) {
                    rows.add(row(row));
                } else if (row.stream()
                        .anyMatch(cell -> cell != null && cell.getText().equals(SheetColumn.CODE))) {
                    row.stream()
                            .filter(Objects::nonNull)
                            .forEach(cell -> columns.putIfAbsent(cell.getText(), cell.getColumnIndex()));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new NotAWorkbook("no-headings", sheet.getName());
        }
        return new WorkbookContent(facts, sheet.getName(), columns, rows);
    }

    private static SheetRow row(Row row) {
        var cells = new HashMap<Integer, SheetCell>();
        int number = row.getRowNum();
        for (var cell : row) {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                number = cell.getAddress().getRow() + 1;
                cells.put(cell.getColumnIndex(), new SheetCell(cell.getAddress().toString(), kind(cell), text(cell)));
            }
        }
        return new SheetRow(number, cells);
    }

    private static Kind kind(Cell cell) {
        if (cell.getFormula() != null) {
            return Kind.FORMULA;
        }
        if (cell.getText().isBlank()) {
            return cell.getType() == CellType.ERROR ? Kind.OTHER : Kind.BLANK;
        }
        return switch (cell.getType()) {
            case NUMBER -> Kind.NUMBER;
            // Some programs mark plain texts as results of a formula that is not there.
            case STRING, FORMULA -> Kind.TEXT;
            case BOOLEAN, ERROR -> Kind.OTHER;
            case EMPTY -> Kind.BLANK;
        };
    }

    private static String text(Cell cell) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        return cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA
                ? CellText.holdable(CellText.read(cell.getText()))
                : plain(cell);
    }

    /** A number as people write it: some programs save 11 as 11.0. */
    private static String plain(Cell cell) {
        return cell.getValue() instanceof BigDecimal number && Math.abs((long) number.scale()) < 30
                ? number.stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    /** Column 4 of row 14 is E14. */
    static String address(int column, int row) {
        return org.dhatim.fastexcel.reader.CellAddress.convertNumToColString(column) + row;
    }
}
