package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;

/**
 * States the particulars of an assessment anew.
 *
 * <p>Refused: {@code assessment.refused.not-manager}, {@code assessment.refused.signed}. Whoever had older particulars before them is
 * told which ones somebody else stated meanwhile, and nothing is saved. Sites and units of other organisations, and facts and levels
 * that the edition does not know, are left out.
 */
@Component
public class RestateAssessment {
    private final JdbcClient db;
    private final Assessments assessments;
    private final Journal journal;

    RestateAssessment(JdbcClient db, Assessments assessments, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.journal = journal;
    }

    /** The particulars as they stand; {@code version} counts how often they were stated, {@code by} says by whom last. */
    public record Stated(int version, Names by, Particulars particulars) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was faster; {@code now} is what they stated. */
        record Overtaken(Stated now) implements Outcome {}
    }

    public Stated current(UUID id, Viewer viewer) {
        var unused = assessments.get(id, viewer);
        return stated(id);
    }

    @Transactional
    public Outcome perform(UUID id, Particulars wanted, int seen, Viewer by) {
        var assessment = assessments.lock(id, by);
        assessment.mustBeManagedBy(by);
        assessment.mustBeOpen();
        var before = stated(id);
        if (before.version != seen) {
            return new Outcome.Overtaken(before);
        }
        write(assessment, wanted);
        var after = stated(id).particulars;
        var changed = after.changedFrom(before.particulars);
        if (!changed.isEmpty()) {
            restated(assessment, before.version + 1, by);
            journal.record(Entry.by(by.person(), journal.now(), "assessment.restate", "assessment", id)
                    .of(assessment.organisation())
                    .with("changed", String.join(" ", changed))
                    .with("name", after.name())
                    .with("year", after.year()));
        }
        return new Outcome.Done();
    }

    private Stated stated(UUID id) {
        return db.sql("""
                select a.name, a.year, a.scope, a.unit, a.facts, a.target, coalesce(r.version, 0) as version,
                       p.name as by, p.name_hans, p.name_hant,
                       array(select s.site from assessment.assessment_site s where s.assessment = a.id) as sites
                  from assessment.assessment a
                  left join lateral (select version, restated_by from assessment.restatement r
                                      where r.assessment = a.id order by version desc limit 1) r on true
                  join identity.person p on p.id = coalesce(r.restated_by, a.started_by)
                 where a.id = :id""").param("id", id).query(RestateAssessment::read).single();
    }

    private static Stated read(ResultSet row, int n) throws SQLException {
        var particulars = new Particulars(
                row.getString("name"),
                row.getInt("year"),
                row.getString("scope"),
                row.getObject("unit", UUID.class),
                Set.of((UUID[]) row.getArray("sites").getArray()),
                Set.of((String[]) row.getArray("facts").getArray()),
                Optional.ofNullable(row.getString("target")));
        return new Stated(
                row.getInt("version"),
                new Names(row.getString("by"), row.getString("name_hans"), row.getString("name_hant")),
                particulars);
    }

    private void write(Assessment assessment, Particulars wanted) {
        var document = assessments.edition(assessment).document();
        var facts =
                assessments.edition(assessment).texts(Language.ENGLISH).facts().keySet();
        var levels = document.levels().stream().map(EditionDocument.Level::code).collect(Collectors.toSet());
        db.sql("""
                update assessment.assessment
                   set name = :name, year = :year, scope = :scope, facts = :facts, target = :target,
                       unit = (select u.id from identity.unit u where u.id = :unit and u.organisation = :organisation)
                 where id = :id""")
                .param("id", assessment.id())
                .param("organisation", assessment.organisation())
                .param("name", wanted.name())
                .param("year", wanted.year())
                .param("scope", wanted.scope())
                .param("unit", wanted.unit(), Types.OTHER)
                .param(
                        "facts",
                        wanted.facts().stream().filter(facts::contains).sorted().toArray(String[]::new))
                .param("target", wanted.target().filter(levels::contains).orElse(null))
                .update();
        writeSites(assessment, List.copyOf(wanted.sites()));
    }

    private void writeSites(Assessment assessment, List<UUID> sites) {
        db.sql("delete from assessment.assessment_site where assessment = :id and site <> all(:sites)")
                .param("id", assessment.id())
                .param("sites", sites.toArray(UUID[]::new))
                .update();
        db.sql("""
                insert into assessment.assessment_site (assessment, site)
                select :id, s.id from identity.site s where s.id = any(:sites) and s.organisation = :organisation
                on conflict do nothing""")
                .param("id", assessment.id())
                .param("organisation", assessment.organisation())
                .param("sites", sites.toArray(UUID[]::new))
                .update();
    }

    private void restated(Assessment assessment, int version, Viewer by) {
        db.sql("""
                insert into assessment.restatement (assessment, version, restated_by, restated_at)
                values (:assessment, :version, :by, :at)""")
                .param("assessment", assessment.id())
                .param("version", version)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }
}
