package org.yardstick.platform.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/** All retirements: a retired document is no longer offered for attaching, stays wherever it is attached, and can be brought back. */
@Component
public class Retirements {
    private final JdbcClient db;
    private final Versions versions;
    private final Contents contents;
    private final Journal journal;
    private final Clock clock;

    Retirements(JdbcClient db, Versions versions, Contents contents, Journal journal, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refused: {@code document.refused.retired} when it is already, and the reasons of {@link Versions#lock}. */
    @Transactional
    public void retire(Viewer viewer, UUID id) {
        var document = versions.lock(viewer, id, Visibility.Level.CHANGE);
        db.sql("insert into document.retirement (document, retired_by, retired_at) values (:document, :by, :at)")
                .param("document", id)
                .param("by", viewer.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(Entry.by(viewer.person(), clock.instant(), "document.retire", "document", id)
                .of(document.organisation()));
    }

    /** Refused: {@code document.refused.not-retired}, {@code document.refused.deleted} when its bytes are gone, and the reasons of {@link Versions#lock}. */
    @Transactional
    public void restore(Viewer viewer, UUID id) {
        var document = versions.lock(viewer, id, Visibility.Level.RESTORE);
        document.version()
                .file()
                .ifPresent(file -> contents.refuseDeleted(HexFormat.of().parseHex(file.sha256())));
        var restored = db.sql("""
                insert into document.restoration (retirement, restored_by, restored_at)
                select r.id, :by, :at from document.current_retirement r where r.document = :document""")
                .param("document", id)
                .param("by", viewer.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (restored == 0) {
            throw new Refused("document.refused.not-retired");
        }
        journal.record(Entry.by(viewer.person(), clock.instant(), "document.restore", "document", id)
                .of(document.organisation()));
    }
}
