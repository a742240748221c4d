package org.yardstick.platform.accreditation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.report.Reports;
import org.yardstick.platform.identity.Viewer;

/** Audits for tests on their way to a decision and a certificate, through the use cases themselves. */
public final class DecidedCases {
    private final ApplicationContext application;
    private final TestCases cases;
    private final JdbcClient db;

    public DecidedCases(ApplicationContext application) {
        this.application = application;
        cases = new TestCases(application);
        db = application.getBean(JdbcClient.class);
    }

    /** A meeting and a look at two criteria, at the first site, on the plan of stage 2. */
    public void plan(TestCases.Case one) {
        for (var title : List.of("Opening meeting", "Complaints: how <they> come in & are answered")) {
            db.sql("""
                    insert into accreditation.agenda_item
                        (stage, begins_at, ends_at, site, title, criteria, people, auditee, written_by, written_at)
                    select s.id, date_trunc('day', now()) + interval '1 hour', date_trunc('day', now()) + interval '2 hours',
                           (select site from accreditation.audit_site where audit = s.audit order by site limit 1),
                           :title, array['LS-1', 'KM-1'], array[:lead]::uuid[], 'Head of service', :lead, now()
                      from accreditation.stage s where s.audit = :audit and s.number = 2""")
                    .param("title", title)
                    .param("lead", one.lead().person())
                    .param("audit", one.audit())
                    .update();
        }
    }

    /** A finding that is raised, and where it is a nonconformity also answered and accepted. */
    public UUID finding(TestCases.Case one, String grade, String criterion) {
        var id = db.sql("""
                insert into accreditation.finding
                    (audit, number, criterion, criterion_en, criterion_hans, criterion_hant, grade, statement, evidence, raised_by, raised_at)
                select :audit, 1 + count(*), :criterion, 'Promise', '承诺', '承諾', :grade,
                       'Two of ten <estates> do not show the *promise*.' || chr(10) || 'Nobody owns the list.',
                       'Photographs of both notice boards', :lead, now()
                  from accreditation.finding where audit = :audit returning id""")
                .params(Map.of(
                        "audit",
                        one.audit(),
                        "criterion",
                        criterion,
                        "grade",
                        grade,
                        "lead",
                        one.lead().person()))
                .query(UUID.class)
                .single();
        if (grade.equals("minor") || grade.equals("major")) {
            db.sql("""
                    with answer as (
                        insert into accreditation.response
                            (finding, correction, root_cause, action, due_on, answered_by, answered_at)
                        values (:id, 'Replaced the notice.', 'Nobody owned the list.', 'An owner is named.',
                                current_date + 30, :manager, now()) returning id)
                    insert into accreditation.response_review (response, accepted, reviewed_by, reviewed_at)
                    select id, true, :lead, now() from answer""")
                    .params(Map.of(
                            "id",
                            id,
                            "manager",
                            one.manager().person(),
                            "lead",
                            one.lead().person()))
                    .update();
        }
        return id;
    }

    /** A report that has passed its technical review. */
    public void reviewed(TestCases.Case one) {
        var reports = application.getBean(Reports.class);
        reports.write(one.audit(), "All was audited as planned.", "", one.lead());
        reports.check(one.audit(), 1, true, "", one.manager());
        var reviewer = cases.decider(one.body());
        db.sql("""
                insert into accreditation.competence (person, body, kind, value, granted_by, granted_at)
                values (:person, :body, 'level', 'II', :by, now())""")
                .params(Map.of(
                        "person",
                        reviewer.person(),
                        "body",
                        one.body(),
                        "by",
                        one.office().person()))
                .update();
        reports.review(one.audit(), 1, true, "It bears it.", reviewer);
    }

    /** The decision to grant this level; returns those on the panel, its chair first. */
    public List<Viewer> decided(TestCases.Case one, String level) {
        reviewed(one);
        var members = new ArrayList<Viewer>();
        for (int i = 0; i < 3; i++) {
            members.add(cases.decider(one.body()));
        }
        var panels = application.getBean(Panels.class);
        panels.convene(
                one.audit(),
                members.stream().map(Viewer::person).toList(),
                members.getFirst().person(),
                one.office());
        members.forEach(member -> panels.vote(one.audit(), Choice.grant(level), "", member));
        application.getBean(DecideOnAudit.class).perform(one.audit(), "A B", "As the panel found.", members.getFirst());
        return members;
    }

    public void granted(TestCases.Case one, String level) {
        decided(one, level);
        var decision = db.sql("""
                update accreditation.decision set notice_until = current_date - 2 where audit = :id returning id""").param("id", one.audit()).query(UUID.class).single();
        application.getBean(GrantCertificate.class).perform(decision);
    }

    /** What one assessor scored and signed of one criterion. */
    public void sheet(TestCases.Case one, Viewer assessor, String score) {
        db.sql("""
                with sheet as (
                    insert into assessment.assessment
                        (organisation, edition, profile, pinned, name, year, started_by, started_at, kind, occasion, assessor)
                    select organisation, edition, profile, pinned, 'Sheet', 2026, :me, now(), 'assessor', id, :me
                      from accreditation.audit where id = :audit returning id),
                     written as (
                    insert into assessment.answer (assessment, criterion, field, value, version, tab, saved_by, saved_at)
                    select id, 'LS-1', 'score.intention', :score, 1, 'test', :me, now() from sheet)
                insert into assessment.submission
                    (assessment, inputs, sha256, level, independent, interrelated, signed_by, signed_as, signed_at)
                select id, '{}', repeat('c', 64), null, 50, 50, :me, 'Somebody', now() from sheet""")
                .params(Map.of("audit", one.audit(), "me", assessor.person(), "score", score))
                .update();
    }

    /** Brings a file as evidence of the action on a finding. */
    public void evidence(UUID finding, UUID version, Viewer by) {
        db.sql("""
                insert into accreditation.action_evidence (finding, text, version, brought_by, brought_at)
                values (:finding, '', :version, :by, now())""")
                .params(Map.of("finding", finding, "version", version, "by", by.person()))
                .update();
    }
}
