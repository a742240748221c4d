package org.yardstick.platform.identity.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Granting;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Reach;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Unit;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Slice;

/** What the pages about organisations show. */
@Component
public class OrganisationPages {
    private static final int LAST_PAGE = 100_000;

    private static final String LIST = """
            with wanted as not materialized (
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                  from identity.organisation
                 where (:name = '%%' or folded like :name)
                   and (:kind = '' or kind = :kind)
                   and (:sector = '' or sector = :sector)
                   and (:city = '' or city = :city)
            )
            select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount,
                   (select count(*) from wanted) as total
              from wanted
             order by name_en, id
             limit :size offset :offset""";

    /** Each city once. From one to the next by the index is a step for each city; "distinct" would read every organisation. */
    private static final String CITIES = """
            with recursive found as (
                select min(city) as city from identity.organisation
                union all
                select (select min(o.city) from identity.organisation o where o.city > f.city)
                  from found f where f.city is not null
            )
            select city from found where city is not null""";

    private final JdbcClient db;
    private final Organisations organisations;
    private final Sites sites;
    private final Units units;
    private final Clock clock;

    OrganisationPages(JdbcClient db, Organisations organisations, Sites sites, Units units, Clock clock) {
        this.db = db;
        this.organisations = organisations;
        this.sites = sites;
        this.units = units;
        this.clock = clock;
    }

    /** What the list is narrowed to; an empty field narrows nothing. */
    public record Filter(String name, String kind, String sector, String city) {}

    /** The list of organisations; {@code cities} are those that have one, with their names. */
    public record ListPage(Filter filter, Slice<Organisation> slice, Map<String, String> cities) {
        /** Of the same list, up to the number of the page. */
        public String address() {
            return "/organisations?name=" + encode(filter.name) + "&kind=" + encode(filter.kind) + "&sector="
                    + encode(filter.sector) + "&city=" + encode(filter.city) + "&page=";
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    ListPage list(Filter filter, int number, Language language) {
        record Row(Organisation organisation, long total) {}
        var page = Math.clamp(number, 1, LAST_PAGE);
        var rows = db.sql(LIST)
                .param("name", Folding.pattern(filter.name))
                .param("kind", filter.kind.toLowerCase(Locale.ROOT))
                .param("sector", filter.sector.toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("city", filter.city)
                .param("size", Slice.SIZE)
                .param("offset", Slice.offset(page, Slice.SIZE))
                .query((row, n) -> new Row(Organisations.read(row, n), row.getLong("total")))
                .list();
        var total = rows.isEmpty() ? 0 : rows.getFirst().total;
        var slice = new Slice<>(rows.stream().map(Row::organisation).toList(), page, Slice.SIZE, total);
        return new ListPage(filter, slice, cities(language));
    }

    private Map<String, String> cities(Language language) {
        return Cities.sorted(db.sql(CITIES).query(String.class).list(), language);
    }

    /** A role that somebody holds here; {@code endable} by whoever looks. */
    public record Post(UUID membership, Role role, Instant since, boolean endable) {}

    /** Somebody with a role here. */
    public record Colleague(UUID person, Names names, String email, List<Post> posts) {}

    /** An invitation that waits for an answer. */
    public record Invited(UUID id, String email, Role role, Instant sentAt, Instant expires, boolean expired) {}

    /** Everything about one organisation; {@code grantable} are the roles that whoever looks may give. */
    public record Page(
            Organisation organisation,
            boolean keeps,
            List<Site> sites,
            List<Unit> units,
            List<Colleague> people,
            List<Role> grantable,
            List<Invited> invitations) {}

    Page page(Viewer viewer, UUID id, Language language) {
        var organisation = seen(viewer, id);
        var keeps = Reach.of(viewer, organisation) == Reach.KEEPS;
        return new Page(
                organisation,
                keeps,
                sites.of(id),
                units.of(id),
                people(viewer, organisation, language),
                Granting.grantable(viewer, id, organisation.kind()),
                keeps ? invited(id) : List.of());
    }

    /** The organisation, when it is there for {@code viewer}. */
    Organisation seen(Viewer viewer, UUID id) {
        return NotFound.unlessPresent(
                organisations.find(id).filter(organisation -> Reach.of(viewer, organisation) != Reach.NONE));
    }

    /** The organisation, when {@code viewer} keeps it. */
    Organisation kept(Viewer viewer, UUID id) {
        return NotFound.unlessPresent(
                organisations.find(id).filter(organisation -> Reach.of(viewer, organisation) == Reach.KEEPS));
    }

    private record Row(UUID person, Names names, String email, Post post) {}

    private List<Colleague> people(Viewer viewer, Organisation organisation, Language language) {
        var rows = db.sql("""
                select p.id, p.name, p.name_hans, p.name_hant, p.email, m.id as membership, m.role, m.granted_at
                  from identity.current_membership m join identity.person p on p.id = m.person
                 where m.organisation = :organisation
                 order by p.id, m.granted_at""")
                .param("organisation", organisation.id())
                .query((row, n) -> {
                    var role = Role.valueOf(row.getString("role"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            Names.ofPerson(row),
                            row.getString("email"),
                            post(row, Granting.may(viewer, role, organisation.id(), organisation.kind())));
                })
                .list();
        return rows.stream()
                .map(Row::person)
                .distinct()
                .map(person -> colleague(person, rows))
                .sorted(Comparator.comparing(Colleague::names, Names.order(language)))
                .toList();
    }

    private static Post post(ResultSet row, boolean mayEnd) throws SQLException {
        return new Post(
                row.getObject("membership", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("granted_at").toInstant(),
                mayEnd);
    }

    private static Colleague colleague(UUID person, List<Row> rows) {
        var same = rows.stream().filter(row -> row.person.equals(person)).toList();
        var first = same.getFirst();
        return new Colleague(
                person, first.names, first.email, same.stream().map(Row::post).toList());
    }

    private List<Invited> invited(UUID organisation) {
        var now = clock.instant();
        return db.sql("""
                select i.id, i.email, i.role, max(l.sent_at) as sent_at, max(l.expires_at) as expires_at
                  from identity.invitation i join identity.invitation_link l on l.invitation = i.id
                 where i.organisation = :organisation
                   and not exists (select 1 from identity.invitation_acceptance a where a.invitation = i.id)
                   and not exists (select 1 from identity.invitation_revocation r where r.invitation = i.id)
                 group by i.id order by i.id desc""")
                .param("organisation", organisation)
                .query((row, n) -> {
                    var expires = row.getTimestamp("expires_at").toInstant();
                    return new Invited(
                            row.getObject("id", UUID.class),
                            row.getString("email"),
                            Role.valueOf(row.getString("role")),
                            row.getTimestamp("sent_at").toInstant(),
                            expires,
                            !now.isBefore(expires));
                })
                .list();
    }
}
