package org.yardstick.platform.assessment.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;

/**
 * The sheet that is filled in: one row a criterion in the order of the edition. What the standard says is grey and locked; what is
 * answered is white.
 */
final class AnswerSheet {
    static final int SCORE_CHOICES = 3;
    static final int CONFIDENCE_CHOICES = 4;
    static final int HEADINGS = 2;
    static final int CODES = 3;
    static final int FIRST = 4;

    private static final String GREY = "ECEFF1";
    private static final String HEAD = "0F6B72";
    private static final int HEADING_HEIGHT = 32;
    /** Two lines of what Excel can show of a row that is not empty. */
    private static final int CHARACTERS_A_LINE = 52;

    private static final double POINTS_A_LINE = 15.5;

    private final WorkbookCopy copy;
    private final Words words;
    private final EditionTexts texts;
    private final List<SheetColumn> columns;

    AnswerSheet(WorkbookCopy copy, Words words) {
        this.copy = copy;
        this.words = words;
        this.texts = copy.standard().edition().texts(words.language());
        this.columns = SheetColumn.shown(copy.standard().edition().document());
    }

    /** {@code choices} is the sheet that holds what can be chosen from. */
    void write(Worksheet sheet, Worksheet choices) {
        writeHead(sheet);
        var criteria = copy.standard().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            writeRow(sheet, FIRST + i, criteria.get(i));
        }
        offerChoices(sheet, choices, FIRST + criteria.size() - 1);
        sheet.freezePane(1, FIRST);
        sheet.hideRow(CODES);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        WorkbookFile.layOutForPaper(sheet);
        sheet.repeatRows(HEADINGS);
        WorkbookFile.lock(sheet);
    }

    private void writeHead(Worksheet sheet) {
        var assessment = copy.assessment();
        sheet.value(0, 0, spelled(assessment.organisationName().in(words.language()) + " · " + assessment.name()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, words.say("assessment-workbook.sheet.how"));
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(HEADINGS, i, spelled(columns.get(i).heading(texts, words)));
            sheet.style(HEADINGS, i)
                    .bold()
                    .fillColor(HEAD)
                    .fontColor("FFFFFF")
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
            sheet.value(CODES, i, columns.get(i).code());
        }
        sheet.rowHeight(HEADINGS, HEADING_HEIGHT);
        int next = columns.size();
        for (var field : SheetColumn.answered(copy.standard().edition().document())) {
            sheet.value(CODES, next, SheetColumn.asDownloaded(field));
            sheet.hideColumn(next++);
        }
    }

    private void writeRow(Worksheet sheet, int row, EditionDocument.Criterion criterion) {
        var text = Objects.requireNonNull(texts.criteria().get(criterion.code()));
        var module = Objects.requireNonNull(texts.modules().get(criterion.module()));
        var said = List.of(criterion.code(), module.name(), text.title(), text.requirement());
        for (int i = 0; i < said.size(); i++) {
            sheet.value(row, i, spelled(said.get(i)));
            sheet.style(row, i)
                    .fillColor(GREY)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .borderColor("C5CCD3")
                    .set();
        }
        int next = columns.size();
        for (int i = said.size(); i < columns.size(); i++) {
            var field = columns.get(i).field().orElseThrow();
            writeAnswer(sheet, row, i, criterion, field);
            var kept = copy.inCell(criterion.code(), field);
            var version = copy.answer(criterion.code(), field).version();
            sheet.value(row, next++, AsDownloaded.of(kept, version).written());
        }
        sheet.rowHeight(row, height(text.requirement(), copy.inCell(criterion.code(), Field.NARRATIVE)));
    }

    private void writeAnswer(Worksheet sheet, int row, int column, EditionDocument.Criterion criterion, Field field) {
        var value = copy.inCell(criterion.code(), field);
        if (field.isScore() && !value.isEmpty()) {
            sheet.value(row, column, new BigDecimal(value));
        } else if (!value.isEmpty()) {
            var shown = field.equals(Field.CONFIDENCE) ? words.say("assessment.confidence." + value) : value;
            sheet.value(row, column, spelled(shown));
        }
        var open = isOpen(criterion, field);
        var style = sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .borderColor("C5CCD3");
        if (field.isScore()) {
            style.horizontalAlignment("center");
        } else {
            // A cell that is a text stays one when somebody edits what begins with an equals sign.
            style.format("@");
        }
        (open ? style.protectionOption(ProtectionOption.LOCKED, false) : style.fillColor(GREY)).set();
    }

    private boolean isOpen(EditionDocument.Criterion criterion, Field field) {
        var refused = field.equals(Field.NOT_APPLICABLE)
                && criterion.notApplicable() == EditionDocument.NotApplicable.REFUSED;
        return copy.answerable().contains(criterion.code()) && !refused;
    }

    private void offerChoices(Worksheet sheet, Worksheet choices, int last) {
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i).field().orElse(Field.NARRATIVE);
            if (field.isScore()) {
                var range = choices.range(0, SCORE_CHOICES, Field.SCORES.size(), SCORE_CHOICES);
                offer(sheet.range(FIRST, i, last, i), range, "assessment-workbook.cell.score");
            } else if (field.equals(Field.CONFIDENCE)) {
                var range = choices.range(0, CONFIDENCE_CHOICES, Field.CONFIDENCES.size(), CONFIDENCE_CHOICES);
                offer(sheet.range(FIRST, i, last, i), range, "assessment-workbook.cell.confidence");
            }
        }
    }

    private void offer(Range cells, Range choices, String key) {
        cells.validateWithList(choices)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Yardstick")
                .error(words.say(key));
    }

    /** Tall enough for the longer of the two texts, as far as a row can be. */
    private double height(String requirement, String narrative) {
        int lines = Math.max(lines(requirement), lines(narrative));
        return Math.min(Worksheet.MAX_ROW_HEIGHT, POINTS_A_LINE * Math.max(4, lines));
    }

    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> 1 + width(line) / CHARACTERS_A_LINE)
                .sum();
    }

    /** A Han character is as wide as two Latin ones. */
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private static String spelled(String text) {
        return CellText.written(CellText.holdable(text));
    }
}
