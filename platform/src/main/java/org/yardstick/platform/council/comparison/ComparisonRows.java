package org.yardstick.platform.council.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.standard.Editions;

/** What comparisons are made from, and the comparisons that were made. */
@Component
class ComparisonRows {
    /** Decided and not opened again; what is evaluated by peers is no case of a body. */
    private static final String DECIDED = """
              from accreditation.decision d
              join accreditation.panel p on p.id = d.panel
              join accreditation.audit a on a.id = d.audit
              join identity.organisation o on o.id = a.organisation and o.kind <> 'body'
              join standard.edition e on e.id = a.edition
             where d.outcome in ('grant', 'refuse') and a.kind in ('initial', 'recertification')
               and not exists (select 1 from accreditation.decision_reopening r where r.decision = d.id)""";

    /** Who takes part in an evaluation of peers judges for the body where they assess otherwise. */
    private static final String RATINGS = """
            select a.id as audit, s.assessor, coalesce(home.body, a.body) as body, e.code || ' ' || e.version as edition,
                   c.key || '/' || v.key as criterion, floor((v.value #>> '{}')::numeric + 0.5)::int as points
              from assessment.assessment s
              join assessment.current_submission u on u.assessment = s.id
              join accreditation.audit a on a.id = s.occasion
              join standard.edition e on e.id = s.edition
              left join lateral (
                    select m.organisation as body from identity.current_membership m
                      join identity.organisation b on b.id = m.organisation and b.kind = 'body'
                     where a.body = :council and m.person = s.assessor and m.role = 'ASSESSOR' and m.organisation <> a.body
                     order by m.granted_at, m.id limit 1) home on true
             cross join lateral jsonb_each(u.inputs::jsonb -> 'answers') c
             cross join lateral jsonb_each(c.value -> 'scores') v
             where s.kind = 'assessor' and coalesce(c.value ->> 'notApplicable', '') = ''
             order by a.id, s.assessor, c.key, v.key""";

    private final JdbcClient db;
    private final ReportRows reports;
    private final Recommendation recommendation;
    private final Editions editions;
    private final Journal journal;

    ComparisonRows(
            JdbcClient db, ReportRows reports, Recommendation recommendation, Editions editions, Journal journal) {
        this.db = db;
        this.reports = reports;
        this.recommendation = recommendation;
        this.editions = editions;
        this.journal = journal;
    }

    /** Whatever was decided and not yet measured is measured first. */
    Facts facts(LocalDate day, Optional<UUID> council) {
        db.sql("select p.report " + DECIDED
                        + " and not exists (select 1 from council.measured m where m.report = p.report)")
                .query(UUID.class)
                .list()
                .forEach(this::measure);
        return new Facts(day, cases(), ratings(council));
    }

    private void measure(UUID report) {
        var content = reports.find(report).orElseThrow(NotFound::new).content();
        db.sql("""
                insert into council.measured (report, self, assessed, measured_at) values (:report, :self, :assessed, :at)
                on conflict do nothing""")
                .param("report", report)
                .param("self", rounded(index(content.self())))
                .param("assessed", rounded(assessed(content)))
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    private BigDecimal index(Inputs inputs) {
        return editions.scoring(inputs.edition(), inputs.profile())
                .score(inputs.toScore(), Missing.AS_ZERO)
                .independent();
    }

    private BigDecimal assessed(ReportContent content) {
        return recommendation.result(content).independent();
    }

    private static BigDecimal rounded(BigDecimal index) {
        return index.setScale(6, RoundingMode.HALF_EVEN);
    }

    private List<Facts.Case> cases() {
        return db.sql(
                        "select d.audit, a.body, o.sector, e.code || ' ' || e.version as edition, d.level, m.self, m.assessed"
                                + DECIDED.replaceFirst(
                                        "where d.outcome",
                                        "join council.measured m on m.report = p.report where d.outcome")
                                + " order by d.decided_at, d.id")
                .query((row, n) -> new Facts.Case(
                        row.getObject("audit", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getString("sector"),
                        row.getString("edition"),
                        Optional.ofNullable(row.getString("level")),
                        row.getDouble("self"),
                        row.getDouble("assessed")))
                .list();
    }

    /** Signed sheets of assessors. */
    private List<Facts.Rating> ratings(Optional<UUID> council) {
        return db.sql(RATINGS)
                .param("council", council.orElse(new UUID(0, 0)))
                .query((row, n) -> new Facts.Rating(
                        row.getObject("audit", UUID.class),
                        row.getObject("assessor", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getString("edition"),
                        row.getString("criterion"),
                        row.getInt("points")))
                .list();
    }

    /** A comparison as it is kept. */
    record Kept(Comparison comparison, String inputs, Instant at) {}

    Optional<Kept> newest() {
        return db.sql(
                        "select content, inputs, computed_at from council.comparison order by computed_at desc, id desc limit 1")
                .query((row, n) -> new Kept(
                        Comparison.read(row.getString("content")),
                        row.getString("inputs"),
                        row.getTimestamp("computed_at").toInstant()))
                .optional();
    }

    /** By somebody of the council, or by a job. */
    void keep(Comparison comparison, String inputs, Optional<UUID> by, Optional<UUID> council) {
        var id = db.sql("""
                insert into council.comparison (content, inputs, computed_by, computed_at) values (:content, :inputs, :by, :at)
                returning id""")
                .param("content", comparison.canonical())
                .param("inputs", inputs)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
        journal.record(new Entry(
                by, journal.now(), "council.compare", "comparison", id.toString(), council, Map.of("inputs", inputs)));
    }
}
