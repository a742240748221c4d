package org.yardstick.platform.assessment.workbook;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;

/** What the scores mean: the general scale of each dimension first, then what each criterion looks like at its anchors. */
final class ScaleSheet {
    private static final String HEAD = "0F6B72";
    private static final double CELL_HEIGHT = 62;

    private final WorkbookCopy copy;
    private final Words words;
    private final EditionTexts texts;
    private int row;

    ScaleSheet(WorkbookCopy copy, Words words) {
        this.copy = copy;
        this.words = words;
        this.texts = copy.standard().edition().texts(words.language());
    }

    void write(Worksheet sheet) {
        writeGeneralScale(sheet);
        row++;
        writeAnchors(sheet);
        sheet.width(0, 10);
        sheet.width(1, 28);
        for (int i = 2; i < 2 + anchors().size(); i++) {
            sheet.width(i, 55);
        }
        WorkbookFile.layOutForPaper(sheet);
        WorkbookFile.lock(sheet);
    }

    private void writeGeneralScale(Worksheet sheet) {
        var dimensions = copy.standard().edition().document().dimensions();
        head(sheet, 0, words.say("assessment-workbook.column.score"));
        for (int i = 0; i < dimensions.size(); i++) {
            head(sheet, i + 1, dimension(dimensions.get(i)).name());
        }
        row++;
        for (int score = 0; score <= 10; score++) {
            sheet.value(row, 0, score);
            for (int i = 0; i < dimensions.size(); i++) {
                body(
                        sheet,
                        i + 1,
                        Objects.requireNonNullElse(
                                dimension(dimensions.get(i)).scale().get(score), ""));
            }
            row++;
        }
    }

    private EditionTexts.DimensionText dimension(EditionDocument.Dimension dimension) {
        return Objects.requireNonNull(texts.dimensions().get(dimension.code()));
    }

    private void writeAnchors(Worksheet sheet) {
        head(sheet, 0, words.say("assessment-workbook.column.code"));
        head(sheet, 1, words.say("assessment-workbook.column.dimension"));
        for (int i = 0; i < anchors().size(); i++) {
            head(
                    sheet,
                    i + 2,
                    words.say("assessment-workbook.column.at", anchors().get(i)));
        }
        row++;
        for (var criterion : copy.standard().criteria()) {
            for (var dimension : copy.standard().edition().document().dimensions()) {
                writeAnchors(sheet, criterion.code(), dimension);
            }
        }
    }

    private void writeAnchors(Worksheet sheet, String criterion, EditionDocument.Dimension dimension) {
        var says = Objects.requireNonNull(texts.criteria().get(criterion))
                .anchors()
                .get(dimension.code());
        body(sheet, 0, criterion);
        body(sheet, 1, dimension(dimension).name());
        for (int i = 0; i < anchors().size(); i++) {
            body(sheet, i + 2, says == null ? "" : says.getOrDefault(anchors().get(i), ""));
        }
        sheet.rowHeight(row, CELL_HEIGHT);
        row++;
    }

    /** The scores that the edition gives anchors for. */
    private List<Integer> anchors() {
        return texts.criteria().values().stream()
                .flatMap(one -> one.anchors().values().stream())
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void head(Worksheet sheet, int column, String text) {
        sheet.value(row, column, CellText.written(CellText.holdable(text)));
        sheet.style(row, column)
                .bold()
                .fillColor(HEAD)
                .fontColor("FFFFFF")
                .wrapText(true)
                .set();
    }

    private void body(Worksheet sheet, int column, String text) {
        sheet.value(row, column, CellText.written(CellText.holdable(text)));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
}
