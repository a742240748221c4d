package org.yardstick.platform.accreditation.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.notification.Mailbox;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;
import org.yardstick.platform.shell.Language;

@PlatformTest
@RecordApplicationEvents
class CycleJobTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    ApplicationEvents events;

    @Autowired
    CycleJob job;

    @Autowired
    KeepCycle keep;

    @Autowired
    Certificates certificates;

    @Autowired
    JdbcClient db;

    private TestRegister register;
    private LocalDate today;

    @BeforeEach
    void aRegister() {
        register = new TestRegister(application);
        today = register.today();
    }

    private Certificate granted(LocalDate on) {
        var name = Names.of("Harbour Desk Limited");
        var grant = register.grant(register.company(name), name, UUID.randomUUID(), on, Optional.empty());
        return register.issued(grant);
    }

    private CertificateState state(Certificate certificate) {
        return certificates.find(certificate.id()).orElseThrow().state(today);
    }

    private Stream<StepDue> told(Certificate certificate) {
        return events.stream(StepDue.class).filter(told -> told.certificate().equals(certificate.id()));
    }

    private long journalled(Certificate certificate, String action) {
        return db.sql("select count(*) from journal.entry where subject = :id and action = :action and actor is null")
                .param("id", certificate.id().toString())
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void whatComesDueIsAnnouncedOnceHoweverOftenTheJobRuns() {
        var certificate = granted(today.minusYears(1).plusDays(20));
        job.perform(today);
        job.perform(today);
        job.perform(today.plusDays(1));
        assertThat(told(certificate))
                .singleElement()
                .returns("surveillance-1", StepDue::step)
                .returns(30, StepDue::days);
        assertThat(journalled(certificate, "certificate.announce")).isOne();
        assertThat(state(certificate)).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    void anOverdueSurveillanceIsToldAndSuspendsAfterItsGraceOnce() {
        var late = granted(today.minusYears(1).minusDays(5));
        var tooLate = granted(today.minusYears(1).minusDays(40));
        job.perform(today);
        job.perform(today);
        assertThat(told(late)).singleElement().returns(0, StepDue::days);
        assertThat(state(late)).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(tooLate)).isEqualTo(CertificateState.SUSPENDED);
        assertThat(certificates.find(tooLate.id()).orElseThrow().suspensions()).hasSize(1);
    }

    @Test
    void aSurveillanceThatWasDoneKeepsTheCertificate() {
        var certificate = granted(today.minusYears(1).minusDays(40));
        surveillance(certificate, today.minusDays(50));
        job.perform(today);
        assertThat(state(certificate)).isEqualTo(CertificateState.ACTIVE);
        assertThat(told(certificate)).isEmpty();
    }

    private void surveillance(Certificate certificate, LocalDate on) {
        var edition = db.sql("select id from standard.edition limit 1")
                .query(UUID.class)
                .single();
        var audit = db.sql("""
                insert into accreditation.audit (organisation, body, kind, certificate, edition, profile, pinned, level,
                                                 begins_on, ends_on, opened_at)
                values (:holder, :body, 'surveillance', :certificate, :edition, 'p', 'p', 'II', :day, :day, now())
                returning id""")
                .param("holder", certificate.holder())
                .param("body", certificate.body())
                .param("certificate", certificate.id())
                .param("edition", edition)
                .param("day", on)
                .query(UUID.class)
                .single();
        var stage = db.sql("""
                insert into accreditation.stage (audit, number, begins_on, ends_on, planned_by, planned_at)
                values (:audit, 2, :day, :day, :by, now()) returning id""")
                .param("audit", audit)
                .param("day", on)
                .param("by", register.office.person())
                .query(UUID.class)
                .single();
        db.sql("""
                insert into accreditation.stage_conclusion (stage, ready, text, concluded_by, concluded_at)
                values (:stage, true, 'Done', :by, now())""").param("stage", stage).param("by", register.office.person()).update();
    }

    @Test
    void aSuspensionThatLastsTooLongWithdrawsAndSaysSinceWhen() {
        var certificate = granted(today.minusMonths(20));
        certificates.suspend(certificate.id(), today, "Surveillance 1 was not done.", Optional.empty());
        keep.perform(certificate.id(), today.plusMonths(6));
        assertThat(state(certificate)).isEqualTo(CertificateState.SUSPENDED);
        keep.perform(certificate.id(), today.plusMonths(6).plusDays(1));
        assertThat(state(certificate)).isEqualTo(CertificateState.WITHDRAWN);
    }

    @Test
    void holderAndOfficeAreWrittenToInTheirOwnLanguages() {
        var company = register.company(new Names("Harbour Desk Limited", null, "海港服務台有限公司"));
        var manager = new TestPeople(application).person(company, Role.QUALITY_MANAGER);
        application.getBean(People.class).choose(manager.person(), Language.TRADITIONAL);
        var grant = register.grant(
                company,
                Names.of("Harbour Desk Limited"),
                UUID.randomUUID(),
                today.minusYears(1).plusDays(20),
                Optional.empty());
        var certificate = register.issued(grant);
        job.perform(today);
        var mailbox = new Mailbox(application);
        assertThat(mailbox.letter(manager.email()))
                .contains("第 1 次監督審核須於", "你是海港服務台有限公司的", "/register/" + certificate.number());
        assertThat(mailbox.letter(register.office.email())).contains(": Surveillance 1. Please agree");
        certificates.suspend(certificate.id(), today, "Complaints were not answered.", Optional.empty());
        assertThat(mailbox.letter(manager.email())).contains("起暫停。原因：Complaints were not answered.");
    }

    @Test
    void anExpiredCertificateIsToldOnceAndForgotten() {
        var certificate = granted(today.minusYears(3));
        job.perform(today);
        job.perform(today.plusDays(1));
        assertThat(told(certificate)).singleElement().returns("expiry", StepDue::step);
        assertThat(state(certificate)).isEqualTo(CertificateState.EXPIRED);
    }

    @Test
    void twoNodesAtOnceDoItOnce() throws Exception {
        var certificate = granted(today.minusYears(1).minusDays(40));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Void> run = () -> {
                job.perform(today);
                return null;
            };
            for (var done : nodes.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        }
        assertThat(certificates.find(certificate.id()).orElseThrow().suspensions())
                .hasSize(1);
    }
}
