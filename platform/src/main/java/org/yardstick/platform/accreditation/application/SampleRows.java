package org.yardstick.platform.accreditation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import tools.jackson.databind.json.JsonMapper;

/** The draws of a filing as they are kept, the newest first; one query. */
@Component
public class SampleRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    SampleRows(JdbcClient db) {
        this.db = db;
    }

    /** One draw with what was selected besides. */
    public record Sample(
            UUID id,
            SiteSample.Asked asked,
            String reason,
            Names drawnBy,
            Instant drawnAt,
            Optional<Instant> selectedAt,
            List<Chosen> sites) {
        /** The same from the frozen question. */
        public SiteSample drawn() {
            return asked.answer();
        }

        public boolean isSettled() {
            return selectedAt.isPresent();
        }
    }

    /** @param as {@code central}, {@code random} or {@code selected} */
    public record Chosen(UUID site, String as, String reason) {}

    public List<Sample> of(UUID filing) {
        var samples = new ArrayList<Sample>();
        db.sql("""
                select s.id, s.inputs, s.reason as why_again, s.drawn_at, p.name, p.name_hans, p.name_hant, c.selected_at,
                       i.site, i.chosen_as, i.reason
                  from accreditation.sample s
                  join identity.person p on p.id = s.drawn_by
                  left join accreditation.sample_selection c on c.sample = s.id
                  left join accreditation.sample_site i on i.sample = s.id
                 where s.filing = :filing
                 order by s.drawn_at desc, s.id desc, array_position(array['central', 'random', 'selected'], i.chosen_as), i.site""").param("filing", filing).query(row -> {
            add(samples, row);
        });
        return List.copyOf(samples);
    }

    private static void add(List<Sample> samples, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (samples.isEmpty() || !samples.getLast().id.equals(id)) {
            samples.add(new Sample(
                    id,
                    JSON.readValue(row.getString("inputs"), SiteSample.Asked.class),
                    row.getString("why_again"),
                    Names.ofPerson(row),
                    row.getTimestamp("drawn_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("selected_at")).map(Timestamp::toInstant),
                    new ArrayList<>()));
        }
        var site = row.getObject("site", UUID.class);
        if (site != null) {
            samples.getLast().sites.add(new Chosen(site, row.getString("chosen_as"), row.getString("reason")));
        }
    }
}
