package org.yardstick.platform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.credential.StatusList;
import org.yardstick.platform.register.credential.StatusOf;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.shell.Refused;

/** A certificate is issued once and whole, or not at all; what befalls it reaches the status lists. */
@PlatformTest
class RegisterTest {
    private static final List<String> WRITTEN = List.of(
            "register.certificate",
            "register.credential",
            "register.status_place",
            "register.entry",
            "register.log_leaf",
            "register.log_node",
            "journal.entry");

    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    @Autowired
    StatusOf status;

    @Autowired
    JdbcClient db;

    TestRegister register;

    @BeforeEach
    void body() {
        register = new TestRegister(application);
    }

    @Test
    void numbersCountWithoutGapsForEachBodyAndYear() {
        var first = register.issued("Harbour Estates");
        var second = register.issued("Harbour Towers");
        var prefix = first.number().substring(0, first.number().indexOf('-'));
        var year = register.today().getYear();
        assertThat(prefix).startsWith("PQB");
        assertThat(first.number()).isEqualTo("%s-%d-000001".formatted(prefix, year));
        assertThat(second.number()).isEqualTo("%s-%d-000002".formatted(prefix, year));
        assertThat(new TestRegister(application).issued("Elsewhere").number())
                .doesNotStartWith(prefix + "-")
                .endsWith("-000001");
    }

    @Test
    void theSameDecisionAskedTwiceIssuesOnce() {
        var names = Names.of("Once Only");
        var grant = register.grant(register.company(names), names);
        var first = certificates.grant(grant, register.office.person());
        assertThat(certificates.grant(grant, register.office.person())).isEqualTo(first);
        assertThat(certificates.ofDecision(grant.decision())).contains(first);
        assertThat(entriesOf(first)).containsExactly("certificate.grant");
    }

    @Test
    void twoWhoDecideAtOnceIssueOnce() throws Exception {
        register.issued("The keys are made");
        var names = Names.of("At Once");
        var grant = register.grant(register.company(names), names);
        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<UUID> ask = () -> certificates.grant(grant, register.office.person());
            var answers = new ArrayList<UUID>();
            for (var answer : both.invokeAll(List.of(ask, ask, ask, ask))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(entriesOf(answers.getFirst())).hasSize(1);
        }
    }

    @Test
    void manyAtOnceTakeOneNumberEachAndOneLeafEach() throws Exception {
        var first = register.issued("The keys are made");
        try (var many = Executors.newFixedThreadPool(6)) {
            var asked = new ArrayList<Callable<Certificate>>();
            for (int i = 0; i < 12; i++) {
                var name = "Company of many " + i;
                asked.add(() -> register.issued(name));
            }
            var numbers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(asked)) {
                numbers.add(count(answer.get()));
            }
            assertThat(numbers).hasSize(12).doesNotHaveDuplicates().allMatch(count -> count > 1 && count <= 13);
        }
        assertThat(first.state(register.today())).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    void whoeverIsKilledInTheMiddleLeavesNothing() {
        register.issued("The keys are made");
        var names = Names.of("Killed");
        var company = register.company(names);
        for (var table : WRITTEN) {
            var grant = register.grant(company, names);
            var before = counts();
            breakAt(table);
            try {
                assertThatThrownBy(() -> certificates.grant(grant, register.office.person()))
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            } finally {
                mend(table);
            }
            assertThat(counts()).as("after a break at " + table).isEqualTo(before);
            assertThat(certificates.ofDecision(grant.decision())).isEmpty();
        }
        var grant = register.grant(company, names);
        assertThat(count(register.issued(grant))).as("no number was lost").isEqualTo(2);
    }

    @Test
    void whatIsSuspendedStandsOnItsListUntilItIsLifted() {
        var certificate = register.issued("Suspended for a time");
        assertThat(bit(certificate, StatusPurpose.SUSPENSION)).isFalse();
        var mark = mark(certificate);
        certificates.suspend(
                certificate.id(), register.today(), "A major is open", Optional.of(register.office.person()));
        assertThat(bit(certificate, StatusPurpose.SUSPENSION)).isTrue();
        assertThat(bit(certificate, StatusPurpose.REVOCATION)).isFalse();
        assertThat(mark(certificate)).isNotEqualTo(mark);
        assertThat(state(certificate)).isEqualTo(CertificateState.SUSPENDED);
        certificates.restore(certificate.id(), "Closed and verified", register.office.person());
        assertThat(bit(certificate, StatusPurpose.SUSPENSION)).isFalse();
        assertThat(state(certificate)).isEqualTo(CertificateState.ACTIVE);
        assertThat(entriesOf(certificate.id()))
                .containsExactly("certificate.grant", "certificate.suspend", "certificate.restore");
    }

    @Test
    void aSuspensionThatBeginsLaterChangesNothingToday() {
        var certificate = register.issued("Suspended from tomorrow");
        var mark = mark(certificate);
        certificates.suspend(certificate.id(), register.today().plusDays(1), "No audit", Optional.empty());
        assertThat(bit(certificate, StatusPurpose.SUSPENSION)).isFalse();
        assertThat(mark(certificate)).isEqualTo(mark);
        assertThat(state(certificate)).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    void whatIsWithdrawnIsRevokedForGood() {
        var certificate = register.issued("Withdrawn");
        certificates.end(
                certificate.id(), Certificate.Ending.Kind.WITHDRAWN, "Fraud", Optional.of(register.office.person()));
        assertThat(bit(certificate, StatusPurpose.REVOCATION)).isTrue();
        assertThat(state(certificate)).isEqualTo(CertificateState.WITHDRAWN);
        assertThatThrownBy(() -> certificates.end(
                        certificate.id(), Certificate.Ending.Kind.CANCELLED, "Again", Optional.empty()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aReplacementTakesThePlaceOfTheOldOne() {
        var names = Names.of("Grown");
        var company = register.company(names);
        var old = register.issued(register.grant(company, names));
        var next = register.issued(
                register.grant(company, names, UUID.randomUUID(), register.today(), Optional.of(old.id())));
        assertThat(state(old)).isEqualTo(CertificateState.INACTIVE);
        assertThat(certificates.find(old.id()).orElseThrow().replaced())
                .contains(new Certificate.Replacement(next.number(), register.today()));
        assertThat(bit(old, StatusPurpose.REVOCATION)).isTrue();
        assertThat(bit(next, StatusPurpose.REVOCATION)).isFalse();
        var again = register.grant(company, names, UUID.randomUUID(), register.today(), Optional.of(old.id()));
        assertThatThrownBy(() -> register.issued(again)).isInstanceOf(Refused.class);
        var others = Names.of("Another");
        var foreign = register.grant(
                register.company(others), others, UUID.randomUUID(), register.today(), Optional.of(next.id()));
        assertThatThrownBy(() -> register.issued(foreign)).isInstanceOf(Refused.class);
    }

    @Test
    void whatTheRegisterHoldsIsNeverChanged() {
        var certificate = register.issued("For ever");
        assertThatThrownBy(() -> db.sql("update register.certificate set expires_on = expires_on + 1 where id = :id")
                        .param("id", certificate.id())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.sql("delete from register.log_leaf where certificate = :id")
                        .param("id", certificate.id())
                        .update())
                .hasMessageContaining("never changed");
    }

    private void breakAt(String table) {
        db.sql("""
                create or replace function register.break_for_test() returns trigger language plpgsql as
                $$ begin raise exception 'killed'; end $$""").update();
        db.sql("create trigger break_for_test before insert on " + table
                        + " for each statement execute function register.break_for_test()")
                .update();
    }

    private void mend(String table) {
        db.sql("drop trigger break_for_test on " + table).update();
    }

    private List<Long> counts() {
        return WRITTEN.stream()
                .map(table -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private List<String> entriesOf(UUID certificate) {
        return db.sql("select action from journal.entry where subject = :id order by seq")
                .param("id", certificate.toString())
                .query(String.class)
                .list();
    }

    private CertificateState state(Certificate certificate) {
        return certificates.find(certificate.id()).orElseThrow().state(register.today());
    }

    private static int count(Certificate certificate) {
        return Integer.parseInt(
                certificate.number().substring(certificate.number().lastIndexOf('-') + 1));
    }

    private boolean bit(Certificate certificate, StatusPurpose purpose) {
        var place = db.sql("select place from register.status_place where certificate = :id")
                .param("id", certificate.id())
                .query(Integer.class)
                .single();
        return status.bits(new StatusList(certificate.body(), purpose, 1)).isSet(place);
    }

    private StatusOf.Mark mark(Certificate certificate) {
        return status.mark(new StatusList(certificate.body(), StatusPurpose.SUSPENSION, 1))
                .orElseThrow();
    }
}
