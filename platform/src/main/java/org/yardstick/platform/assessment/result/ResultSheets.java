package org.yardstick.platform.assessment.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A result as a workbook: what a page shows, and the numbers as held. Numbers are numbers; whatever people wrote is text, even where a
 * spreadsheet would take it for a formula.
 */
final class ResultSheets {
    private final Reading reading;

    private ResultSheets(Reading reading) {
        this.reading = reading;
    }

    static byte[] of(Reading reading) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yardstick", "1.0")) {
            new ResultSheets(reading).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook) throws IOException {
        summary(workbook.newWorksheet(reading.say("assessment.result.sheets.summary")));
        gates(workbook.newWorksheet(reading.say("assessment.result.sheets.gates")));
        criteria(workbook.newWorksheet(reading.say("assessment.result.sheets.criteria")));
        evidence(workbook.newWorksheet(reading.say("assessment.result.sheets.evidence")));
    }

    private void summary(Worksheet sheet) throws IOException {
        var rows = new ArrayList<List<Object>>();
        about(rows);
        var result = reading.result();
        row(rows, "independent", result.independent());
        row(rows, "interrelated", result.interrelated());
        row(rows, "coherence", orNone(result.coherence()));
        row(rows, "cskm", orNone(result.cskm()));
        Stream.of(IndexRow.dimensions(reading), IndexRow.perspectives(reading), IndexRow.modules(reading))
                .flatMap(List::stream)
                .forEach(row -> rows.add(List.of(row.name(), orNone(row.index()))));
        row(rows, "report.edition-hash", reading.standard().edition().sha256());
        row(rows, "report.pinned-hash", reading.standard().sha256());
        row(rows, "report.inputs-hash", reading.scored().inputs().sha256());
        write(sheet, heads("sheets.what", "gate.value"), rows, 34, 60);
    }

    private void about(List<List<Object>> rows) {
        var assessment = reading.assessment();
        var headline = new Headline(reading);
        row(rows, "sheets.organisation", reading.organisation());
        row(rows, "sheets.assessment", assessment.name());
        row(rows, "sheets.year", assessment.year());
        row(rows, "sheets.scope", assessment.scope());
        row(rows, "report.edition", reading.standard().edition().name() + ", " + reading.profileName());
        row(rows, "level-now", headline.now());
        row(rows, "why-title", headline.why());
        if (assessment.isOpen()) {
            row(rows, "draft", new ResultPage(reading).incomplete().orElse(""));
        }
    }

    private void row(List<List<Object>> rows, String key, Object value) {
        rows.add(List.of(reading.say("assessment.result." + key), value));
    }

    private void gates(Worksheet sheet) throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (var level : reading.result().levels()) {
            for (var came : level.gates()) {
                var gate = new GateRow(reading, came);
                rows.add(List.of(
                        level.code(),
                        gate.words(),
                        orNone(came.value()),
                        came.required(),
                        gate.state(),
                        came.distance()));
            }
        }
        write(
                sheet,
                heads("sheets.level", "gate.gate", "gate.value", "gate.required", "gate.state", "gate.distance"),
                rows,
                8,
                60);
    }

    private void criteria(Worksheet sheet) throws IOException {
        var heads = new ArrayList<>(heads("criteria.code", "criteria.title", "criteria.module"));
        for (var dimension : reading.dimensions()) {
            heads.add(reading.say("assessment.result.sheets.raw", reading.dimension(dimension)));
            heads.add(reading.say("assessment.result.sheets.credited", reading.dimension(dimension)));
        }
        heads.addAll(heads("criteria.x", "criteria.u", "criteria.y", "criteria.weight", "criteria.shortfall"));
        heads.add(reading.say("assessment.result.sheets.narrative"));
        write(
                sheet,
                heads,
                CriterionRow.all(reading).stream().map(this::criterion).toList(),
                9,
                40);
    }

    private List<Object> criterion(CriterionRow row) {
        var cells = new ArrayList<Object>(
                List.of(row.code(), row.title(), reading.module(row.asked().module())));
        for (var score : row.scores()) {
            cells.add(row.applies() && !score.missing() ? score.raw() : "");
            cells.add(row.applies() ? score.credited() : "");
        }
        cells.add(orNone(row.came().index()));
        cells.add(orNone(row.came().support()));
        cells.add(orNone(row.came().interrelated()));
        cells.add(orNone(row.came().weightShare()));
        cells.add(orNone(row.came().shortfall()));
        cells.add(row.answer()
                .map(answer -> answer.applies() ? answer.narrative() : answer.notApplicable())
                .orElse(""));
        return cells;
    }

    private void evidence(Worksheet sheet) throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (var row : CriterionRow.all(reading)) {
            for (var piece : row.evidence()) {
                rows.add(List.of(
                        row.code(),
                        piece.title(),
                        piece.kind(),
                        piece.pointer(),
                        piece.effective(),
                        piece.sha256(),
                        piece.address()));
            }
        }
        var heads = heads(
                "criteria.code",
                "evidence.title",
                "evidence.kind",
                "evidence.pointer",
                "evidence.effective",
                "evidence.sha256",
                "evidence.address");
        write(sheet, heads, rows, 9, 50);
    }

    private List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> reading.say("assessment.result." + key))
                .toList();
    }

    private static Object orNone(Optional<BigDecimal> number) {
        return number.<Object>map(found -> found).orElse("");
    }

    private static void write(Worksheet sheet, List<String> heads, List<List<Object>> rows, int first, int second)
            throws IOException {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, column == 0 ? first : column == 1 ? second : 16);
        }
        sheet.range(0, 0, 0, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E6F1F2")
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default -> {
                sheet.value(row, column, value.toString());
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
