package org.yardstick.platform.accreditation.audit.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/**
 * What the team puts down of a criterion. A value outside what the assessors gave needs a reason; without one nothing of the form is
 * saved, and what was typed is shown again.
 */
@Component
class ConsensusForm {
    private final Audits audits;
    private final Sheets sheets;
    private final SheetAnswers answers;
    private final SheetForm forms;

    ConsensusForm(Audits audits, Sheets sheets, SheetAnswers answers, SheetForm forms) {
        this.audits = audits;
        this.sheets = sheets;
        this.answers = answers;
        this.forms = forms;
    }

    @Transactional
    SheetForm.Result save(UUID id, ConsensusPage.Row row, Map<String, String> sent, Viewer by, Words words) {
        var audit = audits.toScore(id, by);
        var errors = errors(row, sent, words);
        if (errors.any()) {
            return new SheetForm.Result(errors, false, Map.of());
        }
        var unused = sheets.beginConsensus(audits.occasion(audit), audit.asking(by));
        return forms.save(id, Sheet.Kind.CONSENSUS, row.code(), sent, by, words);
    }

    /** Rule of the form, apart from anything that is kept. */
    static FieldErrors errors(ConsensusPage.Row row, Map<String, String> sent, Words words) {
        var errors = new LinkedHashMap<String, String>();
        var outside = false;
        for (var cell : row.cells().entrySet()) {
            var field = Field.score(cell.getKey()).code();
            var value = sent.getOrDefault("value." + field, "").strip();
            if (!value.isEmpty() && !Field.SCORES.contains(shortest(value))) {
                errors.put(field, words.say("assessment.answer.score-wrong"));
            } else if (!value.isEmpty()) {
                outside |= !cell.getValue().spread().holds(new BigDecimal(value));
            }
        }
        if (outside && sent.getOrDefault("value.narrative", "").isBlank()) {
            errors.put("narrative", words.say("accreditation.audit.consensus.reason-missing"));
        }
        return new FieldErrors(errors);
    }

    private static String shortest(String value) {
        return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }

    /** Takes the median over wherever the assessors lie no more than a point apart and nothing is put down yet. */
    @Transactional
    int takeMedians(ConsensusPage page, Viewer by) {
        var audit = audits.toScore(page.audit().id(), by);
        audit.mustBeUndecided();
        var occasion = audits.occasion(audit);
        var unused = sheets.beginConsensus(occasion, audit.asking(by));
        int taken = 0;
        for (var row : page.rows()) {
            if (row.settled() || row.range().compareTo(BigDecimal.ONE) > 0) {
                continue;
            }
            for (var cell : row.cells().entrySet()) {
                if (cell.getValue().agreed().isEmpty()
                        && !cell.getValue().spread().isEmpty()) {
                    var median = cell.getValue().spread().median().toPlainString();
                    var change = new Answers.Change(row.code(), Field.score(cell.getKey()), median, 0, "medians");
                    var unusedOutcome = answers.save(occasion, Sheet.Kind.CONSENSUS, change, audit.asking(by));
                }
            }
            taken++;
        }
        return taken;
    }
}
