package org.yardstick.platform.assessment.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.DocumentNeed;

/** Evidence is needed as long as it is attached, and for ever once an assessment was signed to which it was attached at any time. */
@Component
class EvidenceNeed implements DocumentNeed {
    private final JdbcClient db;

    EvidenceNeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(Collection<UUID> documents) {
        return new HashSet<>(db.sql("""
                select t.document from assessment.attachment t
                 where t.document = any(:documents)
                   and (exists (select 1 from assessment.current_attachment c where c.id = t.id)
                        or exists (select 1 from assessment.submission s where s.assessment = t.assessment))""")
                .param("documents", documents.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
