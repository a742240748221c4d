package org.yardstick.platform.document;

import java.io.IOException;
import java.net.URI;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.document.intake.NotTaken;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/** All versions of documents: a new one stands beside the old ones, which stay what they were and stay readable. */
@Component
public class Versions {
    private final JdbcClient db;
    private final Reach reach;
    private final Contents contents;
    private final Journal journal;
    private final Clock clock;

    Versions(JdbcClient db, Reach reach, Contents contents, Journal journal, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a newer file to a document. Refused: {@code document.refused.other-kind}, the reasons of {@link #lock}, the quota; not taken:
     * the very bytes that are its newest version.
     */
    @Transactional(rollbackFor = Exception.class)
    public void addFile(Viewer viewer, UUID id, Intake.Accepted file, Optional<LocalDate> effectiveOn)
            throws IOException, NotTaken {
        var document = lock(viewer, id, Visibility.Level.CHANGE);
        refuseUnless(document.kind() == Document.Kind.FILE);
        keepContent(document.organisation(), file);
        var sha256 = HexFormat.of().formatHex(file.content().sha256());
        if (document.version()
                .file()
                .filter(body -> body.sha256().equals(sha256))
                .isPresent()) {
            throw new NotTaken("document.not-taken.same");
        }
        insert(viewer, document.organisation(), id, file, effectiveOn);
    }

    /** Gives a link another address; refused as {@link #addFile} is. */
    @Transactional
    public void addLink(Viewer viewer, UUID id, URI address, Optional<LocalDate> effectiveOn) {
        var document = lock(viewer, id, Visibility.Level.CHANGE);
        refuseUnless(document.kind() == Document.Kind.LINK);
        insert(viewer, document.organisation(), id, address, effectiveOn);
    }

    private static void refuseUnless(boolean sameKind) {
        if (!sameKind) {
            throw new Refused("document.refused.other-kind");
        }
    }

    /**
     * The document, locked until the transaction ends, for somebody who is to have this level. Refused:
     * {@code document.refused.read-only}, {@code document.refused.retired}, {@code document.refused.reader}.
     */
    Document lock(Viewer viewer, UUID id, Visibility.Level needed) {
        var scope = reach.of(viewer);
        NotFound.unlessPresent(
                db.sql("select d.id from document.document d where d.id = :id and " + Reach.CONDITION + " for update")
                        .param("id", id)
                        .param("kept", scope.keptIds())
                        .param("open", scope.openIds())
                        .param("granted", scope.grantedIds())
                        .query(UUID.class)
                        .optional());
        var document = db.sql(DocumentRows.CURRENT + " where d.id = :id")
                .param("id", id)
                .query(DocumentRows::read)
                .single();
        if (!scope.level(document).includes(needed)) {
            var keeps = scope.kept().contains(document.organisation());
            var readOnly = scope.stage() == Visibility.Stage.READ_ONLY;
            throw new Refused("document.refused." + (!keeps ? "reader" : readOnly ? "read-only" : "retired"));
        }
        return document;
    }

    /** Keeps and locks the content, before anything is said about it. */
    void keepContent(UUID organisation, Intake.Accepted file) throws IOException {
        contents.keep(organisation, file.content());
    }

    void insert(
            Viewer viewer, UUID organisation, UUID document, Intake.Accepted file, Optional<LocalDate> effectiveOn) {
        var sha256 = file.content().sha256();
        var row = new Row(
                sha256,
                file.name().full(),
                file.type().name(),
                null,
                file.checkedBy().orElse(null));
        var entry = insert(viewer, document, row, effectiveOn)
                .of(organisation)
                .with("fileName", file.name().full())
                .with("sha256", HexFormat.of().formatHex(sha256));
        journal.record(entry);
    }

    void insert(Viewer viewer, UUID organisation, UUID document, URI address, Optional<LocalDate> effectiveOn) {
        var row = new Row(null, null, null, address.toString(), null);
        journal.record(
                insert(viewer, document, row, effectiveOn).of(organisation).with("url", address.toString()));
    }

    private record Row(
            byte @Nullable [] content,
            @Nullable String fileName,
            @Nullable String type,
            @Nullable String url,
            @Nullable String checkedBy) {}

    private Entry insert(Viewer viewer, UUID document, Row row, Optional<LocalDate> effectiveOn) {
        EffectiveDate.check(effectiveOn, LocalDate.now(clock));
        var now = clock.instant();
        var id = db.sql("""
                insert into document.version (document, number, content, file_name, type, url, effective_on, checked_by,
                                              uploaded_by, uploaded_at)
                values (:document, (select coalesce(max(number), 0) + 1 from document.version where document = :document),
                        :content, :name, :type, :url, :on, :checked, :by, :at)
                returning id""")
                .param("document", document)
                .param("content", row.content, Types.BINARY)
                .param("name", row.fileName, Types.VARCHAR)
                .param("type", row.type, Types.VARCHAR)
                .param("url", row.url, Types.VARCHAR)
                .param("on", effectiveOn.orElse(null), Types.DATE)
                .param("checked", row.checkedBy, Types.VARCHAR)
                .param("by", viewer.person())
                .param("at", Timestamp.from(now))
                .query(UUID.class)
                .single();
        return Entry.by(viewer.person(), now, "document.add-version", "document", document)
                .with("version", id.toString())
                .with("effectiveOn", effectiveOn.map(LocalDate::toString).orElse(""));
    }

    /** Corrects from when the newest version holds; its content is never corrected, only followed by a newer one. */
    void date(Document document, Optional<LocalDate> effectiveOn) {
        EffectiveDate.check(effectiveOn, LocalDate.now(clock));
        db.sql("update document.version set effective_on = :on where id = :id")
                .param("on", effectiveOn.orElse(null), Types.DATE)
                .param("id", document.version().id())
                .update();
    }
}
