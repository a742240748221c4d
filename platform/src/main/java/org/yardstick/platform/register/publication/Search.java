package org.yardstick.platform.register.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.CertificateRows;
import org.yardstick.platform.register.SearchWords;
import org.yardstick.platform.shell.Slice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds certificates whose holders agreed to be found. A name is looked up by its words, so it costs what it finds and not what there is; of
 * a word that very many have, the first thousand are counted and then it is said that there are more.
 */
@Component
public class Search {
    /** So many are counted and paged through; whoever wants all takes the data. */
    public static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As {@code Certificate.state} says, in the same order. */
    private static final String STATE = """
            case when e.ended_on <= :today then e.ended_as
                 when e.replaced_from <= :today then 'inactive'
                 when e.expires_on < :today then 'expired'
                 when e.suspended_from <= :today then 'suspended'
                 when e.effective_on > :today then 'draft'
                 else 'active' end""";

    private static final String MINE = """
            e.certificate in (select m.id from register.certificate m
                               where m.body = any(:bodies) or m.organisation = any(:holders) or m.person = any(:holders))""";

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneId zone;

    Search(JdbcClient db, Clock clock, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** @param total of all pages, at most {@link #MOST} and one */
    public record Result(List<Found> rows, long total) {
        public boolean isMore() {
            return total > MOST;
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Whose certificates are looked through.
     *
     * @param open those of the public; else only those of these bodies and holders, listed or not
     */
    public record Reach(boolean open, Set<UUID> bodies, Set<UUID> holders) {
        static final Reach PUBLIC = new Reach(true, Set.of(), Set.of());

        public static Reach of(Set<UUID> bodies, Set<UUID> holders) {
            return new Reach(false, bodies, holders);
        }
    }

    /**
     * Where a page begins and how long it is.
     *
     * @param after the last one of the page before, for programs
     */
    public record Part(int size, int offset, Optional<UUID> after) {
        public static Part page(int number) {
            return new Part(Slice.SIZE, Slice.offset(number, Slice.SIZE), Optional.empty());
        }
    }

    /**
     * The plan is made for the very words each time: the best one for a name that two have takes a second for "limited", which nearly all
     * have, and the other way round.
     */
    @Transactional(readOnly = true)
    public Result of(Filter filter, Part part, Reach reach) {
        record Row(Found found, long total) {}
        var conditions = conditions(filter, reach);
        if (conditions.isEmpty()) {
            return new Result(List.of(), 0);
        }
        var today = today();
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        var rows = db.sql(sql(conditions.get(), part.after.isPresent()))
                .params(values(filter))
                .param("bodies", reach.bodies.toArray(UUID[]::new))
                .param("holders", reach.holders.toArray(UUID[]::new))
                .param("today", today)
                .param("after", part.after.orElse(null))
                .param("most", MOST + 1)
                .param("size", part.size)
                .param("offset", part.offset)
                .query((row, n) -> new Row(
                        new Found(CertificateRows.read(row, n), CertificateRows.facts(row.getString("facts")), today),
                        row.getLong("total")))
                .list();
        return new Result(rows.stream().map(Row::found).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }

    /** Those that match come first and alone: only then are the texts of one page read. */
    private static String sql(List<String> conditions, boolean after) {
        var ordered = "order by e.granted_on desc, e.certificate desc";
        return """
                with matching as materialized (
                    select e.certificate, e.granted_on from register.entry e where
                """ + String.join(" and ", conditions) + """
                    %s limit :most
                ), paged as materialized (
                    select e.certificate, e.granted_on, (select count(*) from matching) as total from matching e
                """.formatted(ordered) + (after ? """
                     where (e.granted_on, e.certificate) <
                           (select a.granted_on, a.certificate from register.entry a where a.certificate = :after)
                """ : "") + ordered + """
                     limit :size offset :offset
                )
                select p.total, c.facts,
                """
                + CertificateRows.COLUMNS + " from paged p join "
                + CertificateRows.TABLES.replaceFirst(
                        "register.certificate c", "register.certificate c on c.id = p.certificate")
                + """
                 order by p.granted_on desc, p.certificate desc""";
    }

    /** Empty when nothing can be found, whatever there is. */
    private static Optional<List<String>> conditions(Filter filter, Reach reach) {
        var conditions = new ArrayList<String>();
        if (filter.number().isPresent()) {
            conditions.add("e.certificate = (select n.id from register.certificate n where n.number = :number)");
        } else if (!filter.q().isBlank()) {
            if (SearchWords.query(filter.q()).isEmpty()) {
                return Optional.empty();
            }
            conditions.add("e.words @@ :words::tsquery");
        }
        if (!reach.open) {
            conditions.add(MINE);
        } else if (filter.number().isEmpty()) {
            conditions.add("e.listed");
        }
        add(conditions, filter.status(), STATE + " = :status");
        add(conditions, filter.sector(), "e.sector = :sector");
        add(conditions, filter.city(), "e.city = :city");
        add(conditions, filter.level(), "e.level = :level");
        add(conditions, filter.body(), "e.body::text = :body");
        return Optional.of(conditions);
    }

    private static void add(List<String> conditions, String value, String condition) {
        if (!value.isEmpty()) {
            conditions.add(condition);
        }
    }

    private static Map<String, Object> values(Filter filter) {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", filter.number().orElse(""));
        values.put("words", SearchWords.query(filter.q()));
        values.put("status", filter.status());
        values.put("sector", filter.sector());
        values.put("city", filter.city());
        values.put("level", filter.level());
        values.put("body", filter.body());
        return values;
    }

    /**
     * What there is to narrow to.
     *
     * @param bodies by identity
     */
    public record Choices(List<String> cities, List<String> levels, Map<String, Names> bodies) {}

    /** Each city and level once: from one to the next by the index is a step for each, "distinct" would read every certificate. */
    public Choices choices() {
        return db.sql("""
                with recursive cities as (
                    select min(city) as one from register.entry where listed
                    union all
                    select (select min(e.city) from register.entry e where e.listed and e.city > c.one)
                      from cities c where c.one is not null
                ), levels as (
                    select min(level) as one from register.entry where listed
                    union all
                    select (select min(e.level) from register.entry e where e.listed and e.level > l.one)
                      from levels l where l.one is not null
                )
                select (select coalesce(json_agg(one), '[]') from cities where one is not null)::text as cities,
                       (select coalesce(json_agg(one), '[]') from levels where one is not null)::text as levels,
                       (select coalesce(json_agg(json_build_array(o.id, o.name_en, o.name_hans, o.name_hant)
                                                 order by o.name_en), '[]')
                          from register.prefix p join identity.organisation o on o.id = p.body)::text as bodies""")
                .query((row, n) -> new Choices(
                        texts(row.getString("cities")),
                        texts(row.getString("levels")),
                        bodies(row.getString("bodies"))))
                .single();
    }

    private static List<String> texts(String json) {
        var texts = new ArrayList<String>();
        JSON.readTree(json).forEach(one -> texts.add(one.stringValue()));
        return texts;
    }

    private static Map<String, Names> bodies(String json) {
        var bodies = new LinkedHashMap<String, Names>();
        for (var one : JSON.readTree(json)) {
            bodies.put(
                    one.get(0).stringValue(),
                    Names.written(
                            one.get(1).stringValue(),
                            one.get(2).asString(""),
                            one.get(3).asString("")));
        }
        return bodies;
    }
}
