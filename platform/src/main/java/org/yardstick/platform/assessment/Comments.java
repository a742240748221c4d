package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/** What colleagues say to each other about a criterion, also after it was signed; nothing said is taken back. */
@Component
public class Comments {
    private static final int LONGEST = 4_000;

    private final JdbcClient db;
    private final Assessments assessments;
    private final Journal journal;

    Comments(JdbcClient db, Assessments assessments, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.journal = journal;
    }

    /** As it is kept: with one kind of line end. */
    private static String kept(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** What is wrong with a comment, as the key of a sentence. */
    static Optional<String> problem(String text) {
        return kept(text).length() > LONGEST ? Optional.of("assessment.comments.too-long") : Optional.empty();
    }

    @Transactional
    public void add(UUID id, String criterion, String text, Viewer by) {
        var assessment = assessments.share(id, by);
        if (!assessments.standard(assessment).has(criterion)) {
            throw new NotFound();
        }
        db.sql("""
                insert into assessment.comment (assessment, criterion, text, written_by, written_at)
                values (:assessment, :criterion, :text, :by, :at)""")
                .param("assessment", id)
                .param("criterion", criterion)
                .param("text", kept(text))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "assessment.comment", "assessment", id)
                .of(assessment.organisation())
                .with("criterion", criterion));
    }
}
