package org.yardstick.platform.assessment.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Paging;

/** The assessments of the viewer's organisations, the one that was started last first: identities grow with time. */
@Component
class AssessmentRows {
    private static final UUID LAST = new UUID(-1, -1);

    private static final String MINE = """
        with mine as (
            select a.id, a.organisation, a.name, a.year, a.scope, e.code, e.version, a.profile, a.pinned, a.target,
                   a.facts, a.started_at, s.signed_at, s.level, s.independent, s.interrelated
              from assessment.assessment a
              join standard.edition e on e.id = a.edition
              left join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'self' and a.organisation = any(:mine)
               and (cast(:organisation as uuid) is null or a.organisation = :organisation)
               and (cast(:id as uuid) is null or a.id = :id)
        )
        select id, organisation, name, year, scope, code, version, profile, pinned, target, facts, started_at, signed_at,
               level, independent, interrelated, (select count(*) from mine) as total
          from mine
         where id < :before
         order by id desc limit :most""";

    private final JdbcClient db;

    AssessmentRows(JdbcClient db) {
        this.db = db;
    }

    /** @param total how many there are on all pages */
    record Found(List<AssessmentSummary> rows, long total) {}

    Found of(Viewer viewer, Optional<UUID> organisation, Paging paging) {
        return find(viewer, organisation, Optional.empty(), paging.after().orElse(LAST), paging.rows());
    }

    AssessmentSummary one(UUID id, Viewer viewer) {
        return find(viewer, Optional.empty(), Optional.of(id), LAST, 1).rows().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Found find(Viewer viewer, Optional<UUID> organisation, Optional<UUID> id, UUID before, int most) {
        record Row(AssessmentSummary assessment, long total) {}
        var rows = db.sql(MINE)
                .param(
                        "mine",
                        viewer.organisations(Role.QUALITY_MANAGER, Role.CONTRIBUTOR)
                                .toArray(UUID[]::new))
                .param("organisation", organisation.orElse(null), Types.OTHER)
                .param("id", id.orElse(null), Types.OTHER)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new Row(read(row), row.getLong("total")))
                .list();
        return new Found(rows.stream().map(Row::assessment).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }

    private static AssessmentSummary read(ResultSet row) throws SQLException {
        var signed = row.getTimestamp("signed_at");
        return new AssessmentSummary(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getInt("year"),
                row.getString("scope"),
                row.getString("code"),
                row.getString("version"),
                row.getString("profile"),
                row.getString("pinned"),
                row.getString("target"),
                List.of((String[]) row.getArray("facts").getArray()),
                row.getTimestamp("started_at").toInstant(),
                signed == null ? null : signed.toInstant(),
                row.getString("level"),
                row.getBigDecimal("independent"),
                row.getBigDecimal("interrelated"));
    }
}
