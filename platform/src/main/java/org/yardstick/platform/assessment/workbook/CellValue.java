package org.yardstick.platform.assessment.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.workbook.WorkbookContent.Kind;
import org.yardstick.platform.assessment.workbook.WorkbookContent.SheetCell;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * What a cell says of a field. Numbers typed as text are understood and full-width digits too; a formula is not, since what it comes to
 * depends on where it is opened.
 *
 * @param problem what is expected instead, when the cell does not say it
 * @param hint what would have been right, where that can be guessed
 */
record CellValue(String value, Optional<String> problem, String hint) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,20})?");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d{1,2},\\d");

    static CellValue read(SheetCell cell, Field field) {
        if (cell.kind() == Kind.FORMULA) {
            return wrong("formula", "");
        }
        if (CellText.takesBack(cell.text())) {
            return right(cell.text());
        }
        if (field.isScore()) {
            return score(cell);
        }
        if (field.equals(Field.CONFIDENCE)) {
            return confidence(cell.text());
        }
        return cell.kind() == Kind.OTHER ? wrong("text", "") : right(cell.text());
    }

    private static CellValue score(SheetCell cell) {
        var typed = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        if (cell.kind() == Kind.NUMBER) {
            return right(plain(new BigDecimal(cell.text())));
        }
        if (WITH_COMMA.matcher(typed).matches()) {
            return wrong("score-comma", typed.replace(',', '.'));
        }
        return cell.kind() == Kind.TEXT && NUMBER.matcher(typed).matches()
                ? right(plain(new BigDecimal(typed)))
                : wrong("score", "");
    }

    /** A number far from any score stays as short as it was typed. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    /** The words of any language, and the codes that they stand for. */
    private static CellValue confidence(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        return Field.CONFIDENCES.stream()
                .filter(value -> value.equals(typed)
                        || Stream.of(Language.values())
                                .map(language -> Words.in(language).say("assessment.confidence." + value))
                                .anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(typed)))
                .findFirst()
                .map(CellValue::right)
                .orElseGet(() -> wrong("confidence", ""));
    }

    private static CellValue right(String value) {
        return new CellValue(value, Optional.empty(), "");
    }

    private static CellValue wrong(String expected, String hint) {
        return new CellValue("", Optional.of(expected), hint);
    }
}
