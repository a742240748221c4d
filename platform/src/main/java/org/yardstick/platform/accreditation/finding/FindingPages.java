package org.yardstick.platform.accreditation.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/** What the page of one finding shows. */
@Component
class FindingPages {
    private final JdbcClient db;
    private final Audits audits;
    private final FindingRows rows;
    private final FindingContext context;
    private final Documents documents;

    FindingPages(JdbcClient db, Audits audits, FindingRows rows, FindingContext context, Documents documents) {
        this.db = db;
        this.audits = audits;
        this.rows = rows;
        this.context = context;
        this.documents = documents;
    }

    FindingPage page(UUID id, Viewer viewer, Map<String, String> typed) {
        var finding = rows.find(id).orElseThrow(NotFound::new);
        var of = audits.inCase(finding.audit(), viewer);
        var today = context.today().day();
        var page = new FindingPage(
                finding,
                finding.on(today, context.rules()),
                of,
                sources(id, of),
                answers(id),
                shown(id),
                rows.lines(List.of(id)),
                List.of(),
                today,
                today.plusDays(context.rules().furthestDays()),
                typed);
        return page.mayShow() ? withLibrary(page, viewer) : page;
    }

    /** The day on which nothing that is promised may lie beyond. */
    LocalDate latest() {
        return today().plusDays(context.rules().furthestDays());
    }

    FindingRules rules() {
        return context.rules();
    }

    LocalDate today() {
        return context.today().day();
    }

    private FindingPage withLibrary(FindingPage page, Viewer viewer) {
        var picks = documents.search(viewer, page.of().organisation(), "").stream()
                .map(document -> new FindingPage.Pick(document.id(), document.title()))
                .toList();
        return new FindingPage(
                page.finding(),
                page.standing(),
                page.of(),
                page.sources(),
                page.answers(),
                page.shown(),
                page.history(),
                picks,
                page.today(),
                page.latest(),
                page.typed());
    }

    /** What the team noted for itself is not read by the organisation; that there is a note it sees. */
    private List<FindingPage.Source> sources(UUID id, Audit of) {
        var sides = of.sides();
        var readsNotes = sides.team() || sides.office() || sides.panel();
        return db.sql("""
                select d.title, v.id as version, n.kind, n.with_whom, n.text
                  from accreditation.finding_evidence e
                  left join accreditation.note n on n.id = e.note
                  left join document.version v on v.id = e.version
                  left join document.document d on d.id = v.document
                 where e.finding = :id and (v.id is not null or :notes) order by d.title, n.noted_at""")
                .param("id", id)
                .param("notes", readsNotes)
                .query((row, n) -> source(row))
                .list();
    }

    private static FindingPage.Source source(ResultSet row) throws SQLException {
        var version = Optional.ofNullable(row.getObject("version", UUID.class));
        return version.isPresent()
                ? new FindingPage.Source(
                        row.getString("title"), version.map(one -> "/documents/versions/" + one + "/view"))
                : new FindingPage.Source(
                        (row.getString("with_whom") + " " + row.getString("text")).strip(), Optional.empty());
    }

    private List<FindingPage.Answer> answers(UUID id) {
        return db.sql("""
                select r.correction, r.root_cause, r.action, r.due_on, r.answered_at, p.name, p.name_hans, p.name_hant,
                       v.accepted, v.reason, v.reviewed_at, q.name as reviewer, q.name_hans as reviewer_hans,
                       q.name_hant as reviewer_hant
                  from accreditation.response r
                  join identity.person p on p.id = r.answered_by
                  left join accreditation.response_review v on v.response = r.id
                  left join identity.person q on q.id = v.reviewed_by
                 where r.finding = :id order by r.answered_at, r.id""").param("id", id).query((row, n) -> answer(row)).list();
    }

    private static FindingPage.Answer answer(ResultSet row) throws SQLException {
        return new FindingPage.Answer(
                row.getString("correction"),
                row.getString("root_cause"),
                row.getString("action"),
                row.getObject("due_on", LocalDate.class),
                Names.ofPerson(row),
                row.getTimestamp("answered_at").toInstant(),
                review(row));
    }

    private static Optional<FindingPage.Review> review(ResultSet row) throws SQLException {
        var at = row.getTimestamp("reviewed_at");
        if (at == null) {
            return Optional.empty();
        }
        var by = new Names(row.getString("reviewer"), row.getString("reviewer_hans"), row.getString("reviewer_hant"));
        return Optional.of(
                new FindingPage.Review(row.getBoolean("accepted"), row.getString("reason"), by, at.toInstant()));
    }

    private List<FindingPage.Shown> shown(UUID id) {
        return db.sql("""
                select e.text, d.title, e.version, e.brought_at, p.name, p.name_hans, p.name_hant
                  from accreditation.action_evidence e
                  join identity.person p on p.id = e.brought_by
                  left join document.version v on v.id = e.version
                  left join document.document d on d.id = v.document
                 where e.finding = :id order by e.brought_at, d.title, e.id""")
                .param("id", id)
                .query((row, n) -> new FindingPage.Shown(
                        row.getString("text"),
                        Optional.ofNullable(row.getString("title")),
                        Optional.ofNullable(row.getObject("version", UUID.class)),
                        Names.ofPerson(row),
                        row.getTimestamp("brought_at").toInstant()))
                .list();
    }
}
