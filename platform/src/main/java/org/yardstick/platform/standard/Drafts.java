package org.yardstick.platform.standard;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Editions on their way: imported, then either published for good or put aside. Refused is the publication of
 *
 * <ul>
 *   <li>an edition whose code and version are published already, or that two people publish at once;
 *   <li>an edition of a standard whose published editions assess others: bodies would be asked what companies are, or the reverse;
 *   <li>an edition that declares a migration from one that is not published here;
 *   <li>an edition whose migration leaves a criterion of the earlier one unaccounted, or speaks of one that it did not have.
 * </ul>
 */
@Component
public class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Editions editions;
    private final Journal journal;
    private final Clock clock;

    private record Locked(String code, String version, boolean published, boolean discarded) {}

    Drafts(JdbcClient db, Editions editions, Journal journal, Clock clock) {
        this.db = db;
        this.editions = editions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a document as a draft; {@link InvalidEdition} tells everything that is wrong with it, and nothing is kept. */
    @Transactional
    public UUID add(ObjectNode document, List<Remark> remarks, Viewer by) {
        var id = keep(document, Optional.of(by.person()));
        for (int i = 0; i < remarks.size(); i++) {
            db.sql("insert into standard.remark (edition, position, key, parts) values (:edition, :at, :key, :parts)")
                    .param("edition", id)
                    .param("at", i)
                    .param("key", remarks.get(i).key())
                    .param("parts", JSON.writeValueAsString(remarks.get(i).parts()))
                    .update();
        }
        return id;
    }

    /** What the import of a draft decided, in order. */
    List<Remark> remarks(UUID edition) {
        return db.sql("select key, parts from standard.remark where edition = :edition order by position")
                .param("edition", edition)
                .query((row, n) -> new Remark(
                        row.getString("key"), List.of(JSON.readValue(row.getString("parts"), String[].class))))
                .list();
    }

    @Transactional
    public void publish(UUID edition, Viewer by) {
        publish(edition, Optional.of(by.person()));
    }

    @Transactional
    public void discard(UUID edition, Viewer by) {
        if (lock(edition).published()) {
            throw new Refused("standard.refused.published-stays");
        }
        db.sql("insert into standard.discard (edition, discarded_by, discarded_at) values (:edition, :by, :at)")
                .param("edition", edition)
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(Entry.by(by.person(), clock.instant(), "edition.discard", "edition", edition));
    }

    /** Imports and publishes what comes with the program, when it is not there yet. */
    @Transactional
    void ship(ObjectNode document) {
        var code = document.path("code").asString();
        var version = document.path("version").asString();
        if (editions.published(code, version).isEmpty()) {
            publish(keep(document, Optional.empty()), Optional.empty());
        }
    }

    private UUID keep(ObjectNode document, Optional<UUID> by) {
        var edition = EditionCheck.check(document);
        var id = db.sql("""
                insert into standard.edition (code, version, document, sha256, imported_by, imported_at)
                values (:code, :version, :document, :sha256, :by, :at)
                returning id""")
                .param("code", edition.document().code())
                .param("version", edition.document().version())
                .param("document", CanonicalJson.of(document))
                .param("sha256", edition.sha256())
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        record("edition.import", id, by, Map.of("name", edition.name(), "sha256", edition.sha256()));
        return id;
    }

    private void publish(UUID id, Optional<UUID> by) {
        var draft = lock(id);
        if (draft.published()
                || editions.published(draft.code(), draft.version()).isPresent()) {
            throw new Refused("standard.refused.already-published", draft.code(), draft.version());
        }
        refuseOtherSubject(editions.get(id).document());
        refuseUnsoundMigration(editions.get(id).document());
        var inserted = db.sql("""
                insert into standard.publication (edition, code, version, published_by, published_at)
                values (:edition, :code, :version, :by, :at)
                on conflict do nothing""")
                .param("edition", id)
                .param("code", draft.code())
                .param("version", draft.version())
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (inserted == 0) {
            // A twin with the same code and version was published between the look above and here.
            throw new Refused("standard.refused.already-published", draft.code(), draft.version());
        }
        editions.forget(id);
        record("edition.publish", id, by, Map.of());
    }

    private void refuseOtherSubject(EditionDocument document) {
        var others = db
                .sql("select edition from standard.publication where code = :code")
                .param("code", document.code())
                .query(UUID.class)
                .stream()
                .anyMatch(id -> editions.get(id).document().subject() != document.subject());
        if (others) {
            throw new Refused("standard.refused.for-others", document.code());
        }
    }

    private void refuseUnsoundMigration(EditionDocument document) {
        var migration = document.migration();
        if (migration == null) {
            return;
        }
        var earlier = editions.published(document.code(), migration.from())
                .orElseThrow(() -> new Refused("standard.refused.migration-from", document.code(), migration.from()))
                .document();
        var unknown = MigrationPlan.unknown(earlier, document);
        if (!unknown.isEmpty()) {
            throw new Refused("standard.refused.migration-unknown", migration.from(), String.join(", ", unknown));
        }
        var lost = MigrationPlan.between(earlier, document).unaccounted();
        if (!lost.isEmpty()) {
            throw new Refused("standard.refused.migration-unaccounted", migration.from(), String.join(", ", lost));
        }
    }

    /** Locks first and looks then: a look in the same statement would still see what was there before the wait. */
    private Locked lock(UUID edition) {
        var locked = db.sql("select id from standard.edition where id = :id for update")
                .param("id", edition)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound();
        }
        var draft = db.sql("""
                select e.code, e.version, p.edition is not null as published, d.edition is not null as discarded
                  from standard.edition e left join standard.publication p on p.edition = e.id
                       left join standard.discard d on d.edition = e.id
                 where e.id = :id""").param("id", edition).query(Locked.class).single();
        if (draft.discarded()) {
            throw new Refused("standard.refused.discarded", draft.code(), draft.version());
        }
        return draft;
    }

    private void record(String action, UUID edition, Optional<UUID> by, Map<String, Object> details) {
        journal.record(
                new Entry(by, clock.instant(), action, "edition", edition.toString(), Optional.empty(), details));
    }
}
