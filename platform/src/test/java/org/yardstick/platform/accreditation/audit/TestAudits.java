package org.yardstick.platform.accreditation.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.assessment.SheetSignatures;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Audits for tests: a company with a signed self-assessment, a contract, a team of three, and dates. */
public final class TestAudits {
    public final UUID company;
    public final UUID body;
    public final Viewer manager;
    public final Viewer lead;
    public final Viewer second;
    public final Viewer third;
    public final UUID id;

    private final ApplicationContext application;
    private final JdbcClient db;

    public TestAudits(ApplicationContext application) {
        this.application = application;
        db = application.getBean(JdbcClient.class);
        var people = new TestPeople(application);
        var assessments = new TestAssessments(application);
        company = assessments.company();
        manager = assessments.manager(company);
        body = people.body();
        lead = people.person(new Names("Wong Siu Ming", "黄兆明", "黃兆明"), body, Role.ASSESSOR);
        second = people.person(new Names("Grace Lee", "李慧雯", "李慧雯"), body, Role.ASSESSOR);
        third = people.person(new Names("Aarav Mehta", null, null), body, Role.ASSESSOR);
        var assessment = assessments.start(company, "Customer service 2026", 2026, manager);
        assessments.sign(assessment, 6, 7, manager);
        id = audit(assessment);
        appoint(lead, "lead");
        appoint(second, "assessor");
        appoint(third, "assessor");
    }

    private UUID audit(UUID assessment) {
        var known = new java.util.HashMap<String, Object>(
                Map.of("company", company, "body", body, "by", manager.person(), "assessment", assessment));
        keep(known, "application", """
            insert into accreditation.application
                (organisation, body, kind, submission, edition, profile, pinned, level, headcount, begun_by, begun_at)
            select a.organisation, :body, 'initial', s.id, a.edition, a.profile, a.pinned, 'II', 120, :by, now()
              from assessment.assessment a join assessment.submission s on s.assessment = a.id where a.id = :assessment
            returning id""");
        keep(known, "filing", """
            insert into accreditation.filing (application, frozen, sha256, filed_by, filed_as, filed_at)
            values (:application, '{}', repeat('0', 64), :by, 'Mei Chan', now()) returning id""");
        keep(known, "duration", """
            insert into accreditation.duration (filing, inputs, days, on_site, computed_by, computed_at)
            values (:filing, '{}', 5, 4, :by, now()) returning id""");
        keep(known, "sample", """
            insert into accreditation.sample (filing, inputs, seed, drawn_by, drawn_at)
            values (:filing, '{}', '1', :by, now()) returning id""");
        keep(known, "list", """
            insert into fee.price_list (body, currency, valid_from, made_by, made_at)
            values (:body, 'HKD', date '2026-01-01', :by, now()) returning id""");
        keep(known, "quote", """
            insert into fee.quote (body, organisation, price_list, currency, member, total, valid_until, made_by, made_at)
            values (:body, :company, :list, 'HKD', false, 50000, date '2027-01-01', :by, now()) returning id""");
        keep(known, "offer", """
            insert into accreditation.offer
                    (filing, duration, sample, quote, valid_until, frozen, sha256, made_by, made_at)
            values (:filing, :duration, :sample, :quote, '2099-01-01', '{}', repeat('0', 64), :by, now()) returning id""");
        keep(known, "contract", """
            insert into accreditation.contract (offer, sha256, accepted_by, accepted_as, accepted_at)
            values (:offer, repeat('0', 64), :by, 'Mei Chan', now()) returning offer""");
        return keep(known, "audit", """
            insert into accreditation.audit
                (organisation, body, kind, offer, edition, profile, pinned, level, begins_on, ends_on, opened_by, opened_at)
            select organisation, body, 'initial', :offer, edition, profile, pinned, level, current_date,
                   current_date + 4, :by, now()
              from accreditation.application where id = :application returning id""");
    }

    private UUID keep(Map<String, Object> known, String name, String sql) {
        var made = db.sql(sql).params(known).query(UUID.class).single();
        known.put(name, made);
        return made;
    }

    /** Puts somebody on the team, who accepts. */
    public void appoint(Viewer person, String role) {
        var appointment = db.sql("""
            insert into accreditation.appointment (audit, person, role, appointed_by, appointed_at)
            values (:audit, :person, :role, :by, now()) returning id""")
                .param("audit", id)
                .param("person", person.person())
                .param("role", role)
                .param("by", manager.person())
                .query(UUID.class)
                .single();
        db.sql("""
            insert into accreditation.acceptance (appointment, accepted, declaration, answered_at)
            values (:id, true, 'nothing stands in the way', now())""").param("id", appointment).update();
    }

    public Audit seenBy(Viewer viewer) {
        return application.getBean(Audits.class).get(id, viewer);
    }

    public List<String> criteria() {
        return application.getBean(Audits.class).standard(seenBy(lead)).criteria().stream()
                .map(one -> one.code())
                .toList();
    }

    public Sheet.Occasion occasion() {
        return application.getBean(Audits.class).occasion(seenBy(lead));
    }

    /** One score of one assessor. */
    public Answers.Outcome score(Viewer assessor, String criterion, String dimension, String score) {
        var change = new Answers.Change(criterion, Field.score(dimension), score, 0, "test");
        return application
                .getBean(SheetAnswers.class)
                .save(occasion(), Sheet.Kind.ASSESSOR, change, seenBy(assessor).asking(assessor));
    }

    /** Scores every criterion alike. */
    public void scoreAll(Viewer assessor, String score) {
        for (var code : criteria()) {
            for (var dimension : Set.of("intention", "implementation", "integration")) {
                score(assessor, code, dimension, score);
            }
        }
    }

    public void sign(Viewer assessor) {
        application
                .getBean(SheetSignatures.class)
                .sign(occasion(), assessor.names().en(), seenBy(assessor).asking(assessor));
    }

    /** Everybody has scored and signed. */
    public void allSigned() {
        scoreAll(lead, "6");
        scoreAll(second, "7");
        scoreAll(third, "6.5");
        List.of(lead, second, third).forEach(this::sign);
    }
}
