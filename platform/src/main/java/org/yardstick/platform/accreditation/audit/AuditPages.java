package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Tailored;

/** What the screens of an audit show as a whole. */
@Component
class AuditPages {
    private final JdbcClient db;
    private final Audits audits;
    private final Stages stages;
    private final Sheets sheets;
    private final SheetPages written;

    AuditPages(JdbcClient db, Audits audits, Stages stages, Sheets sheets, SheetPages written) {
        this.db = db;
        this.audits = audits;
        this.stages = stages;
        this.sheets = sheets;
        this.written = written;
    }

    private record Person(UUID id, Names names, String role) {}

    AuditPage page(UUID id, LocalDate today, Viewer viewer, Language language) {
        var audit = audits.get(id, viewer);
        var standard = audits.standard(audit);
        var planned = stages.of(id);
        var team = team(id);
        var own = audit.scores() ? sheets.own(id, viewer) : Optional.<Sheet>empty();
        return new AuditPage(
                audit,
                standard.edition().name(),
                Stage.numbers(audit).stream()
                        .map(number -> new AuditPage.StageRow(number, planned(planned, number)))
                        .toList(),
                members(team),
                audit.scores() ? modules(own, standard, language) : List.of(),
                own.flatMap(sheet -> sheet.assessment().submission()).map(one -> one.signedAt()),
                sheets.stage(id, audit.asking(viewer)),
                colleagues(audit, team, viewer),
                signed(audit),
                waiting(id, today, viewer),
                viewer.names().in(language));
    }

    /** Who is on the team, the lead first. */
    List<AuditPage.Member> members(UUID audit) {
        return members(team(audit));
    }

    private static List<AuditPage.Member> members(List<Person> team) {
        return team.stream()
                .map(one -> new AuditPage.Member(one.names, one.role))
                .toList();
    }

    private static Optional<Stage> planned(List<Stage> planned, int number) {
        return planned.stream().filter(one -> one.number() == number).findFirst();
    }

    private List<AuditPage.Module> modules(Optional<Sheet> own, Tailored standard, Language language) {
        var texts = standard.edition().texts(language);
        var fields = own.map(written::all).orElse(Map.of());
        int dimensions = standard.edition().document().dimensions().size();
        var modules = new LinkedHashMap<String, List<AuditPage.Row>>();
        for (var criterion : standard.criteria()) {
            var title = Objects.requireNonNull(texts.criteria().get(criterion.code()))
                    .title();
            var state = state(fields.getOrDefault(criterion.code(), Map.of()), dimensions);
            modules.computeIfAbsent(criterion.module(), module -> new ArrayList<>())
                    .add(new AuditPage.Row(criterion.code(), title, state));
        }
        return modules.entrySet().stream()
                .map(module -> new AuditPage.Module(
                        module.getKey(),
                        Objects.requireNonNull(texts.modules().get(module.getKey()))
                                .name(),
                        module.getValue()))
                .toList();
    }

    private static AuditPage.State state(Map<String, SheetPages.Written> fields, int dimensions) {
        var there = fields.values().stream()
                .filter(one -> !one.value().isEmpty())
                .map(one -> new Field(one.field()))
                .toList();
        if (there.contains(Field.NOT_APPLICABLE)
                || there.stream().filter(Field::isScore).count() == dimensions) {
            return AuditPage.State.SCORED;
        }
        return there.isEmpty() ? AuditPage.State.NOT_STARTED : AuditPage.State.IN_PROGRESS;
    }

    private List<AuditPage.Colleague> colleagues(Audit audit, List<Person> team, Viewer viewer) {
        var counts = sheets.counts(audits.occasion(audit), audit.asking(viewer)).stream()
                .collect(Collectors.toMap(Sheets.Count::assessor, Function.identity()));
        return team.stream()
                .filter(one -> audit.assessors().contains(one.id) && !one.id.equals(viewer.person()))
                .filter(one -> audit.isLead() || counts.containsKey(one.id))
                .map(one -> {
                    var count = counts.getOrDefault(one.id, new Sheets.Count(one.id, 0, Optional.empty()));
                    return new AuditPage.Colleague(one.names, count.scored(), count.signedAt());
                })
                .toList();
    }

    private int signed(Audit audit) {
        return db.sql("""
            select count(*) from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'assessor' and a.occasion = :audit and a.assessor = any(:assessors)""")
                .param("audit", audit.id())
                .param("assessors", audit.assessors().toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private List<Person> team(UUID audit) {
        return db.sql("with team as (" + Audits.TEAM + """
            ) select distinct p.id, p.name, p.name_hans, p.name_hant, t.role,
                     array_position(array['lead', 'assessor', 'expert', 'observer'], t.role) as place
                from team t join identity.person p on p.id = t.person
               where t.audit = :audit order by place, p.name""")
                .param("audit", audit)
                .query((row, n) -> new Person(
                        row.getObject("id", UUID.class), Names.ofPerson(row), String.valueOf(row.getString("role"))))
                .list();
    }

    private AuditPage.Waiting waiting(UUID audit, LocalDate today, Viewer viewer) {
        return db.sql("""
            with open as (
                select r.id, r.due_on,
                       exists (select 1 from accreditation.evidence_answer w where w.request = r.id) as answered
                  from accreditation.evidence_request r
                 where r.audit = :audit
                   and not exists (select 1 from accreditation.evidence_request_end e where e.request = r.id))
            select count(*) filter (where not answered) as asked,
                   count(*) filter (where answered) as given,
                   count(*) filter (where not answered and due_on < :today) as overdue,
                   (select count(*) from accreditation.note n where n.audit = :audit and n.written_by = :viewer) as notes
              from open""")
                .param("audit", audit)
                .param("today", java.sql.Date.valueOf(today))
                .param("viewer", viewer.person())
                .query(AuditPage.Waiting.class)
                .single();
    }
}
