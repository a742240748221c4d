package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Tailored;

/** The page of one criterion; everything that hangs on it is read in one query, kind by kind. */
@Component
class CriterionPages {
    private static final String REVISIONS = """
        select r.id, r.field, r.value, p.name, p.name_hans, p.name_hant, r.saved_at as at, r.version = a.version as current
          from assessment.answer_revision r
          join assessment.answer a using (assessment, criterion, field)
          join identity.person p on p.id = r.saved_by
         where r.assessment = :assessment and r.criterion = :criterion and r.field <> 'complete'
         order by r.saved_at desc limit 200""";

    private static final String ALL_ROWS = """
        select 'answer' as kind, a.field, a.value, a.version, p.name, p.name_hans, p.name_hant, p.id, a.saved_at as at, a.carried
          from assessment.answer a join identity.person p on p.id = a.saved_by
         where a.assessment = :assessment and a.criterion = :criterion
        union all
        select 'fork', f.field, f.value, 0, '', null, null, f.id, f.written_at, false
          from assessment.fork f
         where f.assessment = :assessment and f.criterion = :criterion and f.written_by = :viewer
           and not exists (select 1 from assessment.fork_settlement s where s.fork = f.id)
        union all
        select 'comment', '', c.text, 0, p.name, p.name_hans, p.name_hant, p.id, c.written_at, false
          from assessment.comment c join identity.person p on p.id = c.written_by
         where c.assessment = :assessment and c.criterion = :criterion
        union all
        select 'assignee', '', '', 0, p.name, p.name_hans, p.name_hant, p.id, c.assigned_at, false
          from assessment.current_assignment c join identity.person p on p.id = c.person
         where c.assessment = :assessment and c.criterion = :criterion
         order by kind, at""";

    private final JdbcClient db;
    private final Assessments assessments;
    private final Attachments attachments;

    CriterionPages(JdbcClient db, Assessments assessments, Attachments attachments) {
        this.db = db;
        this.assessments = assessments;
        this.attachments = attachments;
    }

    CriterionPage page(UUID id, String code, String tab, Viewer viewer, Language language) {
        return page(assessments.get(id, viewer), code, tab, viewer, language);
    }

    /** The same for an assessment that was looked up by another rule. */
    CriterionPage page(Assessment assessment, String code, String tab, Viewer viewer, Language language) {
        var standard = assessments.standard(assessment);
        var criterion = standard.criterion(code).orElseThrow(NotFound::new);
        var rows = rows(assessment.id(), code, viewer);
        var texts = standard.edition().texts(language);
        return new CriterionPage(
                assessment,
                criterion,
                standard.edition().document().dimensionCodes(),
                texts,
                standard.edition().spokenFor(language),
                sectorNote(texts, assessment.profile(), code)
                        .map(text -> new CriterionPage.Note(
                                text, standard.edition().document().subject())),
                rows.answers,
                attachments.of(assessment.id(), code),
                rows.forks,
                rows.comments,
                rows.assignees,
                rows.state(standard),
                editable(assessment, viewer, rows),
                neighbours(standard, criterion),
                tab);
    }

    HistoryPage history(UUID id, String code, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        var standard = assessments.standard(assessment);
        if (!standard.has(code)) {
            throw new NotFound();
        }
        var texts = standard.edition().texts(language);
        var title = Objects.requireNonNull(texts.criteria().get(code)).title();
        var revisions = db.sql(REVISIONS)
                .param("assessment", id)
                .param("criterion", code)
                .query((row, n) -> new HistoryPage.Revision(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getString("value"),
                        Names.ofPerson(row),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("current")))
                .list();
        return new HistoryPage(assessment, code, title, texts, assessment.isOpen(), revisions);
    }

    private static Optional<String> sectorNote(EditionTexts texts, String profile, String code) {
        return Optional.ofNullable(texts.profiles().get(profile))
                .map(text -> text.notes().get(code));
    }

    private static boolean editable(Assessment assessment, Viewer viewer, Rows rows) {
        return assessment.isOpen()
                && (assessment.isManagedBy(viewer)
                        || rows.assignees.isEmpty()
                        || rows.assignees.stream().anyMatch(one -> one.person().equals(viewer.person())));
    }

    private static CriterionPage.Neighbours neighbours(Tailored standard, EditionDocument.Criterion criterion) {
        var criteria = standard.criteria();
        int at = criteria.indexOf(criterion);
        return new CriterionPage.Neighbours(
                at == 0 ? Optional.empty() : Optional.of(criteria.get(at - 1).code()),
                at == criteria.size() - 1
                        ? Optional.empty()
                        : Optional.of(criteria.get(at + 1).code()),
                at + 1,
                criteria.size());
    }

    private record Rows(
            Map<String, CriterionPage.Answered> answers,
            List<CriterionPage.Fork> forks,
            List<CriterionPage.Comment> comments,
            List<CriterionPage.Assignee> assignees) {
        Progress.State state(Tailored standard) {
            var scored = standard.edition().document().dimensions().stream()
                    .allMatch(dimension -> isThere(Field.score(dimension.code())));
            return Progress.State.of(
                    answers.values().stream().anyMatch(answer -> !answer.value().isEmpty()),
                    isThere(Field.COMPLETE),
                    scored || isThere(Field.NOT_APPLICABLE));
        }

        private boolean isThere(Field field) {
            return !answers.getOrDefault(field.code(), CriterionPage.Answered.NONE)
                    .value()
                    .isEmpty();
        }
    }

    private Rows rows(UUID assessment, String criterion, Viewer viewer) {
        var rows = new Rows(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        db.sql(ALL_ROWS)
                .param("assessment", assessment)
                .param("criterion", criterion)
                .param("viewer", viewer.person())
                .query(row -> {
                    add(rows, row);
                });
        return rows;
    }

    private static void add(Rows rows, ResultSet row) throws SQLException {
        var value = row.getString("value");
        var field = row.getString("field");
        var person = Names.ofPerson(row);
        var id = row.getObject("id", UUID.class);
        Instant at = row.getTimestamp("at").toInstant();
        switch (Objects.requireNonNull(row.getString("kind"))) {
            case "answer" ->
                rows.answers.put(
                        field,
                        new CriterionPage.Answered(
                                value, row.getInt("version"), person, at, row.getBoolean("carried")));
            case "fork" -> rows.forks.add(new CriterionPage.Fork(id, field, value, at));
            case "comment" -> rows.comments.add(new CriterionPage.Comment(value, person, at));
            default -> rows.assignees.add(new CriterionPage.Assignee(id, person));
        }
    }
}
