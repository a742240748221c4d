package org.yardstick.platform.assessment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * What is written on sheets, field by field, with the versions and forks of {@link Answers}: an assessor with two devices is told where
 * they differ, as two colleagues are, and nothing typed is lost.
 */
@Component
public class SheetAnswers {
    private final Sheets sheets;
    private final Assessments assessments;
    private final Answers answers;
    private final Forks forks;
    private final Journal journal;

    SheetAnswers(Sheets sheets, Assessments assessments, Answers answers, Forks forks, Journal journal) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.answers = answers;
        this.forks = forks;
        this.journal = journal;
    }

    /**
     * Saves one field of the sheet on which the asking person writes on this occasion: their own, or the team's consensus. Refused when it
     * is signed; not found when it is not theirs to write on now.
     */
    @Transactional
    public Answers.Outcome save(Sheet.Occasion occasion, Sheet.Kind kind, Answers.Change change, Sheets.Asking asking) {
        if (kind == Sheet.Kind.ASSESSOR) {
            var unused = sheets.begin(occasion, asking);
        }
        var sheet = sheets.hold(occasion.id(), kind, asking, Sheets.SHARED);
        var standard = assessments.standard(sheet.assessment());
        var criterion = standard.criterion(change.criterion()).orElseThrow(NotFound::new);
        if (!change.field().isAskedBy(standard)) {
            throw new NotFound();
        }
        var problem = change.field().problem(change.value(), criterion);
        if (problem.isPresent()) {
            return new Answers.Outcome.Wrong(problem.get());
        }
        var outcome = answers.keep(sheet.assessment(), change, asking.viewer());
        switch (outcome) {
            case Answers.Outcome.Saved saved -> record("sheet.score", occasion, sheet, asking.viewer());
            case Answers.Outcome.Forked forked -> record("sheet.fork", occasion, sheet, asking.viewer());
            case Answers.Outcome.Unchanged unchanged -> {}
            case Answers.Outcome.Wrong wrong -> {}
        }
        return outcome;
    }

    /** Settles a text that came second: it takes the place of the other, or is put aside; both stay in the history. */
    @Transactional
    public void settle(Sheet.Occasion occasion, Sheet.Kind kind, UUID fork, boolean keep, Sheets.Asking asking) {
        var sheet = sheets.hold(occasion.id(), kind, asking, Sheets.SHARED);
        var mine = forks.waiting(sheet.id(), fork, asking.viewer()).orElseThrow(NotFound::new);
        if (keep) {
            var unused = answers.keep(sheet.assessment(), mine.inPlace(fork), asking.viewer());
        }
        forks.settle(fork, keep, asking.viewer());
        record("sheet.fork-settle", occasion, sheet, asking.viewer());
    }

    private void record(String action, Sheet.Occasion occasion, Sheet sheet, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "sheet", sheet.id())
                .of(occasion.body()));
    }
}
