package org.yardstick.platform.document;

import java.io.IOException;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * All documents, as far as the viewer's view reaches: what is out of it is not found, whatever the id. Other capabilities attach a
 * document by its id, or pin what it said by the id of a version; both stay readable for ever.
 */
@Component
public class Documents {
    private static final int PICKED_FROM = 20;

    private final JdbcClient db;
    private final Reach reach;
    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    Documents(JdbcClient db, Reach reach, Versions versions, Journal journal, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /** The document with its newest version, also when it is retired. */
    public Optional<Document> find(Viewer viewer, UUID document) {
        return within(viewer, DocumentRows.CURRENT, "d.id = :id")
                .param("id", document)
                .query(DocumentRows::read)
                .optional();
    }

    /** The document as it stood with this version. */
    public Optional<Document> findVersion(Viewer viewer, UUID version) {
        return within(viewer, DocumentRows.EVERY_VERSION, "v.id = :id")
                .param("id", version)
                .query(DocumentRows::read)
                .optional();
    }

    /** The documents with these ids, newest versions: what a list of attachments shows with one query. */
    public List<Document> findAll(Viewer viewer, List<UUID> documents) {
        return within(viewer, DocumentRows.CURRENT, "d.id = any(:ids) order by d.title, d.id")
                .param("ids", documents.toArray(UUID[]::new))
                .query(DocumentRows::read)
                .list();
    }

    /** For a picker: what may be attached, newest first, by title or file name; nothing retired. */
    public List<Document> search(Viewer viewer, UUID organisation, String text) {
        return within(viewer, DocumentRows.CURRENT, """
            d.organisation = :organisation
               and (d.title ilike :text or v.file_name ilike :text or v.url ilike :text)
               and not exists (select 1 from document.current_retirement r where r.document = d.id)
             order by v.uploaded_at desc, d.id limit :most""")
                .param("organisation", organisation)
                .param("text", containing(text))
                .param("most", PICKED_FROM)
                .query(DocumentRows::read)
                .list();
    }

    private JdbcClient.StatementSpec within(Viewer viewer, String select, String condition) {
        var scope = reach.of(viewer);
        return db.sql(select + " where " + Reach.CONDITION + " and " + condition)
                .param("kept", scope.keptIds())
                .param("open", scope.openIds())
                .param("granted", scope.grantedIds());
    }

    /** A pattern for {@code ilike} in which what was typed means itself. */
    static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * What became of a file or link that was added.
     *
     * @param wasThere whether the library had it already; then nothing was added, and {@code document} is the one it had
     */
    public record Added(UUID document, boolean wasThere) {}

    /**
     * Adds a file to an organisation's library. The same bytes are not put there twice: who sends a form twice, or a file that a colleague
     * brought, is led to what is there. Refused: {@code document.refused.read-only}, {@code document.refused.quota},
     * {@code document.effective.future}; not a keeper of that library: not found.
     */
    @Transactional(rollbackFor = Exception.class)
    public Added add(Viewer viewer, UUID organisation, Intake.Accepted file, Optional<LocalDate> effectiveOn)
            throws IOException {
        refuseUnlessKeeper(viewer, organisation);
        return keep(viewer, organisation, file, effectiveOn);
    }

    /**
     * Keeps a file for an organisation whose library the person does not keep, such as an assessor's photograph for their body: the
     * capability that calls has asked whether they may, and says who reads it by a {@link ReadingGrant}. Refused as {@link #add} is.
     */
    @Transactional(rollbackFor = Exception.class)
    public Added deposit(Viewer viewer, UUID organisation, Intake.Accepted file) throws IOException {
        if (reach.of(viewer).stage() == Visibility.Stage.READ_ONLY) {
            throw new Refused("document.refused.read-only");
        }
        return keep(viewer, organisation, file, Optional.empty());
    }

    private Added keep(Viewer viewer, UUID organisation, Intake.Accepted file, Optional<LocalDate> effectiveOn)
            throws IOException {
        versions.keepContent(organisation, file);
        var there = current(organisation, file.content().sha256());
        if (there.isPresent()) {
            return new Added(there.get(), true);
        }
        var document =
                insert(viewer, organisation, Document.Kind.FILE, file.name().base());
        versions.insert(viewer, organisation, document, file, effectiveOn);
        return new Added(document, false);
    }

    /** Adds a link; refused as {@link #add} is. */
    @Transactional
    public Added addLink(Viewer viewer, UUID organisation, String title, URI address, Optional<LocalDate> effectiveOn) {
        refuseUnlessKeeper(viewer, organisation);
        var document = insert(viewer, organisation, Document.Kind.LINK, title);
        versions.insert(viewer, organisation, document, address, effectiveOn);
        return new Added(document, false);
    }

    /** Gives a document another title and its newest version another date; what they were stays in the journal. */
    @Transactional
    public void describe(Viewer viewer, UUID id, String title, Optional<LocalDate> effectiveOn) {
        var document = versions.lock(viewer, id, Visibility.Level.CHANGE);
        db.sql("update document.document set title = :title where id = :id")
                .param("title", title.strip())
                .param("id", id)
                .update();
        versions.date(document, effectiveOn);
        journal.record(Entry.by(viewer.person(), clock.instant(), "document.describe", "document", id)
                .of(document.organisation())
                .with("title", title.strip())
                .with("titleBefore", document.title())
                .with("effectiveOn", effectiveOn.map(LocalDate::toString).orElse(""))
                .with(
                        "effectiveOnBefore",
                        document.version()
                                .effectiveOn()
                                .map(LocalDate::toString)
                                .orElse("")));
    }

    private void refuseUnlessKeeper(Viewer viewer, UUID organisation) {
        var scope = reach.of(viewer);
        if (!scope.kept().contains(organisation)) {
            throw new NotFound();
        }
        if (scope.stage() == Visibility.Stage.READ_ONLY) {
            throw new Refused("document.refused.read-only");
        }
    }

    /** After {@link Versions#keepContent} has locked the content, so that of two who send the same at once the second sees the first. */
    private Optional<UUID> current(UUID organisation, byte[] sha256) {
        return db.sql("""
            select v.document from document.version v join document.document d on d.id = v.document
             where v.content = :sha256 and d.organisation = :organisation
               and not exists (select 1 from document.version w where w.document = v.document and w.number > v.number)
               and not exists (select 1 from document.current_retirement r where r.document = d.id)
             order by v.document limit 1""")
                .param("sha256", sha256)
                .param("organisation", organisation)
                .query(UUID.class)
                .optional();
    }

    private UUID insert(Viewer viewer, UUID organisation, Document.Kind kind, String title) {
        var id = db.sql("""
            insert into document.document (organisation, kind, title, created_by, created_at)
            values (:organisation, :kind, :title, :by, :at)
            returning id""")
                .param("organisation", organisation)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("title", title.strip())
                .param("by", viewer.person())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(viewer.person(), clock.instant(), "document.add", "document", id)
                .of(organisation)
                .with("title", title.strip()));
        return id;
    }
}
