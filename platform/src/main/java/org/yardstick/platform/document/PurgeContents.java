package org.yardstick.platform.document;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Removes content to which no version refers and which nobody has brought within the retention (setting
 * {@code yardstick.document.retention}). Nothing else is ever removed from the library. Safe to run at any time, again, and on several
 * nodes: whoever brings the same bytes meanwhile holds the content's row and makes it young again.
 */
@Component
public class PurgeContents {
    private final JdbcClient db;
    private final Journal journal;
    private final DocumentSettings settings;
    private final Clock clock;

    PurgeContents(JdbcClient db, Journal journal, DocumentSettings settings, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many contents were removed. */
    @Transactional
    public int perform() {
        var now = clock.instant();
        var removed = db.sql("""
                delete from document.content c
                 where c.received_at < :before
                   and not exists (select 1 from document.version v where v.content = c.sha256)""")
                .param("before", Timestamp.from(now.minus(settings.retention())))
                .update();
        if (removed > 0) {
            journal.record(Entry.bySystem(now, "document.purge", "content", "unreferenced")
                    .with("removed", removed));
        }
        return removed;
    }
}
