package org.yardstick.platform.assessment.workbook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Workbooks that came back. One is read when it arrives and waits, for its owner alone and for a day at most, until they have seen what
 * it changes; then it is taken over whole, through the same saving as on screen, so that what somebody else saved meanwhile stands and
 * the text from the workbook is kept beside it. It is taken over once: {@code assessment-workbook.refused.again}.
 */
@Component
class Uploads {
    static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Answers answers;
    private final WorkbookCopies copies;
    private final Journal journal;
    private final Clock clock;

    Uploads(JdbcClient db, Answers answers, WorkbookCopies copies, Journal journal, Clock clock) {
        this.db = db;
        this.answers = answers;
        this.copies = copies;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of a workbook that was sent. */
    sealed interface Receipt {
        record Waiting(UUID upload) implements Receipt {}

        /** It says what the assessment says already. */
        record NothingNew() implements Receipt {}

        record Wrong(List<CellProblem> problems) implements Receipt {}
    }

    /** A workbook that waits, or waited. */
    record Upload(UUID id, List<Answers.Change> changes, Instant at, Optional<Instant> importedAt) {}

    /** How many answers were saved, and how many were set aside because somebody else had saved meanwhile. */
    record Import(int saved, int setAside) {}

    /** Reads a workbook; {@link NotAWorkbook} when it cannot be taken as a whole. */
    @Transactional
    Receipt receive(UUID assessment, byte[] file, Viewer by) {
        var now = copies.copy(assessment, by);
        now.assessment().mustBeOpen();
        var read = WorkbookReading.read(file, now);
        if (!read.problems().isEmpty()) {
            return new Receipt.Wrong(read.problems());
        }
        var changes = read.changes().stream()
                .filter(change ->
                        !now.answer(change.criterion(), change.field()).value().equals(change.value()))
                .toList();
        return changes.isEmpty() ? new Receipt.NothingNew() : new Receipt.Waiting(keep(assessment, changes, by));
    }

    private UUID keep(UUID assessment, List<Answers.Change> changes, Viewer by) {
        db.sql("delete from assessment.workbook_upload where uploaded_at < :limit")
                .param("limit", limit())
                .update();
        return db.sql("""
                insert into assessment.workbook_upload (assessment, changes, uploaded_by, uploaded_at)
                values (:assessment, :changes, :by, :at)
                returning id""")
                .param("assessment", assessment)
                .param("changes", JSON.writeValueAsString(changes))
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    private Timestamp limit() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    /** The upload, if {@code viewer} sent it not too long ago. */
    Upload get(UUID assessment, UUID upload, Viewer viewer) {
        return find(assessment, upload, viewer, "");
    }

    private Upload find(UUID assessment, UUID upload, Viewer viewer, String lock) {
        return db.sql("""
                select u.id, u.changes, u.uploaded_at, i.imported_at
                  from assessment.workbook_upload u left join assessment.workbook_import i on i.upload = u.id
                 where u.id = :upload and u.assessment = :assessment and u.uploaded_by = :by and u.uploaded_at >= :limit\s""" + lock)
                .param("upload", upload)
                .param("assessment", assessment)
                .param("by", viewer.person())
                .param("limit", limit())
                .query((row, n) -> new Upload(
                        row.getObject("id", UUID.class),
                        List.of(JSON.readValue(row.getString("changes"), Answers.Change[].class)),
                        row.getTimestamp("uploaded_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("imported_at")).map(Timestamp::toInstant)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Takes an upload over, all of it or nothing. */
    @Transactional
    Import take(UUID assessment, UUID uploadId, Viewer by) {
        // Whoever presses twice waits here for the first, and then reads that it is done.
        find(assessment, uploadId, by, "for update of u");
        var upload = get(assessment, uploadId, by);
        if (upload.importedAt().isPresent()) {
            throw new Refused("assessment-workbook.refused.again");
        }
        int saved = 0;
        int setAside = 0;
        for (var change : upload.changes().stream().sorted(Answers.Change.ORDER).toList()) {
            switch (answers.save(assessment, change, by)) {
                case Answers.Outcome.Saved done -> saved++;
                case Answers.Outcome.Forked fork -> setAside++;
                case Answers.Outcome.Unchanged same -> {}
                case Answers.Outcome.Wrong wrong ->
                    throw new IllegalStateException("A value that was sound is wrong now: " + wrong.key());
            }
        }
        return record(assessment, uploadId, new Import(saved, setAside), by);
    }

    private Import record(UUID assessment, UUID upload, Import done, Viewer by) {
        db.sql("""
                insert into assessment.workbook_import (upload, saved, set_aside, imported_by, imported_at)
                values (:upload, :saved, :aside, :by, :at)""")
                .param("upload", upload)
                .param("saved", done.saved)
                .param("aside", done.setAside)
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(Entry.by(by.person(), clock.instant(), "assessment.workbook-import", "assessment", assessment)
                .of(copies.copy(assessment, by).assessment().organisation())
                .with("saved", done.saved)
                .with("setAside", done.setAside));
        return done;
    }
}
