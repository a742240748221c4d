package org.yardstick.platform.assessment.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.NamesJson;

/** The answers of an assessment, field by field, by criterion. */
@Component
class AnswerRows {
    private final JdbcClient db;

    AnswerRows(JdbcClient db) {
        this.db = db;
    }

    /** @param criterion and field narrow the list, unless they are empty */
    List<GivenAnswer> of(UUID assessment, String criterion, String field) {
        return db.sql("""
                select a.criterion, a.field, a.value, a.version, p.name, p.name_hans, p.name_hant, a.saved_at, a.carried
                  from assessment.answer a join identity.person p on p.id = a.saved_by
                 where a.assessment = :assessment
                   and (:criterion = '' or a.criterion = :criterion) and (:field = '' or a.field = :field)
                 order by a.criterion, a.field""")
                .param("assessment", assessment)
                .param("criterion", criterion)
                .param("field", field)
                .query(AnswerRows::read)
                .list();
    }

    GivenAnswer one(UUID assessment, String criterion, String field) {
        return of(assessment, criterion, field).stream()
                .findFirst()
                .orElseGet(() -> GivenAnswer.none(criterion, field));
    }

    private static GivenAnswer read(ResultSet row, int n) throws SQLException {
        return new GivenAnswer(
                row.getString("criterion"),
                row.getString("field"),
                row.getString("value"),
                row.getInt("version"),
                row.getString("name"),
                NamesJson.of(Names.ofPerson(row)),
                row.getTimestamp("saved_at").toInstant(),
                row.getBoolean("carried"));
    }
}
