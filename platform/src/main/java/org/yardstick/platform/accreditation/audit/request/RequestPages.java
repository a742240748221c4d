package org.yardstick.platform.accreditation.audit.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Today;

/** What the page of requests shows, to the team and to the organisation alike. */
@Component
class RequestPages {
    private static final String ROWS = """
        select r.id, r.criterion, r.text, r.due_on, p.name, p.name_hans, p.name_hant, r.requested_at,
               e.fulfilled, e.reason, e.request is not null as closed
          from accreditation.evidence_request r
          join identity.person p on p.id = r.requested_by
          left join accreditation.evidence_request_end e on e.request = r.id
         where r.audit = :audit
         order by e.request is not null, r.due_on, r.id""";
    private static final String ANSWERS = """
        select w.request, w.text, w.version, d.title, p.name, p.name_hans, p.name_hant, w.answered_at
          from accreditation.evidence_answer w
          join accreditation.evidence_request r on r.id = w.request
          join identity.person p on p.id = w.answered_by
          left join document.version v on v.id = w.version
          left join document.document d on d.id = v.document
         where r.audit = :audit order by w.answered_at""";

    private final JdbcClient db;
    private final Audits audits;
    private final Documents documents;
    private final Today today;

    RequestPages(JdbcClient db, Audits audits, Documents documents, Today today) {
        this.db = db;
        this.audits = audits;
        this.documents = documents;
        this.today = today;
    }

    private record Answered(UUID request, RequestPage.Answer answer) {}

    RequestPage page(UUID id, Viewer viewer, Language language) {
        var audit = audit(id, viewer);
        return new RequestPage(
                audit,
                today.day(),
                rows(id),
                audit.isAuditee() ? library(audit, viewer) : Map.of(),
                criteria(audit, language));
    }

    Audit audit(UUID id, Viewer viewer) {
        return audits.get(id, viewer);
    }

    /** What was asked and answered, without what could be given or asked for. */
    RequestPage asked(UUID id, Viewer viewer) {
        return new RequestPage(audit(id, viewer), today.day(), rows(id), Map.of(), Map.of());
    }

    private List<RequestPage.Row> rows(UUID id) {
        var answers = db.sql(ANSWERS).param("audit", id).query(RequestPages::answer).list().stream()
                .collect(Collectors.groupingBy(
                        Answered::request, Collectors.mapping(Answered::answer, Collectors.toList())));
        return db.sql(ROWS)
                .param("audit", id)
                .query((row, n) -> row(row, answers))
                .list();
    }

    private Map<String, String> library(Audit audit, Viewer viewer) {
        var titles = new LinkedHashMap<String, String>();
        documents
                .search(viewer, audit.organisation(), "")
                .forEach(one -> titles.put(one.id().toString(), one.title()));
        return titles;
    }

    private Map<String, String> criteria(Audit audit, Language language) {
        var standard = audits.standard(audit);
        var texts = standard.edition().texts(language);
        var titles = new LinkedHashMap<String, String>();
        standard.criteria()
                .forEach(one -> titles.put(
                        one.code(),
                        one.code() + " "
                                + Objects.requireNonNull(texts.criteria().get(one.code()))
                                        .title()));
        return titles;
    }

    private static RequestPage.Row row(ResultSet row, Map<UUID, List<RequestPage.Answer>> answers) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RequestPage.Row(
                id,
                Optional.ofNullable(row.getString("criterion")),
                row.getString("text"),
                row.getDate("due_on").toLocalDate(),
                Names.ofPerson(row),
                row.getTimestamp("requested_at").toInstant(),
                answers.getOrDefault(id, List.of()),
                row.getBoolean("closed")
                        ? Optional.of(new RequestPage.Closed(row.getBoolean("fulfilled"), row.getString("reason")))
                        : Optional.empty());
    }

    private static Answered answer(ResultSet row, int n) throws SQLException {
        var version = row.getObject("version", UUID.class);
        return new Answered(
                row.getObject("request", UUID.class),
                new RequestPage.Answer(
                        row.getString("text"),
                        Optional.ofNullable(version).map(found -> title(row, found)),
                        Names.ofPerson(row),
                        row.getTimestamp("answered_at").toInstant()));
    }

    private static RequestPage.Given title(ResultSet row, UUID version) {
        try {
            return new RequestPage.Given(version, String.valueOf(row.getString("title")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
