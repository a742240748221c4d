package org.yardstick.platform.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** What is written on a sheet, to be shown to those to whom {@link Sheets} gave it. */
@Component
public class SheetPages {
    private final JdbcClient db;
    private final CriterionPages criteria;

    SheetPages(JdbcClient db, CriterionPages criteria) {
        this.db = db;
        this.criteria = criteria;
    }

    /** One field of one criterion, as it stands. */
    public record Written(String criterion, String field, String value, int version, Instant at) {}

    /** All of a sheet, by criterion and field. */
    public Map<String, Map<String, Written>> all(Sheet sheet) {
        return db.sql("""
                select criterion, field, value, version, saved_at as at from assessment.answer
                 where assessment = :sheet order by criterion, field""").param("sheet", sheet.id()).query(Written.class).list().stream()
                .collect(Collectors.groupingBy(
                        Written::criterion, Collectors.toMap(Written::field, written -> written)));
    }

    /** One criterion, to be answered on the sheet. */
    public CriterionPage criterion(Sheet sheet, String code, String tab, Viewer viewer, Language language) {
        return criteria.page(sheet.assessment(), code, tab, viewer, language);
    }

    /**
     * A text that came second from another device or page, and the one that stands.
     *
     * @param theirs what stands
     */
    public record Conflict(
            UUID fork, String criterion, String field, String mine, Instant mineAt, String theirs, Instant theirsAt) {}

    /** The viewer's texts on the sheet that wait for their decision. */
    public List<Conflict> conflicts(Sheet sheet, Viewer viewer) {
        return db.sql("""
                select f.id as fork, f.criterion, f.field, f.value as mine, f.written_at as mine_at,
                       coalesce(a.value, '') as theirs, coalesce(a.saved_at, f.written_at) as theirs_at
                  from assessment.fork f
                  left join assessment.answer a
                    on a.assessment = f.assessment and a.criterion = f.criterion and a.field = f.field
                 where f.assessment = :sheet and f.written_by = :viewer
                   and not exists (select 1 from assessment.fork_settlement s where s.fork = f.id)
                 order by f.criterion, f.written_at""")
                .param("sheet", sheet.id())
                .param("viewer", viewer.person())
                .query(Conflict.class)
                .list();
    }
}
