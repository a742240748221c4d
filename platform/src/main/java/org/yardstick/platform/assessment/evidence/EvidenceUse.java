package org.yardstick.platform.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.document.DocumentUse;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Editions;

/** Says on a document's page which criteria of which assessments it speaks for. */
@Component
class EvidenceUse implements DocumentUse {
    private final JdbcClient db;
    private final Editions editions;

    EvidenceUse(JdbcClient db, Editions editions) {
        this.db = db;
        this.editions = editions;
    }

    private record Row(UUID id, UUID edition, String name, String criterion) {}

    @Override
    public List<Use> of(UUID document, Viewer viewer, Language language) {
        return db
                .sql("""
                    select a.id, a.edition, a.name, t.criterion
                      from assessment.current_attachment t join assessment.assessment a on a.id = t.assessment
                     where t.document = :document and a.kind = 'self' and a.organisation = any(:mine)
                     order by a.year desc, t.criterion limit 50""")
                .param("document", document)
                .param(
                        "mine",
                        viewer.organisations(Role.QUALITY_MANAGER, Role.CONTRIBUTOR)
                                .toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> use(row, language))
                .toList();
    }

    private Use use(Row row, Language language) {
        var text = editions.get(row.edition).texts(language).criteria().get(row.criterion);
        var title = row.criterion + (text == null ? "" : " " + text.title());
        return new Use(row.name + " · " + title, Assessments.path(row.id) + "/criteria/" + row.criterion);
    }
}
