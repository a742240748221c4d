package org.yardstick.platform.standard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All editions, drafts and published. What was imported never changes, so it is read and checked once and then kept in memory. */
@Component
public class Editions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final LoadingCache<UUID, Edition> content =
            Caffeine.newBuilder().maximumSize(100).build(this::read);
    private final LoadingCache<Pinned, Scoring> scorings =
            Caffeine.newBuilder().maximumSize(500).build(this::prepare);

    private record Pinned(UUID edition, String profile) {}

    /** Where an edition stands in its life. */
    public record Standing(UUID id, String code, String version, boolean published, Timestamp since) {}

    Editions(JdbcClient db) {
        this.db = db;
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
                .map(id -> get(id, true));
    }

    /** A draft that is neither published nor discarded. */
    public Optional<Edition> draft(UUID id) {
        return db.sql("""
                select e.id from standard.edition e
                 where e.id = :id and not exists (select 1 from standard.publication p where p.edition = e.id)
                   and not exists (select 1 from standard.discard d where d.edition = e.id)""").param("id", id).query(UUID.class).optional().map(draft -> get(draft, false));
    }

    /** The content in memory was read while the edition was still a draft. */
    void forget(UUID id) {
        content.invalidate(id);
    }

    /** The content kept in memory may stem from before its publication, which another node may have made. */
    private Edition get(UUID id, boolean published) {
        if (content.get(id).published() != published) {
            content.invalidate(id);
        }
        return content.get(id);
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
                .filter(standing -> mayRead(get(standing.id(), standing.published()), viewer))
                .toList();
    }

    /**
     * Who may read: everyone a public edition, whoever is signed in a members' one, the committee and the office a draft. A program
     * needs a token for the standard where a person needs to be signed in.
     */
    public static boolean mayRead(Edition edition, Optional<Viewer> viewer) {
        var known = viewer.filter(one -> one.isGoodFor(Scope.READ_STANDARD));
        if (!edition.published()) {
            return known.filter(Editions::worksOnStandard).isPresent();
        }
        return edition.isPublic() || known.isPresent();
    }

    private static boolean worksOnStandard(Viewer viewer) {
        return viewer.holds(Role.SECRETARIAT, Role.COMMITTEE_MEMBER);
    }

    /** The document as it is kept: canonical JSON, whose hash is the edition's. */
    public String canonical(UUID id) {
        return db.sql("select document from standard.edition where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
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
