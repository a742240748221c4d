package org.yardstick.platform.accreditation.audit.scoring;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.AuditSettings;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.CriterionPage;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** What an assessor's page of one criterion shows: never more than their own sheet and the organisation's answers. */
@Component
class ScorePages {
    private final Audits audits;
    private final Sheets sheets;
    private final SheetPages written;
    private final AuditSettings settings;

    ScorePages(Audits audits, Sheets sheets, SheetPages written, AuditSettings settings) {
        this.audits = audits;
        this.sheets = sheets;
        this.written = written;
        this.settings = settings;
    }

    ScorePage page(UUID id, String code, String tab, Viewer viewer, Language language) {
        var audit = audits.toScore(id, viewer);
        var signed = audits.signed(audit);
        var own = sheets.ownOrEmpty(audit.occasion(signed), viewer);
        var sheet = written.criterion(own, code, tab, viewer, language);
        var conflicts = written.conflicts(own, viewer).stream()
                .filter(one -> one.criterion().equals(code))
                .toList();
        return new ScorePage(
                audit,
                sheet,
                signed.map(inputs -> inputs.answers().get(code)),
                settings.selfScores() && isScored(sheet),
                List.copyOf(conflicts));
    }

    /** Independent also of the organisation: its scores stand beside one's own, not before them. */
    private static boolean isScored(CriterionPage sheet) {
        return !sheet.answer("not-applicable").value().isEmpty()
                || sheet.dimensions().stream()
                        .noneMatch(dimension -> sheet.score(dimension).value().isEmpty());
    }
}
