package org.yardstick.platform.assessment.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;

/** Reads what somebody takes along of an assessment, in one query. */
@Component
class WorkbookCopies {
    private final JdbcClient db;
    private final Assessments assessments;

    WorkbookCopies(JdbcClient db, Assessments assessments) {
        this.db = db;
        this.assessments = assessments;
    }

    private record Rows(Map<String, Map<Field, WorkbookCopy.Answered>> answers, Map<String, Set<UUID>> assignees) {}

    WorkbookCopy copy(UUID id, Viewer viewer) {
        var assessment = assessments.get(id, viewer);
        var standard = assessments.standard(assessment);
        var rows = rows(id);
        return new WorkbookCopy(
                UUID.randomUUID(), assessment, standard, rows.answers, answerable(assessment, standard, rows, viewer));
    }

    /** The same rule that saving keeps: whoever manages may always, others what is theirs or nobody's. */
    private static Set<String> answerable(Assessment assessment, Tailored standard, Rows rows, Viewer viewer) {
        return standard.criteria().stream()
                .map(EditionDocument.Criterion::code)
                .filter(code -> assessment.isOpen())
                .filter(code -> assessment.isManagedBy(viewer)
                        || rows.assignees
                                .getOrDefault(code, Set.of(viewer.person()))
                                .contains(viewer.person()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Rows rows(UUID assessment) {
        var rows = new Rows(new HashMap<>(), new HashMap<>());
        db.sql("""
                select 'answer' as kind, a.criterion, a.field, a.value, a.version, a.tab, a.saved_by as person, p.name, p.name_hans,
                       p.name_hant, a.saved_at as at
                  from assessment.answer a join identity.person p on p.id = a.saved_by
                 where a.assessment = :assessment
                union all
                select 'assignee', c.criterion, '', '', 0, '', c.person, '', null, null, c.assigned_at
                  from assessment.current_assignment c
                 where c.assessment = :assessment""").param("assessment", assessment).query(row -> {
            add(rows, row);
        });
        return rows;
    }

    private static void add(Rows rows, ResultSet row) throws SQLException {
        var criterion = row.getString("criterion");
        var person = row.getObject("person", UUID.class);
        if (Objects.equals(row.getString("kind"), "assignee")) {
            rows.assignees.computeIfAbsent(criterion, key -> new HashSet<>()).add(person);
            return;
        }
        rows.answers
                .computeIfAbsent(criterion, key -> new HashMap<>())
                .put(
                        new Field(row.getString("field")),
                        new WorkbookCopy.Answered(
                                row.getString("value"),
                                row.getInt("version"),
                                person,
                                Names.ofPerson(row),
                                row.getTimestamp("at").toInstant(),
                                row.getString("tab")));
    }
}
