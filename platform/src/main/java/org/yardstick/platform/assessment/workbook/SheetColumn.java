package org.yardstick.platform.assessment.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;

/**
 * A column of the sheet of answers. A hidden row names it by its code, so that it is found again wherever somebody moved it and in
 * whatever language its heading is.
 *
 * @param field what is answered in it, if anything is
 * @param width in characters
 */
record SheetColumn(String code, Optional<Field> field, int width) {
    static final String CODE = "#code";
    private static final String AS_DOWNLOADED = "#as-downloaded.";

    /** The columns that people see, in order. */
    static List<SheetColumn> shown(EditionDocument edition) {
        var columns = new ArrayList<>(List.of(
                new SheetColumn(CODE, Optional.empty(), 8),
                new SheetColumn("#module", Optional.empty(), 18),
                new SheetColumn("#title", Optional.empty(), 28),
                new SheetColumn("#requirement", Optional.empty(), 55)));
        columns.add(answer(Field.NARRATIVE, 60));
        edition.dimensions().forEach(dimension -> columns.add(answer(Field.score(dimension.code()), 15)));
        columns.add(answer(Field.CONFIDENCE, 14));
        columns.add(answer(Field.NOT_APPLICABLE, 36));
        return columns;
    }

    private static SheetColumn answer(Field field, int width) {
        return new SheetColumn("#" + field.code(), Optional.of(field), width);
    }

    static List<Field> answered(EditionDocument edition) {
        return shown(edition).stream().flatMap(one -> one.field.stream()).toList();
    }

    static String code(Field field) {
        return "#" + field.code();
    }

    /** The hidden column that keeps how {@code field} was. */
    static String asDownloaded(Field field) {
        return AS_DOWNLOADED + field.code();
    }

    /** The heading: what the field is called, or what the standard's part is called. */
    String heading(EditionTexts texts, Words words) {
        return field.map(one -> one.name(texts, words))
                .orElseGet(() -> words.say("assessment-workbook.column." + code.substring(1)));
    }
}
