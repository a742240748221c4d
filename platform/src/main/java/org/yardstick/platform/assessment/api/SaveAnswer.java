package org.yardstick.platform.assessment.api;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.NotFound;

/**
 * Saves an answer for a program, which says what it had before it in one of two ways. By the version in what it sends: when somebody saved
 * meanwhile, the newer text stands and the program's is kept beside it, as on the screen; the answer is 409 with both. By {@code If-Match}:
 * then nothing at all is kept and the answer is 412, as HTTP has it.
 */
@Component
class SaveAnswer {
    private final Answers answers;
    private final Assessments assessments;
    private final AnswerRows rows;

    SaveAnswer(Answers answers, Assessments assessments, AnswerRows rows) {
        this.answers = answers;
        this.assessments = assessments;
        this.rows = rows;
    }

    /** What came second is kept, although the program is told that it did. */
    @Transactional(noRollbackFor = Declined.class)
    public GivenAnswer beside(UUID id, String criterion, String field, NewAnswer sent, int seen, Viewer by) {
        var outcome = save(id, criterion, field, sent, seen, by);
        refuse(outcome, forked -> newer(forked, sent));
        return rows.one(id, criterion, field);
    }

    @Transactional
    public GivenAnswer onlyIf(UUID id, String criterion, String field, NewAnswer sent, int seen, Viewer by) {
        var outcome = save(id, criterion, field, sent, seen, by);
        refuse(
                outcome,
                forked -> new Declined(HttpStatus.PRECONDITION_FAILED, "changed").with("version", forked.version()));
        return rows.one(id, criterion, field);
    }

    private static void refuse(Answers.Outcome outcome, Function<Answers.Outcome.Forked, Declined> second) {
        switch (outcome) {
            case Answers.Outcome.Forked forked -> throw second.apply(forked);
            case Answers.Outcome.Wrong wrong -> throw Declined.wrong("value", wrong.key());
            case Answers.Outcome.Saved saved -> {}
            case Answers.Outcome.Unchanged unchanged -> {}
        }
    }

    GivenAnswer read(UUID id, String criterion, String code, Viewer viewer) {
        var assessment = assessments.get(id, viewer);
        if (!assessments.standard(assessment).has(criterion)) {
            throw new NotFound();
        }
        return rows.one(id, criterion, field(id, code, viewer).code());
    }

    /** Each request is a page of its own: a program that does not know its own latest version is told so. */
    private Answers.Outcome save(UUID id, String criterion, String code, NewAnswer sent, int seen, Viewer by) {
        var field = field(id, code, by);
        return answers.save(
                id, new Answers.Change(criterion, field, sent.value(), seen, "api-" + UUID.randomUUID()), by);
    }

    private Field field(UUID id, String code, Viewer viewer) {
        Optional<Field> known = Field.find(code, assessments.standard(assessments.get(id, viewer)));
        return NotFound.unlessPresent(known);
    }

    private static Declined newer(Answers.Outcome.Forked forked, NewAnswer sent) {
        var theirs = new LinkedHashMap<String, Object>();
        theirs.put("value", forked.theirs());
        theirs.put("version", forked.version());
        theirs.put("savedBy", forked.by().en());
        theirs.put("savedByNames", NamesJson.of(forked.by()));
        theirs.put("savedAt", forked.at());
        return new Declined(HttpStatus.CONFLICT, "newer", forked.version(), forked.by())
                .with("yours", sent.value())
                .with("theirs", theirs);
    }
}
