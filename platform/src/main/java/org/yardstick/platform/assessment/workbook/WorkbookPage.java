package org.yardstick.platform.assessment.workbook;

import java.util.List;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.standard.EditionTexts;

/**
 * How to work offline, and what was wrong with a workbook that was just sent.
 *
 * @param problems the first of them
 * @param found how many there are
 * @param megabytes how large a workbook may be
 */
public record WorkbookPage(
        Assessment assessment, EditionTexts texts, List<CellProblem> problems, int found, long megabytes) {
    static final int SHOWN = 100;

    WorkbookPage with(List<CellProblem> all) {
        return new WorkbookPage(assessment, texts, all.stream().limit(SHOWN).toList(), all.size(), megabytes);
    }

    public String path() {
        return assessment.path() + "/workbook";
    }
}
