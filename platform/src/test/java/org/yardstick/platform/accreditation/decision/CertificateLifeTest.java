package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.application.BeginApplication;
import org.yardstick.platform.accreditation.application.FileApplication;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.RestateApplication;
import org.yardstick.platform.accreditation.application.Statement;
import org.yardstick.platform.accreditation.finding.PassingOfTime;
import org.yardstick.platform.accreditation.offer.AcceptOffer;
import org.yardstick.platform.accreditation.offer.MakeOffer;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.Language;

/** The life of a certificate through whole cases: kept by a surveillance, renewed, changed with an audit and without, restored. */
@PlatformTest
class CertificateLifeTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    Certificates certificates;

    TestApplications test;
    TestCases cases;
    TestDecisions decisions;
    Visitor office;
    Visitor manager;
    LocalDate today;

    @Nullable
    Inputs self;

    @BeforeEach
    void aCompany() {
        test = new TestApplications(application).withSites(3);
        cases = new TestCases(application);
        decisions = new TestDecisions(application);
        office = test.people.visitor(test.office);
        manager = test.people.visitor(test.manager);
        today = test.today();
    }

    private UUID opened(UUID applied) {
        var offer = test.offer(applied);
        office.get("/contracts/" + offer + "/audit");
        var answer = office.post(
                "/contracts/" + offer + "/audit",
                "first",
                today.plusDays(1).toString(),
                "last",
                today.plusDays(3).toString(),
                "tongue",
                "en");
        assertThat(answer.status()).isEqualTo(303);
        return UUID.fromString(answer.location().split("/")[2]);
    }

    private TestCases.Case audited(UUID audit) {
        if (self == null) {
            self = Inputs.read(test.one("""
                    select s.inputs from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
                     where a.organisation = :id and a.kind = 'self' limit 1""", test.company).orElseThrow());
        }
        return cases.audited(audit, test.company, test.body, test.manager, test.office, self);
    }

    private UUID certified() {
        var one = audited(opened(test.contracted()));
        decisions.decide(one, "grant-II");
        return decisions.granted(one.audit());
    }

    private Certificate certificate(UUID id) {
        return certificates.find(id).orElseThrow();
    }

    @Test
    void aSurveillanceFromTheProgrammeGoesThroughItsWholeCaseAndKeepsTheCertificate() {
        var id = certified();
        office.get("/programme/" + id);
        var answer = office.post(
                "/programme/" + id + "/audits",
                "first",
                today.plusDays(1).toString(),
                "last",
                today.plusDays(2).toString());
        var audit = UUID.fromString(answer.location().split("/")[2]);
        assertThat(test.one("select days::text from accreditation.audit where id = :id", audit))
                .isPresent();
        assertThat(office.get("/audits/" + audit + "/team").body()).contains("Surveillance");
        var one = audited(audit);
        decisions.decide(one, "grant-II");
        assertThat(manager.get(one.path() + "/decision").body()).contains("The certificate is kept at level II");
        assertThat(test.one("select frozen from accreditation.report where audit = :id", audit)
                        .orElseThrow())
                .contains("Customer service of managed residential estates");
        application.getBean(GrantAfterNotice.class).perform();
        assertThat(test.one("select count(*)::text from register.certificate where organisation = :id", test.company))
                .contains("1");
        assertThat(certificate(id).state(today)).isEqualTo(CertificateState.ACTIVE);
        assertThat(manager.get("/programme/" + id).body()).contains("Surveillance 1", "pill-done");
        assertThat(office.get(one.path() + "/decision").body()).doesNotContain("/certificate\"");
    }

    @Test
    void aRenewedCertificateBeginsWhereTheOldOneEnds() {
        var old = certificate(certified());
        var one = audited(opened(renewal()));
        assertThat(office.get(one.path()).body()).contains("Recertification", "Stage 1");
        decisions.decide(one, "grant-II");
        var renewed = certificate(decisions.granted(one.audit()));
        assertThat(renewed.effective()).isEqualTo(old.expires().plusDays(1));
        assertThat(renewed.expires()).isEqualTo(old.expires().plusYears(3));
        for (var day : List.of(today, old.expires(), old.expires().plusDays(1), renewed.expires())) {
            assertThat(List.of(certificate(old.id()), certificate(renewed.id())))
                    .as(day.toString())
                    .filteredOn(each -> each.state(day) == CertificateState.ACTIVE)
                    .hasSize(1);
        }
    }

    @Test
    void whatWasChangedMeanwhileIsWhatIsRenewed() {
        var old = certificate(certified());
        var again = opened(renewal());
        var applied = changed(
                old.id(),
                was -> new Statement(was.level(), was.scope(), was.headcount() + 1, was.languages(), was.sites()));
        test.bean(FileApplication.class).perform(applied, "Mei Chan", test.manager);
        var change = test.bean(ForwardChange.class).perform(applied, "One more person.", test.office);
        decisions.review(change, test.body);
        decisions.panel(change, test.body, test.people.person(test.body, Role.SECRETARIAT), "grant-II");
        var next = certificate(decisions.granted(change));
        var one = audited(again);
        decisions.decide(one, "grant-II");
        var renewed = certificate(decisions.granted(again));
        assertThat(renewed.effective()).isEqualTo(next.expires().plusDays(1));
        assertThat(certificate(next.id()).replaced().orElseThrow().by()).isEqualTo(renewed.number());
        assertThat(certificate(old.id()).replaced().orElseThrow().by()).isEqualTo(next.number());
    }

    @Test
    void nobodyIsGrantedASecondCertificateByTheSameStandard() {
        certified();
        var another =
                db.sql("""
                insert into accreditation.audit
                    (organisation, body, kind, offer, filing, edition, profile, pinned, level, begins_on, ends_on, opened_at)
                select organisation, body, kind, offer, filing, edition, profile, pinned, level, begins_on, ends_on, opened_at
                  from accreditation.audit where organisation = :company returning id""").param("company", test.company).query(UUID.class).single();
        decisions.decide(audited(another), "grant-II");
        db.sql("update accreditation.decision set notice_until = current_date - 2 where audit = :audit")
                .param("audit", another)
                .update();
        var decision = test.one("select id::text from accreditation.decision where audit = :id", another)
                .orElseThrow();
        office.get("/audits/" + another + "/decision");
        var refused = office.post("/audits/" + another + "/decisions/" + decision + "/certificate");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("holds a certificate by this standard already");
    }

    /** A renewal with a contract. */
    private UUID renewal() {
        var signed = test.assessments.start(test.company, "Customer service 2029", 2027, test.manager);
        test.assessments.sign(signed, 8, 3, test.manager);
        var applied = test.bean(BeginApplication.class).perform(signed, test.body, Language.ENGLISH, test.manager);
        test.bean(RestateApplication.class)
                .perform(
                        applied,
                        test.statement(applied),
                        test.application(applied).version(),
                        test.manager);
        contract(applied);
        return applied;
    }

    private void contract(UUID applied) {
        test.bean(FileApplication.class).perform(applied, "Mei Chan", test.manager);
        test.prepare(applied);
        test.bean(Filings.class).accept(applied, test.office);
        test.bean(MakeOffer.class).perform(applied, java.math.BigDecimal.ONE, today.plusMonths(1), test.office);
        var offer = test.offer(applied);
        test.bean(AcceptOffer.class).perform(applied, offer, test.hash(offer), "Mei Chan", test.manager);
    }

    private UUID changed(UUID certificate, java.util.function.UnaryOperator<Statement> how) {
        manager.get("/programme/" + certificate);
        var begun = manager.post("/programme/" + certificate + "/changes");
        assertThat(begun.status()).isEqualTo(303);
        var applied = UUID.fromString(begun.location().split("/")[2]);
        assertThat(manager.post("/programme/" + certificate + "/changes").location())
                .as("begun twice it is the same")
                .isEqualTo(begun.location());
        assertThat(manager.get("/applications/" + applied + "/check").body())
                .contains("Nothing differs from what is certified: say what is to change");
        var now = test.application(applied);
        var wanted = how.apply(
                new Statement(now.level(), now.scope(), now.headcount(), now.languages(), places(now.sites())));
        test.bean(RestateApplication.class).perform(applied, wanted, now.version(), test.manager);
        return applied;
    }

    private static List<Statement.Place> places(
            List<org.yardstick.platform.accreditation.application.CoveredSite> sites) {
        return sites.stream()
                .map(site -> new Statement.Place(site.id(), site.headcount(), site.central()))
                .toList();
    }

    @Test
    void aHigherLevelIsAuditedByItsPartAndTheNewCertificateEndsWithTheOldOne() {
        var old = certificate(certified());
        var applied = changed(
                old.id(), was -> new Statement("III", was.scope(), was.headcount(), was.languages(), was.sites()));
        assertThat(manager.get("/applications/" + applied + "/check").body())
                .contains("Level III instead of II", "a special audit looks into it");
        assertThat(office.post("/applications/" + applied + "/case", "reason", "x")
                        .status())
                .isIn(403, 404);
        test.bean(FileApplication.class).perform(applied, "Mei Chan", test.manager);
        assertThat(office.get("/applications/" + applied + "/case").status())
                .as("more takes an audit")
                .isEqualTo(409);
        test.prepare(applied);
        assertThat(office.get("/applications/" + applied + "/time").body())
                .contains("Higher level: 1/3 of an initial audit", "no more than a renewal: 1/3");
        test.bean(Filings.class).accept(applied, test.office);
        test.bean(MakeOffer.class).perform(applied, java.math.BigDecimal.ONE, today.plusMonths(1), test.office);
        var offer = test.offer(applied);
        test.bean(AcceptOffer.class).perform(applied, offer, test.hash(offer), "Mei Chan", test.manager);
        var one = audited(opened(applied));
        assertThat(office.get(one.path()).body()).contains("Special audit").doesNotContain("Stage 1");
        decisions.decide(one, "grant-III");
        var next = certificate(decisions.granted(one.audit()));
        assertThat(next.expires()).isEqualTo(old.expires());
        assertThat(next.effective()).isEqualTo(today);
        assertThat(certificate(old.id()).state(today)).isEqualTo(CertificateState.INACTIVE);
        assertThat(test.people.stranger().get("/register/" + old.number()).body())
                .contains(next.number())
                .doesNotContain("Withdrawn");
        assertThat(test.people.stranger().get("/register/" + next.number()).body())
                .contains(old.number(), "III");
    }

    @Test
    void lessIsDecidedOnDocumentsAndTheCycleGoesOn() {
        var old = certificate(certified());
        db.sql(
                        "update accreditation.decision set decided_at = decided_at - interval '200 days' where id = (select decision from register.certificate where id = :id)")
                .param("id", old.id())
                .update();
        certificates.consent(old.id(), true, test.manager.person());
        var applied = changed(
                old.id(),
                was -> new Statement(
                        was.level(),
                        was.scope(),
                        was.headcount(),
                        was.languages(),
                        was.sites().subList(0, was.sites().size() - 1)));
        test.bean(FileApplication.class).perform(applied, "Mei Chan", test.manager);
        assertThat(office.get("/applications/" + applied).body())
                .contains("1 site is taken out", "a panel decides on documents")
                .doesNotContain("/sample\"");
        assertThat(office.post("/applications/" + applied + "/durations", "on-site", "80")
                        .status())
                .as("takes no audit")
                .isEqualTo(409);
        office.get("/applications/" + applied + "/case");
        assertThat(office.post("/applications/" + applied + "/case", "reason", " ")
                        .status())
                .isEqualTo(422);
        var forwarded = office.post("/applications/" + applied + "/case", "reason", "One estate is no longer managed.");
        assertThat(forwarded.status()).isEqualTo(303);
        var audit = UUID.fromString(forwarded.location().split("/")[2]);
        assertThat(office.post("/applications/" + applied + "/case", "reason", "Again")
                        .status())
                .isEqualTo(409);
        assertThat(manager.get("/applications/" + applied).body()).contains("This change takes no audit");
        decisions.review(audit, test.body);
        var another = test.people.person(test.body, Role.SECRETARIAT);
        decisions.panel(audit, test.body, another, "grant-II");
        var next = certificate(decisions.granted(audit));
        assertThat(next.expires()).isEqualTo(old.expires());
        assertThat(sites(next.id())).isEqualTo(sites(old.id()) - 1);
        assertThat(test.one("select listed::text from register.entry where certificate = :id", next.id()))
                .as("who agreed to be found still does")
                .contains("true");
        assertThat(certificate(old.id()).state(today)).isEqualTo(CertificateState.INACTIVE);
        assertThat(manager.get("/programme/" + next.id()).body())
                .contains(org.yardstick.platform.shell.Words.in(Language.ENGLISH)
                        .date(today.minusDays(200).plusYears(1)));
    }

    private int sites(UUID certificate) {
        return Integer.parseInt(test.one(
                        "select json_array_length(facts::json -> 'sites')::text from register.certificate where id = :id",
                        certificate)
                .orElseThrow());
    }

    @Test
    void whatIsNotTheirsIsNotThereToChange() {
        var id = certified();
        var rival = test.people.visitor(test.people.company(), Role.QUALITY_MANAGER);
        rival.get("/");
        assertThat(rival.post("/programme/" + id + "/changes").status()).isEqualTo(404);
        certificates.suspend(id, today, "Complaints", java.util.Optional.of(test.office.person()));
        manager.get("/programme/" + id);
        assertThat(manager.post("/programme/" + id + "/changes").status()).isEqualTo(409);
    }

    @Test
    void aMajorThatIsNotVerifiedInTimeMakesStageTwoBeDoneAgain() {
        var one = audited(opened(test.contracted()));
        var lead = test.people.visitor(one.lead());
        lead.get(one.path() + "/findings/new?criterion=LS-1");
        lead.post(one.path() + "/findings", "criterion", "LS-1", "grade", "major", "statement", "s", "evidence", "e");
        assertThat(lead.get(one.path() + "/findings").body()).contains("otherwise stage 2 is done again");
        lead.get(one.path() + "/repeat");
        assertThat(repeat(lead, one).status()).as("too early").isEqualTo(409);
        var time = application.getBean(PassingOfTime.class);
        stageTwoWas(one.audit(), 172);
        time.warn();
        time.warn();
        assertThat(warnings(one.audit())).isOne();
        stageTwoWas(one.audit(), 215);
        time.warn();
        assertThat(warnings(one.audit())).isEqualTo(2);
        assertThat(manager.post(one.path() + "/repeat").status()).isEqualTo(403);
        assertThat(manager.get(one.path() + "/repeat").body()).contains("The lead of the audit or the office");
        assertThat(lead.post(one.path() + "/repeat", "first", "x").status()).isEqualTo(422);
        assertThat(repeat(lead, one).status()).isEqualTo(303);
        assertThat(repeat(lead, one).status()).as("twice").isEqualTo(409);
        var again =
                UUID.fromString(test.one("select id::text from accreditation.audit where repeats = :id", one.audit())
                        .orElseThrow());
        assertThat(lead.post(one.path() + "/reports", "summary", "Late").status())
                .as("nothing is decided on the former")
                .isEqualTo(409);
        assertThat(lead.post(one.path() + "/signature", "name", "Chi Wai Ho", "declared", "yes")
                        .body())
                .contains("Stage 2 of this audit is done again");
        assertThat(office.get("/audits/" + again).body()).contains("Stage 2").doesNotContain("Stage 1");
        var second = audited(again);
        decisions.decide(second, "grant-II");
        assertThat(certificate(decisions.granted(again)).state(today)).isEqualTo(CertificateState.ACTIVE);
        assertThat(lead.get(one.path() + "/findings").body()).contains("Stage 2 is done again", "LS-1");
    }

    private Visitor.Answer repeat(Visitor visitor, TestCases.Case one) {
        return visitor.post(
                one.path() + "/repeat",
                "first",
                today.plusDays(7).toString(),
                "last",
                today.plusDays(9).toString());
    }

    private void stageTwoWas(UUID audit, int days) {
        db.sql("""
                update accreditation.stage_conclusion set concluded_at = now() - make_interval(days => :days)
                 where stage in (select id from accreditation.stage where audit = :audit)""").param("days", days).param("audit", audit).update();
    }

    private long warnings(UUID audit) {
        return db.sql("select count(*) from journal.entry where action = 'audit.warn-repeat' and subject = :id")
                .param("id", audit.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverCameToBeTiedIsKeptFromAnsweringAndThatIsRemembered() {
        var one = audited(opened(test.contracted()));
        decisions.decide(one, "refuse");
        manager.get(one.path() + "/decision");
        manager.post(one.path() + "/appeals", "appealText", "The second site was not visited.");
        var letter = UUID.fromString(test.one("""
                select s.id::text from accreditation.representation s
                  join accreditation.decision d on d.id = s.decision where d.audit = :id""", one.audit()).orElseThrow());
        var handler = test.people.person(test.body, Role.ASSESSOR);
        office.get("/representations/" + letter);
        assertThat(office.post(
                                "/representations/" + letter + "/handlers",
                                "person",
                                handler.person().toString())
                        .status())
                .isEqualTo(303);
        cases.appoint(one.audit(), handler, "observer", test.office);
        var visitor = test.people.visitor(handler);
        visitor.get("/representations/" + letter);
        assertThat(visitor.post("/representations/" + letter + "/answer", "upheld", "yes", "answer", "Right.")
                        .status())
                .isEqualTo(409);
        assertThat(db.sql("""
                select count(*) from journal.entry
                 where action = 'impartiality.refuse' and subject = :id and details like '%decision.handle%'""")
                        .param("id", one.audit().toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
