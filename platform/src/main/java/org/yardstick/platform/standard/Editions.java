package org.yardstick.platform.standard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All editions, drafts and published. What was imported never changes, so it is read and checked once and then kept in memory. */
@Component
public class Editions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;
    private final LoadingCache<UUID, Edition> content =
            Caffeine.newBuilder().maximumSize(100).build(this::read);
    private final LoadingCache<Pinned, Scoring> scorings =
            Caffeine.newBuilder().maximumSize(500).build(this::prepare);

    private record Pinned(UUID edition, String profile) {}

    /** Where an edition stands in its life. */
    public record Standing(UUID id, String code, String version, boolean published, Timestamp since) {}

    Editions(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a file as a draft; {@link InvalidEdition} tells everything that is wrong with it, and nothing is kept. */
    @Transactional
    public UUID importDraft(String file, byte[] document, Viewer by) {
        return keep(EditionFiles.read(file, document), Optional.of(by.person()));
    }

    @Transactional
    public void publish(UUID edition, Viewer by) {
        publish(edition, Optional.of(by.person()));
    }

    @Transactional
    public void discard(UUID edition, Viewer by) {
        var draft = lock(edition);
        if (draft.published()) {
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
        if (published(code, version).isEmpty()) {
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
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        journal.record(new Entry(
                by,
                clock.instant(),
                "edition.import",
                "edition",
                id.toString(),
                Optional.empty(),
                Map.of("name", edition.name(), "sha256", edition.sha256())));
        return id;
    }

    private void publish(UUID id, Optional<UUID> by) {
        var draft = lock(id);
        if (draft.published() || published(draft.code(), draft.version()).isPresent()) {
            throw new Refused("standard.refused.already-published", draft.code(), draft.version());
        }
        db.sql("""
                insert into standard.publication (edition, code, version, published_by, published_at)
                values (:edition, :code, :version, :by, :at)""")
                .param("edition", id)
                .param("code", draft.code())
                .param("version", draft.version())
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        content.invalidate(id);
        journal.record(new Entry(
                by, clock.instant(), "edition.publish", "edition", id.toString(), Optional.empty(), Map.of()));
    }

    private Standing lock(UUID edition) {
        return db.sql("""
                select e.id, e.code, e.version, p.edition is not null as published, e.imported_at as since
                  from standard.edition e left join standard.publication p on p.edition = e.id
                 where e.id = :id and not exists (select 1 from standard.discard d where d.edition = e.id)
                   for update of e""").param("id", edition).query(Standing.class).optional().orElseThrow(NotFound::new);
    }

    /** An edition that an assessment or a link names; whoever holds its id was shown it before. */
    public Edition get(UUID id) {
        return content.get(id);
    }

    public Optional<Edition> published(String code, String version) {
        return db.sql("select edition from standard.publication where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .map(this::get);
    }

    /** Scoring prepared for an edition and a profile; made once. */
    public Scoring scoring(UUID edition, String profile) {
        return scorings.get(new Pinned(edition, profile));
    }

    /** All that {@code viewer} may read: published ones, and drafts for those who work on the standard; newest first. */
    public List<Standing> standings(Optional<Viewer> viewer) {
        return db
                .sql("""
                select e.id, e.code, e.version, p.edition is not null as published,
                       coalesce(p.published_at, e.imported_at) as since
                  from standard.edition e left join standard.publication p on p.edition = e.id
                 where (p.edition is not null or :drafts)
                   and not exists (select 1 from standard.discard d where d.edition = e.id)
                 order by p.edition is not null desc, since desc""")
                .param("drafts", viewer.filter(Editions::worksOnStandard).isPresent())
                .query(Standing.class)
                .list()
                .stream()
                .filter(standing -> mayRead(get(standing.id()), viewer))
                .toList();
    }

    /** Who may read: everyone a public edition, whoever is signed in a members' one, the committee and the office a draft. */
    public static boolean mayRead(Edition edition, Optional<Viewer> viewer) {
        if (!edition.published()) {
            return viewer.filter(Editions::worksOnStandard).isPresent();
        }
        return edition.isPublic() || viewer.isPresent();
    }

    private static boolean worksOnStandard(Viewer viewer) {
        return viewer.holds(Role.SECRETARIAT, Role.COMMITTEE_MEMBER);
    }

    private Edition read(UUID id) {
        record Row(String document, String sha256, boolean published) {}
        var row = db.sql("""
                select e.document, e.sha256, p.edition is not null as published
                  from standard.edition e left join standard.publication p on p.edition = e.id
                 where e.id = :id""").param("id", id).query(Row.class).optional().orElseThrow(NotFound::new);
        var checked = EditionCheck.check((ObjectNode) JSON.readTree(row.document()));
        if (!checked.sha256().equals(row.sha256())) {
            throw new IllegalStateException("Edition " + id + " no longer has the content that was imported");
        }
        return new Edition(id, checked.document(), checked.sha256(), row.published());
    }

    private Scoring prepare(Pinned pinned) {
        return Scoring.of(Objects.requireNonNull(get(pinned.edition()))
                .tailored(pinned.profile())
                .scheme());
    }
}
