package org.yardstick.platform.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Deletes bytes that nobody has a claim to any more, once a day. Content to which no version refers goes after the retention (setting
 * {@code yardstick.document.retention}); the bytes of documents that were removed go after {@code yardstick.document.removed}, unless the
 * same content stands in another document too, or a {@link DocumentNeed} is made known: evidence that is attached, or that stood in an
 * assessment when it was signed, stays. Of what goes, name and hash stay. Safe to run at any time, again, and on several nodes: whoever
 * brings the same bytes meanwhile holds the content's row.
 */
@Component
public class PurgeContents {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Journal journal;
    private final DocumentSettings settings;
    private final List<DocumentNeed> needs;
    private final Clock clock;

    PurgeContents(JdbcClient db, Journal journal, DocumentSettings settings, List<DocumentNeed> needs, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.settings = settings;
        this.needs = needs;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${yardstick.document.purge-after:PT15M}",
            fixedDelayString = "${yardstick.document.purge-every:P1D}")
    @Transactional
    public void everyDay() {
        perform();
        performRemoved();
    }

    /** How many contents were removed to which nothing refers. */
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

    private record Removed(UUID document, UUID organisation, String sha256) {}

    /** How many contents were deleted of documents that were removed long ago. */
    @Transactional
    public int performRemoved() {
        var found = removedLongAgo();
        var needed = new HashSet<UUID>();
        var documents = found.stream().map(Removed::document).distinct().toList();
        needs.forEach(need -> needed.addAll(need.among(documents)));
        var kept = found.stream()
                .filter(one -> needed.contains(one.document))
                .map(Removed::sha256)
                .collect(Collectors.toSet());
        var gone = found.stream().filter(one -> !kept.contains(one.sha256)).toList();
        gone.stream().map(Removed::sha256).distinct().forEach(this::delete);
        gone.forEach(one ->
                journal.record(Entry.bySystem(clock.instant(), "document.delete-content", "document", one.document)
                        .of(one.organisation)
                        .with("sha256", one.sha256)));
        return (int) gone.stream().map(Removed::sha256).distinct().count();
    }

    /** Only where every document that says the same was removed as long ago; their rows are locked, lest one is brought back meanwhile. */
    private List<Removed> removedLongAgo() {
        return db.sql("""
                select d.id as document, d.organisation, encode(v.content, 'hex') as sha256
                  from document.document d join document.version v on v.document = d.id
                  join document.content c on c.sha256 = v.content
                 where c.deleted_at is null and c.received_at < :before
                   and not exists (select 1 from document.version w
                                    where w.content = v.content
                                      and not exists (select 1 from document.current_retirement r
                                                       where r.document = w.document and r.retired_at < :before))
                 order by d.id limit :most for update of d skip locked""")
                .param("before", Timestamp.from(clock.instant().minus(settings.removed())))
                .param("most", AT_ONCE)
                .query(Removed.class)
                .list();
    }

    private void delete(String hash) {
        var sha256 = HexFormat.of().parseHex(hash);
        for (var table : List.of("document.chunk", "document.preview")) {
            db.sql("delete from " + table + " where content = :sha256")
                    .param("sha256", sha256)
                    .update();
        }
        db.sql("update document.content set deleted_at = :now where sha256 = :sha256")
                .param("now", Timestamp.from(clock.instant()))
                .param("sha256", sha256)
                .update();
    }
}
