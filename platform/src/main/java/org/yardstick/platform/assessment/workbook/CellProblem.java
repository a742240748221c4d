package org.yardstick.platform.assessment.workbook;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionTexts;

/**
 * What is wrong in one cell.
 *
 * @param cell its address, E14
 * @param criterion the code of its row; empty when that is what is wrong
 * @param field empty for the column of the codes
 * @param found what is there, shortened
 * @param key of what is expected
 */
public record CellProblem(
        String sheet,
        String cell,
        String criterion,
        Optional<Field> field,
        String found,
        String key,
        List<Object> parts) {
    private static final int SHOWN = 80;

    public CellProblem {
        found = found.length() <= SHOWN
                ? found
                : found.substring(0, found.offsetByCodePoints(0, found.codePointCount(0, SHOWN))) + "…";
    }

    public String expected(Words words) {
        return words.say(key, parts.toArray());
    }

    public String column(EditionTexts texts, Words words) {
        return field.map(one -> one.name(texts, words)).orElseGet(() -> words.say("assessment-workbook.column.code"));
    }
}
