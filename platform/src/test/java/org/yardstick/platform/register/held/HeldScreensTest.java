package org.yardstick.platform.register.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;

/** The holder says whether it may be found by name, the body that issued it suspends, restores and ends it; nobody else does either. */
@PlatformTest
class HeldScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    TestRegister register;
    TestPeople people;
    Certificate certificate;
    Visitor office;
    Visitor manager;
    String path;

    @BeforeEach
    void aCertificate() {
        register = new TestRegister(application);
        people = new TestPeople(application);
        var names = Names.of("Tidewell " + UUID.randomUUID().toString().substring(0, 6));
        var company = register.company(names);
        certificate = register.issued(register.grant(company, names));
        office = people.visitor(register.office);
        manager = people.visitor(company, Role.QUALITY_MANAGER);
        path = "/certificates/" + certificate.number();
    }

    @Test
    void theBodySuspendsRestoresAndEndsAndTheHolderReadsWhy() {
        assertThat(office.get("/certificates").body()).contains(certificate.number());
        office.get(path);
        var suspended =
                office.post(path + "/suspension", "from", register.today().toString(), "reason", "A major is open");
        assertThat(suspended.status()).isEqualTo(303);
        assertThat(state()).isEqualTo(CertificateState.SUSPENDED);
        assertThat(manager.get(path).body()).contains("A major is open", "Suspended");
        office.get(path);
        assertThat(office.post(path + "/suspension", "from", register.today().toString(), "reason", "Again")
                        .status())
                .isEqualTo(409);
        assertThat(office.post(path + "/restoration", "reason", "Closed").status())
                .isEqualTo(303);
        assertThat(state()).isEqualTo(CertificateState.ACTIVE);
        office.get(path);
        assertThat(office.post(path + "/withdrawal", "reason", "Fraud", "kind", "withdrawn")
                        .status())
                .isEqualTo(422);
        assertThat(office.post(path + "/withdrawal", "reason", "Fraud", "kind", "withdrawn", "sure", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(state()).isEqualTo(CertificateState.WITHDRAWN);
        assertThat(office.get(path).body()).doesNotContain("/withdrawal\"");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedIsShownAgain() {
        office.get(path);
        var answer = office.post(path + "/suspension", "from", "tomorrow", "reason", " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("suspension-reason-error", "from-error", "value=\"tomorrow\"");
        assertThat(office.post(path + "/suspension", "from", "2020-01-01", "reason", "Back then")
                        .status())
                .isEqualTo(409);
        assertThat(office.post(path + "/restoration", "reason", "x".repeat(2001))
                        .status())
                .isEqualTo(422);
        assertThat(state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    void theHolderSaysWhetherItIsFoundByName() {
        assertThat(manager.get("/certificates").body()).contains(certificate.number());
        manager.get(path);
        assertThat(manager.post(path + "/consent", "listed", "no").status()).isEqualTo(303);
        assertThat(manager.get(path).body()).contains("found by its number only");
        assertThat(manager.post(path + "/consent", "listed", "yes").status()).isEqualTo(303);
        assertThat(manager.get(path).body()).contains("find this certificate by your name");
    }

    @Test
    void whoHasNothingToDoWithItDoesNotFindItHere() {
        var others = people.visitor(people.body(), Role.SECRETARIAT);
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        for (var stranger : new Visitor[] {others, rival}) {
            assertThat(stranger.get("/certificates").body()).doesNotContain(certificate.number());
            assertThat(stranger.get("/certificates?q=" + certificate.number()).body())
                    .doesNotContain("/certificates/" + certificate.number());
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.post(path + "/consent", "listed", "no").status())
                    .isEqualTo(404);
            assertThat(stranger.post(path + "/withdrawal", "reason", "x", "sure", "yes")
                            .status())
                    .isIn(403, 404);
        }
        manager.get(path);
        assertThat(manager.post(path + "/withdrawal", "reason", "x", "sure", "yes")
                        .status())
                .isEqualTo(403);
        office.get(path);
        assertThat(office.post(path + "/consent", "listed", "no").status()).isEqualTo(404);
        assertThat(state()).isEqualTo(CertificateState.ACTIVE);
    }

    private CertificateState state() {
        return certificates.find(certificate.id()).orElseThrow().state(register.today());
    }
}
