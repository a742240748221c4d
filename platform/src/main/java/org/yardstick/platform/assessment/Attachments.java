package org.yardstick.platform.assessment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/** The evidence of assessments: documents of the organisation's own library, attached to criteria in the version that stood then. */
@Component
public class Attachments {
    private static final String SELECT = """
            select t.id, t.criterion, t.document, d.title, d.kind, t.pointer, t.version, v.number, v.effective_on,
                   (select max(w.number) from document.version w where w.document = t.document) as newest,
                   coalesce(encode(v.content, 'hex'), '') as sha256, coalesce(v.url, '') as address
              from assessment.current_attachment t
              join document.document d on d.id = t.document
              join document.version v on v.id = t.version
             where t.assessment = :assessment\s""";

    private final JdbcClient db;
    private final Assessments assessments;
    private final Answers answers;
    private final Documents documents;
    private final Journal journal;

    Attachments(JdbcClient db, Assessments assessments, Answers answers, Documents documents, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.answers = answers;
        this.documents = documents;
        this.journal = journal;
    }

    /** What is attached to one criterion, in the order in which it was. */
    public List<Attached> of(UUID assessment, String criterion) {
        return db.sql(SELECT + "and t.criterion = :criterion order by t.attached_at, t.id")
                .param("assessment", assessment)
                .param("criterion", criterion)
                .query(Attachments::read)
                .list();
    }

    /** All evidence of an assessment. */
    public List<Attached> of(UUID assessment) {
        return db.sql(SELECT + "order by t.criterion, t.attached_at, t.id")
                .param("assessment", assessment)
                .query(Attachments::read)
                .list();
    }

    /** Refuses or does not find, as {@link #attach} would, before any file is read. */
    @Transactional(readOnly = true)
    public void mayAttach(UUID assessmentId, String criterion, Viewer by) {
        var unused = answerable(assessments.get(assessmentId, by), criterion, by);
    }

    /** Attaches documents of the assessed organisation's library; what is attached with that pointer already stays as it is. */
    @Transactional
    public void attach(UUID assessmentId, String criterion, List<UUID> chosen, String pointer, Viewer by) {
        var assessment = answerable(assessments.share(assessmentId, by), criterion, by);
        var known = documents.findAll(by, chosen).stream()
                .filter(document -> document.organisation().equals(assessment.organisation()))
                .map(document -> document.id())
                .toList();
        if (known.size() < Set.copyOf(chosen).size()) {
            throw new NotFound();
        }
        known.forEach(document -> attach(assessment, criterion, document, pointer, by));
    }

    private void attach(Assessment assessment, String criterion, UUID document, String pointer, Viewer by) {
        if (insert(assessment, criterion, document, pointer, by) > 0) {
            record("assessment.attach", assessment, criterion, document, by);
        }
    }

    /** The newest version; what is attached with that pointer already stays as it is. */
    private int insert(Assessment assessment, String criterion, UUID document, String pointer, Viewer by) {
        return db.sql("""
                insert into assessment.attachment (assessment, criterion, document, version, pointer, attached_by, attached_at)
                select :assessment, :criterion, v.document, v.id, :pointer, :by, :at
                  from (select w.document, w.id from document.version w
                         where w.document = :document order by w.number desc limit 1) v
                 where not exists (select 1 from assessment.current_attachment t
                                    where t.assessment = :assessment and t.criterion = :criterion
                                      and t.document = :document and t.pointer = :pointer)""")
                .param("assessment", assessment.id())
                .param("criterion", criterion)
                .param("document", document)
                .param("pointer", pointer.strip())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    /** Takes a document off a criterion; it stays in the library, and the journal keeps that it was attached. */
    @Transactional
    public void end(UUID assessmentId, String criterion, UUID attachment, Viewer by) {
        var assessment = answerable(assessments.share(assessmentId, by), criterion, by);
        var attached = takeOff(assessmentId, criterion, attachment, by);
        record("assessment.detach", assessment, criterion, attached.document(), by);
    }

    /** Puts the newest version of a document in the place of the one that is attached; that it was attached stays known. */
    @Transactional
    public void renew(UUID assessmentId, String criterion, UUID attachment, Viewer by) {
        var assessment = answerable(assessments.share(assessmentId, by), criterion, by);
        var attached = takeOff(assessmentId, criterion, attachment, by);
        insert(assessment, criterion, attached.document(), attached.pointer(), by);
        record("assessment.renew-evidence", assessment, criterion, attached.document(), by);
    }

    /** Of two who do so at the same moment the second finds it gone. */
    private Attached takeOff(UUID assessment, String criterion, UUID attachment, Viewer by) {
        var attached = of(assessment, criterion).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(NotFound::new);
        var ended = db.sql("""
                insert into assessment.attachment_end (attachment, ended_by, ended_at) values (:id, :by, :at)
                on conflict (attachment) do nothing""")
                .param("id", attachment)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        return attached;
    }

    private Assessment answerable(Assessment assessment, String criterion, Viewer by) {
        if (!assessments.standard(assessment).has(criterion)) {
            throw new NotFound();
        }
        assessment.mustBeAnswerableBy(by, () -> answers.assignees(assessment.id(), criterion));
        return assessment;
    }

    private void record(String action, Assessment assessment, String criterion, UUID document, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "assessment", assessment.id())
                .of(assessment.organisation())
                .with("criterion", criterion)
                .with("document", document.toString()));
    }

    private static Attached read(ResultSet row, int n) throws SQLException {
        return new Attached(
                row.getObject("id", UUID.class),
                row.getString("criterion"),
                row.getObject("document", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getString("pointer"),
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getInt("newest"),
                Optional.ofNullable(row.getDate("effective_on")).map(Date::toLocalDate),
                row.getString("sha256"),
                row.getString("address"));
    }
}
