package org.yardstick.platform.accreditation.application;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.SpokenLanguages;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Editions;

/** Whether the body has assessors who are competent for what is applied for: sector, languages, modules, level; one query. */
@Component
public class CompetenceCheck {
    private final JdbcClient db;
    private final Editions editions;
    private final Today today;

    CompetenceCheck(JdbcClient db, Editions editions, Today today) {
        this.db = db;
        this.editions = editions;
        this.today = today;
    }

    /**
     * One thing that somebody on the team has to be competent for.
     *
     * @param kind {@code sector}, {@code language}, {@code module} or {@code level}
     * @param assessors how many are
     */
    public record Need(String kind, String value, int assessors) {
        /** What it is called: each kind where its words are. */
        public String name(Edition edition, Words words) {
            return switch (kind) {
                case "sector" -> words.say("identity.sector." + value);
                case "language" -> SpokenLanguages.name(value, words);
                case "level" -> LevelName.of(edition, value, words);
                default ->
                    Optional.ofNullable(
                                    edition.texts(words.language()).modules().get(value))
                            .map(text -> text.name())
                            .orElse(value);
            };
        }
    }

    List<Need> of(FiledApplication filed) {
        var modules = editions.get(filed.edition()).tailored(filed.profile()).criteria().stream()
                .map(one -> one.module())
                .distinct();
        var needs = Stream.of(
                        Stream.of(new Need("sector", filed.sector(), 0)),
                        filed.languages().stream().map(tag -> new Need("language", tag, 0)),
                        modules.map(code -> new Need("module", code, 0)),
                        Stream.of(new Need("level", filed.level(), 0)))
                .flatMap(one -> one)
                .toList();
        return counted(filed.body(), needs);
    }

    private List<Need> counted(UUID body, List<Need> needs) {
        var counted = new ArrayList<Need>();
        db.sql("""
                select need.kind, need.value, count(distinct c.person) as assessors
                  from unnest(:kinds::text[], :values::text[]) with ordinality as need (kind, value, place)
                  left join accreditation.competence c
                    on c.body = :body and c.kind = need.kind and c.value = need.value
                   and (c.valid_until is null or c.valid_until >= :today)
                   and not exists (select 1 from accreditation.competence_end e where e.competence = c.id)
                 group by need.kind, need.value, need.place order by need.place""")
                .param("kinds", needs.stream().map(Need::kind).toArray(String[]::new))
                .param("values", needs.stream().map(Need::value).toArray(String[]::new))
                .param("body", body)
                .param("today", Date.valueOf(today.day()))
                .query(row -> {
                    counted.add(new Need(row.getString("kind"), row.getString("value"), row.getInt("assessors")));
                });
        return List.copyOf(counted);
    }
}
