package org.yardstick.platform.accreditation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Audits for tests, with everything that comes before them, written straight into the tables: from the signed self-assessment to stage 2. */
public final class TestCases {
    private final TestPeople people;
    private final TestAssessments assessments;
    private final JdbcClient db;

    public TestCases(ApplicationContext application) {
        people = new TestPeople(application);
        assessments = new TestAssessments(application);
        db = application.getBean(JdbcClient.class);
    }

    /** An audit under way, and who has to do with it. */
    public record Case(
            UUID audit, UUID company, UUID body, Viewer manager, Viewer office, Viewer lead, Viewer assessor) {
        public String path() {
            return "/audits/" + audit;
        }
    }

    /** An initial audit at level II, of a company whose self-assessment is about {@code strength}; nothing concluded yet. */
    public Case open(double strength) {
        var company = assessments.company();
        var body = people.body();
        var manager = assessments.manager(company);
        var office = people.person(new Names("Nga Yuen", "阮思雅", "阮思雅"), body, Role.SECRETARIAT);
        var lead = people.person(new Names("Chi Wai Ho", "何志伟", "何志偉"), body, Role.ASSESSOR);
        var assessor = people.person(new Names("Ingrid Berg", null, null), body, Role.ASSESSOR);
        var assessment = assessments.start(company, "Self-assessment 2026", 2026, manager);
        var inputs = assessments.sign(assessment, strength, 7, manager);
        var audit = audit(assessment, company, body, office);
        appoint(audit, lead, "lead", office);
        appoint(audit, assessor, "assessor", office);
        consensus(audit, inputs, lead);
        return new Case(audit, company, body, manager, office, lead, assessor);
    }

    /** The same with stage 2 concluded today. */
    public Case audited(double strength) {
        var one = open(strength);
        concludeStageTwo(one);
        return one;
    }

    /** An audit that was opened by the use cases, with a team and a consensus, its stage 2 concluded today. */
    public Case audited(UUID audit, UUID company, UUID body, Viewer manager, Viewer office, Inputs self) {
        var lead = people.person(new Names("Chi Wai Ho", "何志伟", "何志偉"), body, Role.ASSESSOR);
        var assessor = people.person(new Names("Ingrid Berg", null, null), body, Role.ASSESSOR);
        var one = new Case(audit, company, body, manager, office, lead, assessor);
        appoint(audit, lead, "lead", office);
        appoint(audit, assessor, "assessor", office);
        consensus(audit, self, lead);
        concludeStageTwo(one);
        return one;
    }

    public void concludeStageTwo(Case one) {
        var stage = id("""
                insert into accreditation.stage (audit, number, begins_on, ends_on, planned_by, planned_at)
                values (:audit, 2, current_date - 3, current_date, :by, now()) returning id""", Map.of("audit", one.audit, "by", one.office.person()));
        run("""
                insert into accreditation.stage_conclusion (stage, ready, text, concluded_by, concluded_at)
                values (:stage, true, 'All planned was audited.', :by, now())""", Map.of("stage", stage, "by", one.lead.person()));
    }

    public Viewer decider(UUID body) {
        return people.person(body, Role.DECIDER);
    }

    private UUID audit(UUID assessment, UUID company, UUID body, Viewer office) {
        var known = new HashMap<String, Object>(
                Map.of("assessment", assessment, "company", company, "body", body, "by", office.person()));
        known.put("application", id("""
                insert into accreditation.application
                    (organisation, body, kind, submission, edition, profile, pinned, level, scope_en, scope_hans, scope_hant,
                     headcount, begun_by, begun_at)
                select a.organisation, :body, 'initial', s.id, a.edition, a.profile, a.pinned, 'II',
                       'Property management in Hong Kong', '香港物业管理', '香港物業管理', 165, :by, now()
                  from assessment.assessment a join assessment.submission s on s.assessment = a.id where a.id = :assessment
                returning id""", known));
        run("""
                insert into accreditation.application_site (application, site, headcount, central)
                select :application, id, headcount, headcount > 100 from identity.site where organisation = :company""", known);
        known.put("filing", id("""
                insert into accreditation.filing (application, frozen, sha256, filed_by, filed_as, filed_at)
                values (:application, '{}', repeat('a', 64), :by, 'Mei Chan', now()) returning id""", known));
        run("""
                insert into accreditation.review (filing, accepted, reviewed_by, reviewed_at)
                values (:filing, true, :by, now())""", known);
        known.put("duration", id("""
                insert into accreditation.duration (filing, inputs, days, on_site, computed_by, computed_at)
                values (:filing, '{}', 6, 5, :by, now()) returning id""", known));
        known.put("sample", id("""
                insert into accreditation.sample (filing, inputs, seed, drawn_by, drawn_at)
                values (:filing, '{}', 'seed', :by, now()) returning id""", known));
        known.put("list", id("""
                insert into fee.price_list (body, currency, valid_from, made_by, made_at)
                values (:body, 'HKD', '2026-01-01', :by, now()) returning id""", known));
        known.put("quote", id("""
                insert into fee.quote (body, organisation, price_list, currency, member, total, valid_until, made_by, made_at)
                values (:body, :company, :list, 'HKD', false, 54321.00, '2027-01-01', :by, now()) returning id""", known));
        known.put("offer", id("""
                insert into accreditation.offer
                    (filing, duration, sample, quote, valid_until, frozen, sha256, made_by, made_at)
                values (:filing, :duration, :sample, :quote, '2099-01-01', '{}', repeat('0', 64), :by, now()) returning id""", known));
        run("""
                insert into accreditation.contract (offer, sha256, accepted_by, accepted_as, accepted_at)
                values (:offer, repeat('b', 64), :by, 'Mei Chan', now())""", known);
        return auditOf(known);
    }

    private UUID auditOf(Map<String, Object> known) {
        var audit = id("""
                insert into accreditation.audit
                    (organisation, body, kind, offer, edition, profile, pinned, level, begins_on, ends_on, opened_by, opened_at)
                select organisation, body, 'initial', :offer, edition, profile, pinned, level, current_date - 10, current_date,
                       :by, now()
                  from accreditation.application where id = :application returning id""", known);
        known.put("audit", audit);
        run("""
                insert into accreditation.audit_site (audit, site)
                select :audit, site from accreditation.application_site where application = :application""", known);
        return audit;
    }

    public void appoint(UUID audit, Viewer person, String role, Viewer office) {
        var appointment =
                id("""
                insert into accreditation.appointment (audit, person, role, appointed_by, appointed_at)
                values (:audit, :person, :role, :by, now()) returning id""", Map.of("audit", audit, "person", person.person(), "role", role, "by", office.person()));
        run("""
                insert into accreditation.acceptance (appointment, accepted, declaration, answered_at)
                values (:appointment, true, 'Nothing stands in the way.', now())""", Map.of("appointment", appointment));
    }

    /** The team's consensus: the scores of the self-assessment, half a point lower where there is room. */
    public void consensus(UUID audit, Inputs self, Viewer lead) {
        var id = id(
                """
                insert into assessment.assessment
                    (organisation, edition, profile, pinned, name, year, started_by, started_at, kind, occasion)
                values (:organisation, :edition, :profile, :pinned, 'Consensus', 2026, :by, now(), 'consensus', :audit)
                returning id""",
                Map.of(
                        "organisation", self.organisation(),
                        "edition", self.edition(),
                        "profile", self.profile(),
                        "pinned", self.pinned(),
                        "by", lead.person(),
                        "audit", audit));
        var answers = new TreeMap<String, Inputs.Answer>();
        self.answers().forEach((criterion, answer) -> answers.put(criterion, lower(answer)));
        var inputs = new Inputs(
                id, self.organisation(), self.edition(), self.profile(), self.pinned(), answers, self.facts());
        run("""
                insert into assessment.submission
                    (assessment, inputs, sha256, level, independent, interrelated, signed_by, signed_as, signed_at)
                values (:id, :inputs, :sha256, null, 50, 50, :by, 'Chi Wai Ho', now())""", Map.of("id", id, "inputs", inputs.canonical(), "sha256", inputs.sha256(), "by", lead.person()));
    }

    private static Inputs.Answer lower(Inputs.Answer answer) {
        var scores = new TreeMap<String, BigDecimal>();
        answer.scores()
                .forEach((dimension, score) -> scores.put(
                        dimension, score.subtract(new BigDecimal("0.5")).max(BigDecimal.ZERO)));
        return new Inputs.Answer("", scores, "", answer.notApplicable(), List.of());
    }

    private UUID id(String sql, Map<String, Object> parameters) {
        return db.sql(sql).params(parameters).query(UUID.class).single();
    }

    private void run(String sql, Map<String, Object> parameters) {
        db.sql(sql).params(parameters).update();
    }
}
