package org.yardstick.platform.accreditation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.Interests;

/** From a contract to a team that has accepted and been objected to, on the screens of all three sides. */
@PlatformTest
class TeamScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Interests interests;

    @Autowired
    JdbcClient db;

    @Autowired
    QueryCounter queries;

    TestTeams teams;
    Visitor office;
    Visitor client;

    @BeforeEach
    void begin() {
        teams = new TestTeams(application);
        office = teams.people.visitor(teams.office);
        client = teams.people.visitor(teams.manager);
    }

    @Test
    void fromAContractTheOfficeOpensTheAuditOnce() {
        var contract = teams.contract();
        assertThat(office.get("/teams").body())
                .contains("/contracts/" + contract + "/audit", "4.5 audit days", "2 sites");
        var address = "/contracts/" + contract + "/audit";
        office.get(address);
        var wrong = office.post(address, "first", "2099-03-04", "last", "2099-03-03");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("The last day cannot come before the first.", "Choose at least one language.");
        assertThat(office.post(address, "first", "2020-03-04", "last", "2020-03-05", "tongue", "yue")
                        .body())
                .contains("This day has passed.");
        var opened = office.post(address, "first", "2099-03-02", "last", "2099-03-03", "tongue", "yue", "tongue", "en");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(office.get(opened.location()).body()).contains("at least 3 auditors", "Cantonese", "English");
        assertThat(office.post(address, "first", "2099-03-02", "last", "2099-03-03", "tongue", "yue")
                        .status())
                .isIn(404, 409);
        assertThat(teams.people.visitor(teams.people.secretary()).get(address).status())
                .isEqualTo(404);
    }

    @Test
    void theProposalIsAppointedAcceptedAndSeenByTheClient() {
        var lead = teams.complete("Leading");
        var other = teams.follower("Following");
        var audit = teams.audit();
        var page = office.get("/audits/" + audit + "/team");
        assertThat(page.body()).contains("Proposed: 2 people, 0 km", "value=\"lead\" selected");
        assertThat(appoint(audit, lead, "lead", other, "assessor").status()).isEqualTo(303);
        assertThat(office.get("/audits/" + audit + "/team").body()).contains("Complete", "Not answered yet");
        var own = teams.people.visitor(lead);
        var id = appointment(audit, lead);
        assertThat(own.get("/appointments").body()).contains("/appointments/" + id, "Please answer");
        own.get("/appointments/" + id);
        assertThat(own.post("/appointments/" + id + "/acceptance").status()).isEqualTo(422);
        assertThat(own.post("/appointments/" + id + "/acceptance", "declared", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(own.get("/appointments/" + id).body()).contains("You declared", "I declare that nothing ties me");
        assertThat(client.get("/audits/" + audit + "/team").body())
                .contains(lead.names().en(), "Lead assessor", "Object to this person")
                .doesNotContain("Not competent", "km");
    }

    @Test
    void whenThereIsNoTeamItSaysWhatNobodyMeets() {
        teams.grant(teams.assessor("Halfway"), "sector:retail", "level:II");
        var audit = teams.audit();
        assertThat(office.get("/audits/" + audit + "/team").body())
                .contains(
                        "No team meets every need.",
                        "Nobody who may go is competent for: Cantonese",
                        "1 may go, 2 are needed.");
    }

    @Test
    void theClientObjectsWithReasonsAndSomebodyElseDecides() {
        var lead = teams.complete("Leading");
        var audit = teams.audit();
        office.get("/audits/" + audit + "/team");
        appoint(audit, lead, "lead");
        var address = "/audits/" + audit + "/appointments/" + appointment(audit, lead);
        client.get("/audits/" + audit + "/team");
        assertThat(client.post(address + "/objections", "reason", " ").status()).isEqualTo(422);
        assertThat(client.post(address + "/objections", "reason", "Was our supplier")
                        .status())
                .isEqualTo(303);
        assertThat(office.get("/audits/" + audit + "/team").body())
                .contains("Was our supplier", "somebody else in the office decides");
        assertThat(office.get("/teams").body()).contains("1 objection to decide");
        var colleague = teams.people.visitor(teams.body, Role.SECRETARIAT);
        var page = colleague.get("/audits/" + audit + "/team").body();
        var found = java.util.regex.Pattern.compile("/objections/([0-9a-f-]{36})/decision")
                .matcher(page);
        assertThat(found.find()).isTrue();
        var decision = "/audits/" + audit + "/objections/" + found.group(1) + "/decision";
        assertThat(colleague.post(decision, "verdict", "upheld").status()).isEqualTo(422);
        assertThat(colleague
                        .post(decision, "verdict", "upheld", "reason", "So it was")
                        .status())
                .isEqualTo(303);
        assertThat(client.get("/audits/" + audit + "/team").body()).contains("Upheld", "So it was");
    }

    @Test
    void theClientTellsOfATieAndTheOfficeSeesIt() {
        var lead = teams.complete("Leading");
        var audit = teams.audit();
        office.get("/audits/" + audit + "/team");
        appoint(audit, lead, "lead");
        var id = appointment(audit, lead);
        client.get("/audits/" + audit + "/team?about=" + id);
        var address = "/audits/" + audit + "/appointments/" + id + "/interests";
        assertThat(client.post(address, "kind", "").status()).isEqualTo(422);
        assertThat(client.post(address, "kind", "training").status()).isEqualTo(303);
        assertThat(interests.of(lead.person()))
                .singleElement()
                .satisfies(one -> assertThat(one.organisation()).isEqualTo(teams.company));
    }

    @Test
    void strangersFindNothing() {
        var lead = teams.complete("Leading");
        var audit = teams.audit();
        office.get("/audits/" + audit + "/team");
        appoint(audit, lead, "lead");
        var id = appointment(audit, lead);
        var otherOffice = teams.people.visitor(teams.people.secretary());
        var otherClient = teams.people.visitor(teams.people.company(), Role.QUALITY_MANAGER);
        var otherAssessor = teams.people.visitor(teams.complete("Other"));
        for (var stranger : java.util.List.of(otherOffice, otherClient)) {
            assertThat(stranger.get("/audits/" + audit + "/team").status()).isEqualTo(404);
        }
        assertThat(otherOffice.get("/audits/" + audit + "/dates").status()).isEqualTo(404);
        assertThat(otherOffice
                        .post("/audits/" + audit + "/appointments/" + id + "/end", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(otherClient
                        .post("/audits/" + audit + "/appointments/" + id + "/objections", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(otherAssessor.get("/appointments/" + id).status()).isEqualTo(404);
        assertThat(otherAssessor
                        .post("/appointments/" + id + "/acceptance", "declared", "yes")
                        .status())
                .isEqualTo(404);
        assertThat(otherOffice
                        .get("/bodies/" + teams.body + "/assessors/" + lead.person())
                        .status())
                .isEqualTo(404);
        assertThat(office.post(
                                "/audits/" + audit + "/appointments",
                                "seat-not-a-person-at-all-but-as-long-as-one",
                                "lead")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void competenceIsGrantedWithItsBasisAndEnded() {
        var one = teams.assessor("Candidate");
        var address = "/bodies/" + teams.body + "/assessors/" + one.person();
        office.get(address);
        var wrong = office.post(address + "/competences", "competence", "sector:piracy", "until", "2001-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Tick at least one.", "Say on what basis", "Give a day in the future.");
        assertThat(office.post(
                                address + "/competences",
                                "competence",
                                "sector:retail",
                                "competence",
                                "module:KM",
                                "basis",
                                "Witnessed audit",
                                "until",
                                "2099-12-31")
                        .status())
                .isEqualTo(303);
        assertThat(office.get(address).body()).contains("Witnessed audit", "valid until 31 Dec 2099");
        assertThat(office.get("/assessors").body()).contains("Candidate", "Retail");
        var id = db.sql("select id from accreditation.current_competence where person = :person and value = 'KM'")
                .param("person", one.person())
                .query(UUID.class)
                .single();
        assertThat(office.post(address + "/competences/" + id + "/end").status())
                .isEqualTo(422);
        assertThat(office.post(address + "/competences/" + id + "/end", "reason", "Failed")
                        .status())
                .isEqualTo(303);
        assertThat(office.post(address + "/competences/" + id + "/end", "reason", "Failed")
                        .status())
                .isEqualTo(404);
        assertThat(office.post(address + "/city", "city", "新加坡").status()).isEqualTo(303);
        assertThat(office.get(address).body()).contains("value=\"Singapore\"");
    }

    @Test
    void anAssessorNotesAndRemovesAbsencesAndOnlyTheirOwn() {
        var one = teams.assessor("Traveller");
        var own = teams.people.visitor(one);
        own.get("/appointments");
        assertThat(own.post("/absences", "first", "").status()).isEqualTo(422);
        assertThat(own.post("/absences", "first", "2099-05-05").status()).isEqualTo(303);
        assertThat(own.get("/appointments").body()).contains("5 May 2099 to 5 May 2099");
        var id = db.sql("select id from accreditation.current_absence where person = :person")
                .param("person", one.person())
                .query(UUID.class)
                .single();
        assertThat(teams.people
                        .visitor(teams.assessor("Other"))
                        .post("/absences/" + id + "/end")
                        .status())
                .isIn(403, 404);
        assertThat(own.post("/absences/" + id + "/end").status()).isEqualTo(303);
    }

    @Test
    void theTeamPageAsksAsOftenForManyCandidatesAsForOne() {
        teams.complete("One");
        var audit = teams.audit();
        office.get("/audits/" + audit + "/team");
        long one = queries.during(() -> office.get("/audits/" + audit + "/team"));
        for (int i = 0; i < 4; i++) {
            teams.complete("More");
        }
        long many = queries.during(() -> office.get("/audits/" + audit + "/team"));
        assertThat(many).isEqualTo(one);
    }

    private Visitor.Answer appoint(UUID audit, Viewer one, String seat) {
        return office.post("/audits/" + audit + "/appointments", "seat-" + one.person(), seat);
    }

    private Visitor.Answer appoint(UUID audit, Viewer one, String seat, Viewer other, String otherSeat) {
        return office.post(
                "/audits/" + audit + "/appointments",
                "seat-" + one.person(),
                seat,
                "seat-" + other.person(),
                otherSeat);
    }

    private UUID appointment(UUID audit, Viewer person) {
        return db.sql("select id from accreditation.current_appointment where audit = :audit and person = :person")
                .param("audit", audit)
                .param("person", person.person())
                .query(UUID.class)
                .single();
    }
}
