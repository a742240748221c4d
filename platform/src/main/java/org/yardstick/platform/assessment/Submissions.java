package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Signing an assessment and reopening it.
 *
 * <p>Signing freezes the answers: from then on nothing changes and the result is recomputed from what was frozen. Refused:
 * {@code assessment.refused.signed} (already signed), {@code assessment.refused.not-manager}, {@code assessment.refused.incomplete}
 * (a criterion is not marked complete or lacks a score). Reopening needs a reason and keeps the signed inputs.
 */
@Component
public class Submissions {
    private final JdbcClient db;
    private final Assessments assessments;
    private final Results results;
    private final AssessmentPages pages;
    private final Journal journal;

    Submissions(JdbcClient db, Assessments assessments, Results results, AssessmentPages pages, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.results = results;
        this.pages = pages;
        this.journal = journal;
    }

    @Transactional
    public UUID sign(UUID assessmentId, String signedAs, Viewer by) {
        var assessment = assessments.lock(assessmentId, by);
        assessment.mustBeManagedBy(by);
        assessment.mustBeOpen();
        var progress = pages.progress(assessment, by);
        if (!progress.isComplete()) {
            throw new Refused("assessment.refused.incomplete", progress.total() - progress.complete());
        }
        var scored = results.score(results.running(assessment), Missing.REFUSE);
        var id = insert(scored, signedAs, by);
        journal.record(Entry.by(by.person(), journal.now(), "assessment.sign", "assessment", assessmentId)
                .of(assessment.organisation())
                .with("submission", id.toString())
                .with("sha256", scored.inputs().sha256()));
        return id;
    }

    UUID insert(Results.Scored scored, String signedAs, Viewer by) {
        return db.sql("""
            insert into assessment.submission
                (assessment, inputs, sha256, level, independent, interrelated, signed_by, signed_as, signed_at)
            values (:assessment, :inputs, :sha256, :level, :independent, :interrelated, :by, :as, :at)
            returning id""")
                .param("assessment", scored.inputs().assessment())
                .param("inputs", scored.inputs().canonical())
                .param("sha256", scored.inputs().sha256())
                .param("level", scored.result().reached().orElse(null))
                .param("independent", scored.result().independent())
                .param("interrelated", scored.result().interrelated())
                .param("by", by.person())
                .param("as", signedAs)
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    @Transactional
    public void reopen(UUID assessmentId, String reason, Viewer by) {
        var assessment = assessments.lock(assessmentId, by);
        assessment.mustBeManagedBy(by);
        var submission = assessment.submission().orElseThrow(NotFound::new);
        db.sql("""
            insert into assessment.reopening (submission, reason, reopened_by, reopened_at)
            values (:submission, :reason, :by, :at)""")
                .param("submission", submission.id())
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "assessment.reopen", "assessment", assessmentId)
                .of(assessment.organisation())
                .with("submission", submission.id().toString())
                .with("reason", reason));
    }
}
