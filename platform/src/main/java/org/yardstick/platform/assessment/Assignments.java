package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;

/** Which colleagues answer which criteria. Only people who contribute for the organisation can be asked to. */
@Component
public class Assignments {
    private final JdbcClient db;
    private final Assessments assessments;
    private final Journal journal;

    Assignments(JdbcClient db, Assessments assessments, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.journal = journal;
    }

    AssignmentPage page(UUID id, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        assessment.mustBeManagedBy(viewer);
        var standard = assessments.standard(assessment);
        var texts = standard.edition().texts(language);
        var assigned = assigned(id, language);
        var modules = new LinkedHashMap<String, List<AssignmentPage.Row>>();
        for (var one : standard.criteria()) {
            modules.computeIfAbsent(one.module(), module -> new ArrayList<>())
                    .add(new AssignmentPage.Row(
                            one.code(),
                            Objects.requireNonNull(texts.criteria().get(one.code()))
                                    .title(),
                            assigned.getOrDefault(one.code(), List.of())));
        }
        return new AssignmentPage(
                assessment,
                colleagues(assessment.organisation(), language),
                modules.entrySet().stream()
                        .map(module -> new AssignmentPage.Module(
                                Objects.requireNonNull(texts.modules().get(module.getKey()))
                                        .name(),
                                module.getValue()))
                        .toList());
    }

    private Map<String, List<AssignmentPage.Colleague>> assigned(UUID assessment, Language language) {
        var assigned = new LinkedHashMap<String, List<AssignmentPage.Colleague>>();
        db.sql("""
                select c.criterion, p.id, p.name, p.name_hans, p.name_hant, p.email
                  from assessment.current_assignment c join identity.person p on p.id = c.person
                 where c.assessment = :assessment""").param("assessment", assessment).query(row -> {
            assigned.computeIfAbsent(row.getString("criterion"), criterion -> new ArrayList<>())
                    .add(AssignmentPage.Colleague.read(row, 0));
        });
        assigned.values().forEach(people -> people.sort(AssignmentPage.Colleague.order(language)));
        return assigned;
    }

    private List<AssignmentPage.Colleague> colleagues(UUID organisation, Language language) {
        return colleagues(organisation).stream()
                .sorted(AssignmentPage.Colleague.order(language))
                .toList();
    }

    private List<AssignmentPage.Colleague> colleagues(UUID organisation) {
        return db.sql("""
                select distinct p.id, p.name, p.name_hans, p.name_hant, p.email
                  from identity.current_membership m join identity.person p on p.id = m.person
                 where m.organisation = :organisation and m.role in (:roles)""")
                .param("organisation", organisation)
                .param("roles", List.of(Role.QUALITY_MANAGER.name(), Role.CONTRIBUTOR.name()))
                .query(AssignmentPage.Colleague::read)
                .list();
    }

    /** Asks a colleague to answer {@code criteria}; those already asked stay asked. */
    @Transactional
    public void assign(UUID assessmentId, UUID person, Set<String> criteria, Viewer by) {
        var assessment = open(assessmentId, by);
        if (colleagues(assessment.organisation()).stream()
                .noneMatch(one -> one.id().equals(person))) {
            throw new Refused("assessment.refused.no-colleague");
        }
        var standard = assessments.standard(assessment);
        var known = criteria.stream().filter(standard::has).toArray(String[]::new);
        db.sql("""
                insert into assessment.assignment (assessment, criterion, person, assigned_by, assigned_at)
                select :assessment, asked.criterion, :person, :by, :at from unnest(:criteria) as asked(criterion)
                 where not exists (select 1 from assessment.current_assignment c
                                    where c.assessment = :assessment and c.criterion = asked.criterion and c.person = :person)""")
                .param("assessment", assessmentId)
                .param("criteria", known)
                .param("person", person)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        record("assessment.assign", assessment, person, known, by);
    }

    @Transactional
    public void end(UUID assessmentId, UUID person, Set<String> criteria, Viewer by) {
        var assessment = open(assessmentId, by);
        db.sql("""
                insert into assessment.assignment_end (assignment, ended_by, ended_at)
                select id, :by, :at from assessment.current_assignment
                 where assessment = :assessment and person = :person and criterion = any(:criteria)""")
                .param("assessment", assessmentId)
                .param("criteria", criteria.toArray(String[]::new))
                .param("person", person)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        record("assessment.unassign", assessment, person, criteria.toArray(String[]::new), by);
    }

    private Assessment open(UUID assessmentId, Viewer by) {
        var assessment = assessments.lock(assessmentId, by);
        assessment.mustBeManagedBy(by);
        assessment.mustBeOpen();
        return assessment;
    }

    private void record(String action, Assessment assessment, UUID person, String[] criteria, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "assessment", assessment.id())
                .of(assessment.organisation())
                .with("person", person.toString())
                .with("criteria", String.join(" ", criteria)));
    }
}
