package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Tailored;

/** What the screens around answering show; a page is three queries. */
@Component
class AssessmentPages {
    private static final String STANDINGS = """
                with answered as (
                    select criterion, count(*) filter (where value <> '') as fields,
                           count(*) filter (where field like 'score.%' and value <> '') as scores,
                           bool_or(field = 'not-applicable' and value <> '') as not_applicable,
                           bool_or(field = 'complete' and value = 'yes') as marked,
                           bool_or(a.carried and value <> '') as carried
                      from assessment.answer a
                     where a.assessment = :assessment
                     group by criterion
                ), assigned as (
                    select criterion, array_agg(array[p.name, p.name_hans, p.name_hant]) as people
                      from assessment.current_assignment c join identity.person p on p.id = c.person
                     where c.assessment = :assessment
                     group by criterion
                ), talked as (
                    select criterion, count(*) as comments from assessment.comment where assessment = :assessment group by criterion
                ), forked as (
                    select criterion, count(*) as forks from assessment.fork f
                     where assessment = :assessment and written_by = :viewer
                       and not exists (select 1 from assessment.fork_settlement s where s.fork = f.id)
                     group by criterion
                )
                select criterion, coalesce(fields, 0) as fields, coalesce(scores, 0) as scores,
                       coalesce(not_applicable, false) as not_applicable, coalesce(marked, false) as marked,
                       coalesce(carried, false) as carried, people,
                       coalesce(comments, 0) as comments, coalesce(forks, 0) as forks
                  from answered full join assigned using (criterion) full join talked using (criterion)
                       full join forked using (criterion)""";

    private final JdbcClient db;
    private final Assessments assessments;
    private final CarryOver carryOver;

    AssessmentPages(JdbcClient db, Assessments assessments, CarryOver carryOver) {
        this.db = db;
        this.assessments = assessments;
        this.carryOver = carryOver;
    }

    HubPage hub(UUID id, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        var standard = assessments.standard(assessment);
        var texts = standard.edition().texts(language);
        var standings = standings(assessment, viewer);
        var origin = carryOver.origin(assessment);
        var modules = new LinkedHashMap<String, List<HubPage.Row>>();
        for (var criterion : standard.criteria()) {
            var title = Objects.requireNonNull(texts.criteria().get(criterion.code()))
                    .title();
            var standing = standings.getOrDefault(criterion.code(), Standing.UNSEEN);
            modules.computeIfAbsent(criterion.module(), module -> new ArrayList<>())
                    .add(standing.row(criterion.code(), title, standard, origin));
        }
        var progress = Progress.of(modules.values().stream()
                .flatMap(rows -> rows.stream().map(HubPage.Row::state))
                .toList());
        var named =
                modules.entrySet().stream().map(module -> named(module, texts)).toList();
        return new HubPage(
                assessment, standard.edition().name(), assessment.isManagedBy(viewer), progress, origin, named);
    }

    private static HubPage.Module named(Map.Entry<String, List<HubPage.Row>> module, EditionTexts texts) {
        var name = Objects.requireNonNull(texts.modules().get(module.getKey())).name();
        return new HubPage.Module(module.getKey(), name, module.getValue());
    }

    Progress progress(Assessment assessment, Viewer viewer) {
        var standard = assessments.standard(assessment);
        var standings = standings(assessment, viewer);
        return Progress.of(standard.criteria().stream()
                .map(one -> standings.getOrDefault(one.code(), Standing.UNSEEN).state(standard))
                .toList());
    }

    /** What the table knows of one criterion's answers. */
    record Standing(
            String criterion,
            int fields,
            int scores,
            boolean notApplicable,
            boolean marked,
            boolean carried,
            List<Names> people,
            int comments,
            int forks) {
        static final Standing UNSEEN = new Standing("", 0, 0, false, false, false, List.of(), 0, 0);

        Progress.State state(Tailored standard) {
            var answered = notApplicable
                    || scores == standard.edition().document().dimensions().size();
            return Progress.State.of(fields > 0, marked, answered);
        }

        HubPage.Row row(String code, String title, Tailored standard, Optional<Origin> origin) {
            var state = state(standard);
            var mark = origin.map(one -> one.mark(code, carried, state)).orElse(Origin.Mark.NONE);
            return new HubPage.Row(code, title, state, people, comments, forks, mark);
        }
    }

    Map<String, Standing> standings(Assessment assessment, Viewer viewer) {
        var byCriterion = new LinkedHashMap<String, Standing>();
        db.sql(STANDINGS)
                .param("assessment", assessment.id())
                .param("viewer", viewer.person())
                .query(AssessmentPages::standing)
                .list()
                .forEach(row -> byCriterion.put(row.criterion(), row));
        return byCriterion;
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        var people = row.getArray("people");
        return new Standing(
                row.getString("criterion"),
                row.getInt("fields"),
                row.getInt("scores"),
                row.getBoolean("not_applicable"),
                row.getBoolean("marked"),
                row.getBoolean("carried"),
                people == null
                        ? List.of()
                        : Arrays.stream((String[][]) people.getArray())
                                .map(one -> new Names(one[0], one[1], one[2]))
                                .toList(),
                row.getInt("comments"),
                row.getInt("forks"));
    }
}
