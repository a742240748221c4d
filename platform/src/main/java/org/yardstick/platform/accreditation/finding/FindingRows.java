package org.yardstick.platform.accreditation.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Findings as they are read from the database: however many, with two queries. Who may see them is for the caller to know. */
@Component
public class FindingRows {
    private static final String FINDINGS = """
            select f.id, f.audit, f.number, f.criterion, f.criterion_en, f.criterion_hans, f.criterion_hant, f.grade,
                   f.statement, f.evidence, f.raised_at, p.name, p.name_hans, p.name_hant,
                   (select max(c.concluded_at) from accreditation.stage s
                      join accreditation.stage_conclusion c on c.stage = s.id
                     where s.audit = f.audit and s.number = 2) as stage_two_end
              from accreditation.finding f join identity.person p on p.id = f.raised_by
             where\s""";

    private final JdbcClient db;
    private final ZoneId zone;

    FindingRows(JdbcClient db, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.zone = ZoneId.of(zone);
    }

    /** A row of what was done, in full. */
    public record Line(
            UUID finding,
            String act,
            String what,
            Optional<LocalDate> day,
            String text,
            UUID id,
            Optional<Names> person,
            Instant at) {}

    /** Of these audits, in the order of their numbers. */
    public List<Finding> ofAudits(Collection<UUID> audits) {
        return read("f.audit = any(:ids) order by f.audit, f.number", audits);
    }

    public Optional<Finding> find(UUID id) {
        return read("f.id = any(:ids)", List.of(id)).stream().findFirst();
    }

    public List<Finding> findAll(Collection<UUID> ids) {
        return read("f.id = any(:ids) order by f.audit, f.number", ids);
    }

    private List<Finding> read(String condition, Collection<UUID> ids) {
        var rows = db.sql(FINDINGS + condition)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> finding(row))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<Act>> acts = new HashMap<>();
        for (var line : lines(rows.stream().map(Finding::id).toList())) {
            acts.computeIfAbsent(line.finding, finding -> new ArrayList<>()).add(act(line));
        }
        return rows.stream()
                .map(one -> with(one, acts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Finding with(Finding one, List<Act> acts) {
        var course = new Course(
                one.course().raisedAs(),
                one.course().raisedOn(),
                acts,
                one.course().stageTwoEnd());
        return new Finding(
                one.id(),
                one.audit(),
                one.number(),
                one.criterion(),
                one.criterionTitle(),
                one.statement(),
                one.evidence(),
                one.raisedBy(),
                course);
    }

    /** What was done about these findings, in the order in which it was. */
    public List<Line> lines(Collection<UUID> findings) {
        return db.sql("""
                select a.finding, a.act, a.what, a.day, a.text, a.id, a.at, p.name, p.name_hans, p.name_hant
                  from accreditation.finding_act a left join identity.person p on p.id = a.person
                 where a.finding = any(:ids) order by a.at, a.act, a.id""")
                .param("ids", findings.toArray(UUID[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var named = row.getString("name") != null;
        return new Line(
                row.getObject("finding", UUID.class),
                row.getString("act"),
                row.getString("what"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("text"),
                row.getObject("id", UUID.class),
                named ? Optional.of(Names.ofPerson(row)) : Optional.empty(),
                row.getTimestamp("at").toInstant());
    }

    private Act act(Line line) {
        var on = LocalDate.ofInstant(line.at, zone);
        return switch (line.act) {
            case "regraded" -> new Act.Regraded(Grade.find(line.what).orElseThrow(), on);
            case "answered" -> new Act.Answered(line.day.orElseThrow(), on);
            case "reviewed" -> new Act.Reviewed(line.what.equals("accepted"), on);
            case "evidence" -> new Act.EvidenceBrought(on);
            case "verified" -> new Act.Verified(Act.Verdict.valueOf(line.what.toUpperCase(Locale.ROOT)), on);
            case "extended" -> new Act.Extended(line.day.orElseThrow(), on);
            case "withdrawn" -> new Act.Withdrawn(on);
            default -> throw new IllegalStateException("No act of a finding: " + line.act);
        };
    }

    private Finding finding(ResultSet row) throws SQLException {
        var raisedOn = LocalDate.ofInstant(row.getTimestamp("raised_at").toInstant(), zone);
        var stageTwoEnd = Optional.ofNullable(row.getTimestamp("stage_two_end"))
                .map(Timestamp::toInstant)
                .map(end -> LocalDate.ofInstant(end, zone));
        return new Finding(
                row.getObject("id", UUID.class),
                row.getObject("audit", UUID.class),
                row.getInt("number"),
                row.getString("criterion"),
                new Names(
                        row.getString("criterion_en"),
                        row.getString("criterion_hans"),
                        row.getString("criterion_hant")),
                row.getString("statement"),
                row.getString("evidence"),
                Names.ofPerson(row),
                new Course(Grade.find(row.getString("grade")).orElseThrow(), raisedOn, List.of(), stageTwoEnd));
    }
}
