package org.yardstick.platform.assessment.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Words;

/**
 * Writes the workbook: the sheet of answers, the scale beside it, and a hidden sheet that says what the workbook belongs to. Every text
 * is written as a text, so nothing that somebody typed ever becomes a formula.
 */
final class WorkbookFile {
    static final String HIDDEN_SHEET = "Yardstick";
    /** Locking keeps from slips, not from people: the password is no secret. */
    private static final String PASSWORD = "yardstick";

    private WorkbookFile() {}

    static byte[] write(WorkbookCopy copy, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yardstick", "1.0")) {
            var answers = workbook.newWorksheet(words.say("assessment-workbook.sheet.answers"));
            var scale = workbook.newWorksheet(words.say("assessment-workbook.sheet.scale"));
            var hidden = workbook.newWorksheet(HIDDEN_SHEET);
            new AnswerSheet(copy, words).write(answers, hidden);
            new ScaleSheet(copy, words).write(scale);
            writeHidden(hidden, copy, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Names and values in the first two columns; after them what can be chosen from. */
    private static void writeHidden(Worksheet sheet, WorkbookCopy copy, Words words) {
        var facts = List.of(
                List.of("format", WorkbookCopy.FORMAT),
                List.of("assessment", copy.assessment().id().toString()),
                List.of("pinned", copy.assessment().pinned()),
                List.of("copy", copy.id().toString()),
                List.of("language", words.language().tag()));
        for (int row = 0; row < facts.size(); row++) {
            sheet.value(row, 0, facts.get(row).get(0));
            sheet.value(row, 1, facts.get(row).get(1));
        }
        for (int row = 0; row < Field.SCORES.size(); row++) {
            sheet.value(row, AnswerSheet.SCORE_CHOICES, new BigDecimal(Field.SCORES.get(row)));
        }
        sheet.value(Field.SCORES.size(), AnswerSheet.SCORE_CHOICES, "-");
        var confidences = new ArrayList<>(Field.CONFIDENCES.stream()
                .map(value -> words.say("assessment.confidence." + value))
                .toList());
        confidences.add("-");
        for (int row = 0; row < confidences.size(); row++) {
            sheet.value(row, AnswerSheet.CONFIDENCE_CHOICES, confidences.get(row));
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        lock(sheet);
    }

    /** A4 across, as wide as the sheet and as many pages as it takes. */
    static void layOutForPaper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Columns and rows may still be made wider and higher. */
    static void lock(Worksheet sheet) {
        sheet.protect(
                PASSWORD,
                SheetProtectionOption.SHEET,
                SheetProtectionOption.AUTO_FILTER,
                SheetProtectionOption.DELETE_COLUMNS,
                SheetProtectionOption.DELETE_ROWS,
                SheetProtectionOption.INSERT_COLUMNS,
                SheetProtectionOption.INSERT_HYPERLINKS,
                SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.PIVOT_TABLES,
                SheetProtectionOption.SORT);
    }
}
