package org.yardstick.platform.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.application.ApplicationState;
import org.yardstick.platform.accreditation.decision.GrantAfterNotice;
import org.yardstick.platform.identity.TestPeople;

/** What a body may take on: asked on the screens of the application, told in plain words, and nothing is lost. */
@PlatformTest
class MandateTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    GrantAfterNotice grants;

    TestCouncil council;
    TestApplications made;
    Visitor office;
    Visitor company;

    @BeforeEach
    void aCouncil() {
        council = new TestCouncil(application);
        made = new TestApplications(application);
        var people = new TestPeople(application);
        office = people.visitor(made.office);
        company = people.visitor(made.manager);
    }

    @AfterEach
    void noCouncil() {
        council.close();
    }

    @Test
    void aBodyThatIsNotAuthorisedTakesOnNothing() {
        var id = made.filed();
        made.prepare(id);
        var refused = accept(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Meridian Quality Institute has never been authorised for",
                        "Property management",
                        "level II",
                        "OSQS 1.0");
        assertThat(made.application(id).state(made.today())).isEqualTo(ApplicationState.FILED);
        var retail = council.authoriseSector(made.body, "retail");
        assertThat(accept(id).body()).contains("is authorised, but not for", "Property management");
        council.take(retail, Act.Kind.WITHDRAWN);
        council.authorise(made.body);
        assertThat(accept(id).status()).isEqualTo(303);
    }

    @Test
    void underASuspensionNothingIsOfferedNorContractedUntilItIsRestored() {
        var authorisation = council.authorise(made.body);
        var id = made.accepted();
        made.prices();
        council.take(authorisation, Act.Kind.SUSPENDED);
        var refused = offer(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("has been suspended since", "Complaints are not answered.");
        council.take(authorisation, Act.Kind.RESTORED);
        assertThat(offer(id).status()).isEqualTo(303);
        council.take(authorisation, Act.Kind.SUSPENDED);
        assertThat(contract(id).status()).isEqualTo(409);
        assertThat(made.application(id).state(made.today())).isEqualTo(ApplicationState.OFFERED);
        council.take(authorisation, Act.Kind.RESTORED);
        assertThat(contract(id).status()).isEqualTo(303);
    }

    @Test
    void onlyWhoMayTakeOnSomethingIsOfferedToThoseWhoApply() {
        made.signed();
        assertThat(company.get("/applications/new").body())
                .doesNotContain(made.body.toString())
                .contains("/register/bodies");
        council.authorise(made.body);
        assertThat(company.get("/applications/new").body()).contains(made.body.toString());
        council.close();
        assertThat(company.get("/applications/new").body()).contains(made.body.toString());
    }

    @Test
    void aBodyWhoseAuthorisationIsSuspendedOrWithdrawnCertifiesNothingButLosesNothing() {
        var one = new TestCases(application).audited(9.2);
        var authorisation = council.authorise(one.body());
        var decision = new TestDecision(application, one.audit(), one.body(), one.office());
        decision.reported(one.lead(), one.manager(), "II");
        var chair = decision.voted("II");
        council.take(authorisation, Act.Kind.SUSPENDED);
        var refused = decision.signed(chair);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("has been suspended since");
        council.take(authorisation, Act.Kind.RESTORED);
        assertThat(decision.signed(chair).status())
                .as("the votes are still there")
                .isEqualTo(303);
        decision.noticeIsOver();
        council.take(authorisation, Act.Kind.SUSPENDED);
        assertThat(certify(one, decision).status()).isEqualTo(409);
        var unused = grants.perform();
        assertThat(certificates(decision)).as("by the job").isZero();
        council.take(authorisation, Act.Kind.WITHDRAWN);
        assertThat(certify(one, decision).body()).contains("has been withdrawn since");
        council.authorise(one.body());
        assertThat(certify(one, decision).status()).isEqualTo(303);
        assertThat(certificates(decision)).isEqualTo(1);
    }

    private Visitor.Answer certify(TestCases.Case one, TestDecision decision) {
        var visitor = new TestPeople(application).visitor(one.office());
        visitor.get(one.path() + "/decision");
        return visitor.post(one.path() + "/decisions/" + decision.decision() + "/certificate");
    }

    private long certificates(TestDecision decision) {
        return db.sql("select count(*) from register.certificate where decision = :id")
                .param("id", decision.decision())
                .query(Long.class)
                .single();
    }

    private Visitor.Answer accept(UUID id) {
        office.get("/applications/" + id);
        return office.post("/applications/" + id + "/acceptances");
    }

    private Visitor.Answer offer(UUID id) {
        office.get("/applications/" + id);
        return office.post(
                "/applications/" + id + "/offers",
                "travel",
                "1",
                "until",
                made.today().plusMonths(1).toString());
    }

    private Visitor.Answer contract(UUID id) {
        var offer = made.offer(id);
        company.get("/applications/" + id + "/offers/" + offer);
        return company.post(
                "/applications/" + id + "/offers/" + offer + "/contract",
                "name",
                "Mei Chan",
                "declared",
                "yes",
                "shown",
                made.hash(offer));
    }
}
