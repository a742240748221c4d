package org.yardstick.platform.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** The council's screens: named, authorising, suspending; for whom they are there, and what is refused. */
@PlatformTest
class CouncilScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    TestCouncil council;
    UUID body;
    Viewer secretary;
    Visitor office;

    @BeforeEach
    void aCouncilAndABody() {
        people = new TestPeople(application);
        council = new TestCouncil(application);
        body = people.organisation(
                Organisation.Kind.BODY, new Names("Kapok Society " + UUID.randomUUID(), "木棉学会", "木棉學會"));
        secretary = people.person(body, Role.SECRETARIAT);
        office = people.visitor(council.office);
    }

    @AfterEach
    void noCouncil() {
        council.close();
    }

    @Test
    void theAdministratorNamesTheCouncilAndEndsIt() {
        council.close();
        var administrator = people.visitor(council.administrator);
        assertThat(administrator.get("/council").body()).contains("No council is named", "Name the council");
        assertThat(people.stranger().get("/register/bodies").body()).contains("No council is named", "Kapok Society");
        var wrong = administrator.post("/council/namings", "organisation", "", "reason", "Kept words");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#organisation\"", "Kept words");
        var company = people.company();
        assertThat(administrator
                        .post("/council/namings", "organisation", company.toString(), "reason", "x")
                        .status())
                .isEqualTo(404);
        var named = new String[] {"organisation", council.council.toString(), "reason", "Resolution 2"};
        assertThat(administrator.post("/council/namings", named).status()).isEqualTo(303);
        assertThat(administrator.post("/council/namings", named).status())
                .as("again")
                .isEqualTo(409);
        assertThat(administrator.get("/council").body()).contains("Council of Service Bodies is the council");
        assertThat(administrator.get("/settings").body()).contains("Council of Service Bodies, since");
        assertThat(office.post("/council/namings", named).status()).isEqualTo(403);
        assertThat(administrator.post("/council/namings/end").status()).isEqualTo(422);
        assertThat(administrator
                        .post("/council/namings/end", "endReason", "Dissolved")
                        .status())
                .isEqualTo(303);
        assertThat(journalled("council.name", council.council)).isEqualTo(2);
        assertThat(journalled("council.end", council.council)).isEqualTo(2);
    }

    @Test
    void aBodyIsAuthorisedSuspendedRestoredRenewedAndWithdrawnInPublic() {
        var address = "/council/bodies/" + body;
        assertThat(office.get(address).body()).contains("Not authorised");
        assertThat(people.stranger().get("/register/bodies").body()).doesNotContain(body.toString());
        assertThat(people.stranger().get("/register/bodies/" + body).body()).contains("Not authorised today");
        office.get(address + "/authorisations/new");
        assertThat(grant("sectors-which", "some", "sectors", "retail", "sectors", "telecommunications")
                        .status())
                .isEqualTo(303);
        var id = authorisation();
        assertThat(people.stranger().get("/register/bodies").body())
                .contains(body.toString(), "Telecommunications, Retail", "all levels", "Authorised");
        act(id, "suspended", "Complaints");
        assertThat(people.stranger().get("/register/bodies/" + body).body())
                .contains("Suspended", "Not authorised today")
                .doesNotContain("Complaints");
        assertThat(new String(
                        people.stranger().fetch("/api/v1/bodies/" + body).body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "\"authorised\":false",
                        "\"state\":\"suspended\"",
                        "\"sectors\":[\"retail\",\"telecommunications\"]");
        assertThat(people.visitor(secretary).get("/").body()).contains("Suspended", "Council and bodies");
        act(id, "restored", "Answered");
        office.post(
                "/council/authorisations/" + id + "/acts",
                "kind",
                "renewed",
                "until",
                council.today().plusYears(9).toString(),
                "reason",
                "Looked at again");
        assertThat(office.get("/council/authorisations/" + id).body())
                .contains("Suspended", "Restored", "Renewed", "Complaints", "Looked at again");
        act(id, "withdrawn", "Gave up");
        assertThat(people.stranger().get("/register/bodies").body()).contains("Not authorised today", "Withdrawn");
        for (var action : List.of("grant", "suspend", "restore", "renew", "withdraw")) {
            assertThat(journalled("authorisation." + action, id)).as(action).isEqualTo(1);
        }
        assertThat(letters()).isEqualTo(5);
    }

    @Test
    void whatIsTypedWronglyIsToldAtItsFieldAndKept() {
        office.get("/council/bodies/" + body + "/authorisations/new");
        var today = council.today();
        var early = office.post(
                "/council/bodies/" + body + "/authorisations",
                "sectors-which",
                "some",
                "levels-which",
                "all",
                "editions-which",
                "some",
                "editions",
                UUID.randomUUID().toString(),
                "from",
                today.toString(),
                "until",
                today.minusDays(1).toString(),
                "basis",
                "Kept basis");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body())
                .contains(
                        "Kept basis",
                        "href=\"#until\"",
                        "href=\"#sectors\"",
                        "href=\"#editions\"",
                        "The last day lies before the first");
        assertThat(grant("from", today.minusDays(1).toString()).status()).isEqualTo(422);
        assertThat(grant("from", "soon").status()).isEqualTo(422);
        assertThat(grant("sectors", "no-such").status())
                .as("never more than was ticked")
                .isEqualTo(422);
        assertThat(grant("basis", "x".repeat(2001)).status()).isEqualTo(422);
        assertThat(grant("decision", UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(grant().status()).isEqualTo(303);
        var again = grant("sectors-which", "some", "sectors", "retail");
        assertThat(again.status()).as("covers the same").isEqualTo(409);
        assertThat(again.body()).contains("covers some of the same");
        var id = authorisation();
        assertThat(office.post("/council/authorisations/" + id + "/acts", "kind", "", "day", "", "reason", "")
                        .body())
                .contains("href=\"#kind\"", "href=\"#day\"", "href=\"#reason\"");
        assertThat(act(id, "restored", "x").status()).as("not suspended").isEqualTo(409);
        assertThat(act(UUID.randomUUID(), "suspended", "x").status()).isEqualTo(404);
    }

    @Test
    void nobodyOfTheBodyTakesPartAndTheCouncilIsNotItsOwnJudge() {
        var both = people.appoint(council.office.person(), body, Role.TRAINER);
        var visitor = people.visitor(both);
        assertThat(visitor.get("/council/bodies/" + body).body()).contains("You belong to this body");
        assertThat(grant().status()).isEqualTo(409);
        assertThat(refusals(body)).isEqualTo(1);
        var declared = people.person(council.council, Role.DECIDER);
        tie(declared);
        var tied = people.visitor(declared);
        tied.get("/council");
        assertThat(grantBy(tied).status()).isEqualTo(409);
        assertThat(refusals(body)).isEqualTo(2);
        var other = people.visitor(people.person(council.council, Role.DECIDER));
        other.get("/council");
        assertThat(grantBy(other).status()).isEqualTo(303);
        assertThat(other.get("/council/bodies/" + council.council + "/authorisations/new")
                        .status())
                .isEqualTo(404);
        assertThat(other.post(
                                "/council/bodies/" + council.council + "/authorisations",
                                "from",
                                council.today().toString(),
                                "until",
                                "2099-01-01",
                                "basis",
                                "Ourselves")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itIsThereForTheCouncilAndTheBodyAndNobodyElse() {
        var id = council.authorise(body);
        var own = people.visitor(secretary);
        own.get("/council");
        assertThat(own.get("/council/bodies/" + body).status()).isEqualTo(200);
        assertThat(own.get("/council/authorisations/" + id).body())
                .contains("Peer evaluation")
                .doesNotContain("Decide about it");
        assertThat(grantBy(own).status()).as("itself").isEqualTo(404);
        assertThat(own.post(
                                "/council/authorisations/" + id + "/acts",
                                "kind",
                                "renewed",
                                "until",
                                "2099-01-01",
                                "reason",
                                "x")
                        .status())
                .isEqualTo(404);
        var rival = people.visitor(people.body(), Role.SECRETARIAT, Role.DECIDER);
        assertThat(rival.get("/council").status()).isEqualTo(200);
        for (var path : List.of(
                "/council/bodies/" + body,
                "/council/authorisations/" + id,
                "/council/bodies/" + body + "/authorisations/new")) {
            assertThat(rival.get(path).status()).as(path).isEqualTo(404);
        }
        var company = people.visitor(people.company(), Role.QUALITY_MANAGER);
        assertThat(company.get("/council").status()).isEqualTo(403);
        assertThat(company.get("/council/bodies/" + body).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondFindsItDecided() throws Exception {
        var id = council.authorise(body);
        var statuses = atOnce(visitor -> visitor.post(
                "/council/authorisations/" + id + "/acts",
                "kind",
                "withdrawn",
                "day",
                council.today().toString(),
                "reason",
                "x"));
        assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409, 409);
        assertThat(atOnce(this::grantBy)).containsExactlyInAnyOrder(303, 409, 409, 409);
    }

    private List<Integer> atOnce(java.util.function.Function<Visitor, Visitor.Answer> act) throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var visitor = people.visitor(people.person(council.council, Role.SECRETARIAT));
            visitor.get("/council");
            tries.add(() -> act.apply(visitor).status());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(tries)) {
                statuses.add(done.get());
            }
        }
        return statuses;
    }

    private Visitor.Answer grant(String... more) {
        return grantBy(office, more);
    }

    /** All of everything for four years, but what {@code more} says; the first of a name counts. */
    private Visitor.Answer grantBy(Visitor visitor, String... more) {
        var today = council.today();
        var fields = new ArrayList<>(List.of(more));
        for (var field : List.of("from", "until", "basis")) {
            if (!fields.contains(field)) {
                fields.add(field);
                fields.add(
                        switch (field) {
                            case "from" -> today.toString();
                            case "until" -> today.plusYears(4).toString();
                            default -> "Peer evaluation";
                        });
            }
        }
        return visitor.post("/council/bodies/" + body + "/authorisations", fields.toArray(String[]::new));
    }

    private Visitor.Answer act(UUID id, String kind, String reason) {
        return office.post(
                "/council/authorisations/" + id + "/acts",
                "kind",
                kind,
                "day",
                council.today().toString(),
                "reason",
                reason);
    }

    private UUID authorisation() {
        return db.sql("select id from council.authorisation where body = :body")
                .param("body", body)
                .query(UUID.class)
                .single();
    }

    private long journalled(String action, UUID subject) {
        return db.sql("select count(*) from journal.entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject.toString())
                .query(Long.class)
                .single();
    }

    private long refusals(UUID subject) {
        return journalled("impartiality.refuse", subject);
    }

    private long letters() {
        return db.sql("select count(*) from notification.mail where recipient = :email")
                .param("email", secretary.email())
                .query(Long.class)
                .single();
    }

    private void tie(Viewer person) {
        db.sql("""
                insert into judging.interest (person, organisation, kind, ended_on, declared_by, declared_as, declared_at)
                values (:person, :body, 'consultancy', current_date - 200, :person, 'self', now())""").param("person", person.person()).param("body", body).update();
    }
}
