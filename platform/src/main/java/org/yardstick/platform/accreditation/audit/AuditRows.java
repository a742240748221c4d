package org.yardstick.platform.accreditation.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Paging;

/** The audits that somebody has to do with, page by page, the one opened last first: an order in which nothing moves. */
@Component
class AuditRows {
    private static final UUID LAST = new UUID(-1, -1);
    private static final String SEEN = Audits.SELECT + Audits.AT_WORK + """
             and (cast(:organisation as uuid) is null or a.organisation = :organisation) and (:kind = '' or a.kind = :kind)""";

    private final JdbcClient db;
    private final Audits audits;

    AuditRows(JdbcClient db, Audits audits) {
        this.db = db;
        this.audits = audits;
    }

    /** What a list is narrowed to; an empty field narrows nothing. */
    record Asked(Optional<UUID> organisation, String kind) {
        /** The part of an address behind the question mark, ending so that another field may follow. */
        String query() {
            return organisation.map(id -> "organisation=" + id + "&").orElse("")
                    + (kind.isEmpty() ? "" : "kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + "&");
        }
    }

    List<Audit> found(Viewer viewer, Asked asked, Paging paging) {
        return seen(viewer, asked, SEEN + " and a.id < :before order by a.id desc limit :most")
                .param("before", paging.after().orElse(LAST))
                .param("most", paging.rows())
                .query((row, n) -> Audits.read(row))
                .list();
    }

    /** How many there are on all pages. */
    long count(Viewer viewer, Asked asked) {
        return seen(viewer, asked, "select count(*) from (" + SEEN + ") found")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec seen(Viewer viewer, Asked asked, String sql) {
        return audits.seenBy(viewer, db.sql(sql))
                .param("organisation", asked.organisation.orElse(null), Types.OTHER)
                .param("kind", asked.kind);
    }
}
