package org.yardstick.platform.accreditation.audit.scoring;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.assessment.CriterionPage;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.shell.Screen;

/**
 * One criterion before an assessor: what is asked, what the organisation says and shows, and their own notes and scores.
 *
 * @param sheet the assessor's own
 * @param company what the organisation signed of this criterion
 * @param selfScores whether its own scores are shown by now
 * @param conflicts texts of the assessor's from another device or page that wait for their decision
 */
public record ScorePage(
        Audit audit,
        CriterionPage sheet,
        Optional<Inputs.Answer> company,
        boolean selfScores,
        List<SheetPages.Conflict> conflicts) {

    /** The same page with what was typed but could not be saved. */
    ScorePage withTyped(java.util.Map<String, String> typed) {
        return new ScorePage(audit, sheet.withTyped(typed), company, selfScores, conflicts);
    }

    public String code() {
        return sheet.criterion().code();
    }

    public String path() {
        return path(code());
    }

    public String path(String code) {
        return audit.path() + "/criteria/" + code;
    }

    public boolean editable() {
        return sheet.editable() && audit.scores();
    }

    public String selfScore(String dimension, Screen screen) {
        var score = company.map(answer -> answer.scores().get(dimension));
        return score.map(java.math.BigDecimal::toPlainString).orElse(screen.say("accreditation.audit.score.none"));
    }
}
