package org.yardstick.platform.council;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.TestPeople;

/** Decided cases for tests, many of them: written straight into the tables, all under one contract, with what was measured of each. */
public final class TestDecided {
    private static final int CRITERIA = 12;

    private final TestPeople people;
    private final JdbcClient db;
    private final UUID pattern;
    private final UUID person;

    public TestDecided(ApplicationContext application) {
        people = new TestPeople(application);
        db = application.getBean(JdbcClient.class);
        var one = new TestCases(application).open(7);
        pattern = one.audit();
        person = one.office().person();
    }

    /** @param level empty where it was refused */
    public UUID decide(UUID body, Organisation.Sector sector, String level, double self, double assessed) {
        var company = people.company("Company " + UUID.randomUUID(), sector);
        var known = new HashMap<String, Object>(Map.of(
                "pattern",
                pattern,
                "company",
                company,
                "body",
                body,
                "by",
                person,
                "level",
                level,
                "self",
                self,
                "assessed",
                assessed));
        keep(known, "audit", """
                insert into accreditation.audit
                    (organisation, body, kind, offer, edition, profile, pinned, level, begins_on, ends_on, opened_by, opened_at)
                select :company, :body, 'initial', offer, edition, profile, pinned, 'III', begins_on, ends_on, :by, now()
                  from accreditation.audit where id = :pattern returning id""");
        keep(known, "report", """
                insert into accreditation.report (audit, number, frozen, sha256, summary, written_by, written_at, check_until)
                values (:audit, 1, '{}', repeat('a', 64), 'All was seen.', :by, now(), current_date) returning id""");
        keep(known, "panel", """
                insert into accreditation.panel (report, quorum, frozen, sha256, convened_by, convened_at)
                values (:report, 1, '{}', repeat('a', 64), :by, now()) returning id""");
        keep(known, "decision", """
                insert into accreditation.decision
                    (panel, audit, round, outcome, level, signed_by, signed_as, decided_at, notice_until)
                values (:panel, :audit, 1, case :level when '' then 'refuse' else 'grant' end, nullif(:level, ''), :by, 'Chair', now(), '2999-01-01')
                returning id""");
        keep(known, "measured", """
                insert into council.measured (report, self, assessed, measured_at) values (:report, :self, :assessed, now())
                returning report""");
        return (UUID) Objects.requireNonNull(known.get("audit"));
    }

    /** Signed scores of an assessor: about {@code mean}, a little by chance. */
    public void score(UUID audit, UUID assessor, double mean, Random chance) {
        var answers = new StringJoiner(",", "{\"answers\":{", "}}");
        for (int i = 1; i <= CRITERIA; i++) {
            var scores = new StringJoiner(",", "{", "}");
            for (var dimension : new String[] {"intention", "implementation", "integration"}) {
                var score = Math.clamp(Math.round(2 * (mean + i % 4 * 0.3 + chance.nextGaussian() * 0.8)) / 2.0, 0, 10);
                scores.add("\"" + dimension + "\":" + score);
            }
            answers.add("\"C-" + i + "\":{\"scores\":" + scores + ",\"notApplicable\":\"\"}");
        }
        var known =
                new HashMap<String, Object>(Map.of("audit", audit, "assessor", assessor, "inputs", answers.toString()));
        keep(known, "sheet", """
                insert into assessment.assessment
                    (organisation, edition, profile, pinned, name, year, started_by, started_at, kind, occasion, assessor)
                select organisation, edition, profile, pinned, 'Sheet', 2026, :assessor, now(), 'assessor', :audit, :assessor
                  from accreditation.audit where id = :audit returning id""");
        keep(known, "submission", """
                insert into assessment.submission
                    (assessment, inputs, sha256, independent, interrelated, signed_by, signed_as, signed_at)
                values (:sheet, :inputs, repeat('a', 64), 50, 50, :assessor, 'Assessor', now()) returning id""");
    }

    private void keep(Map<String, Object> known, String name, String sql) {
        known.put(name, db.sql(sql).params(known).query(UUID.class).single());
    }
}
