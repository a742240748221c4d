package org.yardstick.platform.register.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import tools.jackson.databind.json.JsonMapper;

/** What a search may be narrowed to. It changes seldom, so a new city is there for everybody within a minute. */
@Component
public class Choices {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final LoadingCache<String, Offered> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(one -> read());

    Choices(JdbcClient db) {
        this.db = db;
    }

    Offered offered() {
        return kept.get("");
    }

    /** @param bodies by identity */
    public record Offered(List<String> cities, List<String> levels, Map<String, Names> bodies) {}

    /** Each city and level once: from one to the next by the index is a step for each, "distinct" would read every certificate. */
    private Offered read() {
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
                .query((row, n) -> new Offered(
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
