package org.yardstick.platform.assessment.workbook;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.Tailored;

/**
 * An assessment as somebody takes it along.
 *
 * @param id tells one download from another: whoever sends the same workbook twice does not conflict with themselves
 * @param answers by criterion and field
 * @param answerable the criteria that whoever takes it along may answer
 */
record WorkbookCopy(
        UUID id,
        Assessment assessment,
        Tailored standard,
        Map<String, Map<Field, Answered>> answers,
        Set<String> answerable) {
    /** The only layout there is so far. */
    static final String FORMAT = "yardstick-workbook/1";

    /**
     * @param savedIn the open page or the workbook that it was saved from
     */
    record Answered(String value, int version, UUID savedBy, Names name, java.time.Instant savedAt, String savedIn) {
        static final Answered NONE = new Answered("", 0, new UUID(0, 0), Names.of(""), java.time.Instant.EPOCH, "");
    }

    Answered answer(String criterion, Field field) {
        return answers.getOrDefault(criterion, Map.of()).getOrDefault(field, Answered.NONE);
    }

    /** The value as a cell holds it, which may be a few characters less than what was typed. */
    String inCell(String criterion, Field field) {
        return field.kept(CellText.holdable(answer(criterion, field).value()));
    }
}
