package org.yardstick.platform.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a capability calls the things that its entries are about, so that people read names where the journal keeps identities.
 *
 * @param kind of subject, as entries have it
 * @param query for the columns {@code id} and {@code name} of those whose id is in {@code :ids}
 */
public record SubjectNames(String kind, String query, JdbcClient db) {

    /** The names of those of {@code subjects} that exist. */
    public Map<UUID, String> of(Collection<UUID> subjects) {
        var names = new HashMap<UUID, String>();
        db.sql(query).param("ids", subjects.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
