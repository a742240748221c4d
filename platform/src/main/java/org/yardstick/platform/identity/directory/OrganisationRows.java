package org.yardstick.platform.identity.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Paging;

/** The organisations that somebody sees, page by page, in the order in which they joined: identities grow with time. */
@Component
class OrganisationRows {
    private final JdbcClient db;

    OrganisationRows(JdbcClient db) {
        this.db = db;
    }

    /** @param total how many there are on all pages */
    record Found(List<OrganisationJson> rows, long total) {}

    Found seenBy(Viewer viewer, String name, Paging paging) {
        record Row(OrganisationJson organisation, long total) {}
        var rows = db.sql("""
                with seen as (
                    select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                      from identity.organisation
                     where (:all or id = any(:mine)) and (:name = '%%' or folded like :name)
                )
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount,
                       (select count(*) from seen) as total
                  from seen
                 where id > :after
                 order by id limit :rows""")
                .param("all", viewer.holds(Role.ADMINISTRATOR, Role.SECRETARIAT))
                .param("mine", viewer.organisations(Role.values()).toArray(UUID[]::new))
                .param("name", Folding.pattern(name))
                .param("after", paging.after().orElse(new UUID(0, 0)))
                .param("rows", paging.rows())
                .query((row, n) -> new Row(OrganisationJson.of(Organisations.read(row, n)), row.getLong("total")))
                .list();
        return new Found(rows.stream().map(Row::organisation).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }
}
