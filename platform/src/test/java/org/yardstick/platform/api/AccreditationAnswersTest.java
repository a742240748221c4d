package org.yardstick.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.audit.TestAudits;
import org.yardstick.platform.accreditation.finding.Findings;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.TestRegister;

/** What programs read of accreditation is what the document says, theirs to read, and written by the rules of the screens. */
@PlatformTest
class AccreditationAnswersTest {
    private static final Scope[] ALL = {
        Scope.READ_ACCREDITATION, Scope.WRITE_ACCREDITATION, Scope.READ_REGISTER, Scope.READ_CALENDAR
    };
    private static final String ANSWER = """
            {"correction": "Answered the three complaints.", "rootCause": "Nobody covers the mailbox.", "action": "A rota.",
             "promised": "%s"}""";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private TestCases.Case one;
    private DescribedAnswers described;
    private UUID finding;

    @BeforeEach
    void anAuditWithAMinor() {
        one = new TestCases(context).audited(6);
        described = new DescribedAnswers(
                Program.unknown(port).get("/api/v1/openapi.json").json());
        finding = raise("KM-2");
    }

    private UUID raise(String criterion) {
        var said = new Findings.Statement(criterion, Grade.MINOR, "Late answers.", "The log.", List.of(), List.of());
        return context.getBean(Findings.class).raise(one.audit(), said, one.lead());
    }

    private Program program(Viewer owner) {
        return Program.of(owner, context, port, ALL);
    }

    private Program.Answer get(Viewer owner, String path, Object... variables) {
        var address = path;
        for (var variable : variables) {
            address =
                    address.contains("{") ? address.replaceFirst("\\{\\w+}", variable.toString()) : address + variable;
        }
        var answer = program(owner).get(address);
        described.check("GET", path, answer);
        return answer;
    }

    private static String soon() {
        return ANSWER.formatted(LocalDate.now(ZoneId.of("Asia/Hong_Kong")).plusDays(20));
    }

    @Test
    void everySideReadsAnAuditWithItsPlanItsRequestsAndItsReports() {
        for (var reader : List.of(one.manager(), one.office(), one.lead())) {
            var list = get(reader, "/api/v1/audits", "?kind=initial&organisation=" + one.company());
            assertThat(list.json().path("total").asInt()).isOne();
            var whole = get(reader, "/api/v1/audits/{id}", one.audit()).json();
            assertThat(whole.path("team").size()).isEqualTo(2);
            assertThat(whole.path("stages")
                            .path(0)
                            .path("conclusion")
                            .path("ready")
                            .asBoolean())
                    .isTrue();
            for (var part : List.of("/plan", "/requests", "/reports", "/decision")) {
                assertThat(get(reader, "/api/v1/audits/{id}" + part, one.audit())
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(get(one.manager(), "/api/v1/audits/{id}", one.audit())
                        .json()
                        .path("summary")
                        .path("part")
                        .asString())
                .isEqualTo("auditee");
        assertThat(get(one.manager(), "/api/v1/audits", "?kind=special")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get(one.manager(), "/api/v1/audits", "?limit=0").status()).isEqualTo(422);
    }

    @Test
    void whatBelongsToAnotherIsThereForNoProgram() {
        var other = new TestCases(context).audited(6);
        var decider = new TestCases(context).decider(other.body());
        for (var stranger : List.of(other.manager(), other.office(), other.lead(), decider)) {
            for (var path : List.of("", "/plan", "/requests", "/consensus", "/reports", "/reports/1", "/decision")) {
                assertThat(program(stranger)
                                .get("/api/v1/audits/" + one.audit() + path)
                                .status())
                        .as(path)
                        .isIn(403, 404);
            }
            assertThat(program(stranger).get("/api/v1/findings/" + finding).status())
                    .isEqualTo(404);
            assertThat(program(stranger)
                            .post("/api/v1/findings/" + finding + "/responses", soon(), "If-Match", "\"0\"")
                            .status())
                    .isIn(403, 404);
            assertThat(program(stranger)
                            .post("/api/v1/findings/" + finding + "/reviews", "{\"accepted\": true}")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(program(other.manager())
                        .get("/api/v1/findings?audit=" + one.audit())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOrganisationAnswersTheVersionThatItReadAndTheTeamReviewsIt() {
        var path = "/api/v1/findings/" + finding;
        var read = get(one.manager(), "/api/v1/findings/{id}", finding);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json().path("may").path(0).asString()).isEqualTo("answer");
        var manager = program(one.manager());
        var answered = manager.post(path + "/responses", soon(), "If-Match", read.header("ETag"));
        described.check("POST", "/api/v1/findings/{id}/responses", answered);
        assertThat(answered.json().path("summary").path("state").asString()).isEqualTo("answered");
        var late = manager.post(path + "/responses", soon(), "If-Match", read.header("ETag"));
        described.check("POST", "/api/v1/findings/{id}/responses", late);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("version").asInt()).isOne();
        var twice = manager.post(path + "/responses", soon());
        described.check("POST", "/api/v1/findings/{id}/responses", twice);
        assertThat(twice.status()).isEqualTo(409);
        var lead = program(one.lead());
        assertThat(lead.post(path + "/reviews", "{\"accepted\": false}").status())
                .isEqualTo(422);
        var returned = lead.post(path + "/reviews", "{\"accepted\": false, \"reason\": \"Which deputy?\"}");
        described.check("POST", "/api/v1/findings/{id}/reviews", returned);
        assertThat(returned.json().path("summary").path("state").asString()).isEqualTo("returned");
        assertThat(manager.post(path + "/reviews", "{\"accepted\": true}").status())
                .isEqualTo(403);
    }

    @Test
    void anAnswerThatPromisesNothingOrThePastIsToldAtItsFields() {
        var manager = program(one.manager());
        var path = "/api/v1/findings/" + finding + "/responses";
        assertThat(manager.post(path, ANSWER.formatted("2020-01-01"))
                        .json()
                        .path("errors")
                        .has("promised"))
                .isTrue();
        var empty = manager.post(path, "{\"correction\": \" \", \"rootCause\": \"\", \"action\": \"x\"}");
        described.check("POST", "/api/v1/findings/{id}/responses", empty);
        assertThat(empty.json().path("errors").propertyNames()).contains("correction", "rootCause", "promised");
        var huge = manager.post(path, soon().replace("A rota.", "x".repeat(8_001)));
        assertThat(huge.json().path("errors").has("action")).isTrue();
        assertThat(manager.post(path, soon(), "If-Match", "*").status()).isEqualTo(422);
    }

    @Test
    void aTokenForReadingAnswersNothingAndOneForOtherThingsReadsNothing() {
        var reader = Program.of(one.manager(), context, port, Scope.READ_ACCREDITATION);
        assertThat(reader.post("/api/v1/findings/" + finding + "/responses", soon())
                        .status())
                .isEqualTo(403);
        var other = Program.of(one.manager(), context, port, Scope.READ_ASSESSMENTS);
        for (var path : List.of(
                "/api/v1/audits",
                "/api/v1/findings",
                "/api/v1/findings/" + finding,
                "/api/v1/audits/" + one.audit(),
                "/api/v1/certificates",
                "/api/v1/calendar",
                "/api/v1/programme/" + UUID.randomUUID())) {
            var answer = other.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).endsWith(":missing-scope");
        }
    }

    @Test
    void whoeverWalksThroughFindingsMeetsEachOnce() {
        for (var criterion : List.of("KM-1", "LS-1", "LS-2", "KM-2")) {
            raise(criterion);
        }
        var met = new ArrayList<String>();
        var next = "/api/v1/findings?limit=2&grade=minor&audit=" + one.audit();
        while (!next.equals("null")) {
            var page = program(one.manager()).get(next).json();
            assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(5);
            page.path("items").forEach(row -> met.add(row.path("id").asString()));
            raise("LS-1");
            next = page.path("next").isNull() ? "null" : page.path("next").asString();
        }
        assertThat(met).hasSize(5).doesNotHaveDuplicates().endsWith(finding.toString());
        assertThat(get(one.manager(), "/api/v1/findings", "?turn=mine").status())
                .isEqualTo(422);
        assertThat(get(one.lead(), "/api/v1/findings", "?turn=auditors")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void evidenceIsAskedForAndGivenAndOnlyFromOnesOwnLibrary() {
        var asked = db.sql("""
                insert into accreditation.evidence_request (audit, text, due_on, requested_by, requested_at)
                values (:audit, 'The log', current_date - 2, :by, now()) returning id""")
                .param("audit", one.audit())
                .param("by", one.lead().person())
                .query(UUID.class)
                .single();
        var list =
                get(one.manager(), "/api/v1/audits/{id}/requests", one.audit()).json();
        assertThat(list.path("items").path(0).path("state").asString()).isEqualTo("overdue");
        var path = "/api/v1/audits/" + one.audit() + "/requests/" + asked + "/answers";
        var manager = program(one.manager());
        assertThat(manager.post(path, "{}").status()).isEqualTo(422);
        assertThat(manager.post(path, "{\"document\": \"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
        var answered = manager.post(path, "{\"text\": \"Here it is.\"}");
        described.check("POST", "/api/v1/audits/{id}/requests/{request}/answers", answered);
        assertThat(answered.json().path("state").asString()).isEqualTo("answered");
        assertThat(program(one.lead()).post(path, "{\"text\": \"x\"}").status()).isEqualTo(403);
    }

    @Test
    void theConsensusIsThereForTheTeamAloneAndNotBeforeEverybodyHasSigned() {
        var audit = new TestAudits(context);
        var path = "/api/v1/audits/{id}/consensus";
        audit.scoreAll(audit.lead, "6");
        audit.sign(audit.lead);
        assertThat(get(audit.lead, path, audit.id).status()).isEqualTo(404);
        audit.scoreAll(audit.second, "7");
        audit.scoreAll(audit.third, "6.5");
        List.of(audit.second, audit.third).forEach(audit::sign);
        var settled = get(audit.lead, path, audit.id).json();
        assertThat(settled.path("stage").asString()).isEqualTo("settling");
        assertThat(settled.path("criteria")
                        .path(0)
                        .path("scores")
                        .path("intention")
                        .path("given")
                        .size())
                .isEqualTo(3);
        assertThat(program(audit.manager)
                        .get("/api/v1/audits/" + audit.id + "/consensus")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void certificatesAndTheirCyclesAreReadByHolderAndBody() {
        var register = new TestRegister(context);
        var today = register.today();
        var people = new TestPeople(context);
        var holder = register.company(Names.of("Quiet Harbour Ltd"));
        var first = register.issued(register.grant(
                holder, Names.of("Quiet Harbour Ltd"), UUID.randomUUID(), today.minusDays(300), Optional.empty()));
        var second = register.issued(register.grant(
                register.company(Names.of("Old Pier Ltd")),
                Names.of("Old Pier Ltd"),
                UUID.randomUUID(),
                today.minusDays(10),
                Optional.empty()));
        var manager = people.person(first.holder(), Role.QUALITY_MANAGER);
        assertThat(get(manager, "/api/v1/certificates").json().path("total").asInt())
                .isOne();
        assertThat(get(manager, "/api/v1/certificates/{number}", first.number())
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();
        assertThat(get(manager, "/api/v1/certificates/{number}", second.number())
                        .status())
                .isEqualTo(404);
        assertThat(get(manager, "/api/v1/programme/{certificate}", first.id())
                        .json()
                        .path("steps")
                        .size())
                .isEqualTo(3);
        assertThat(get(manager, "/api/v1/programme/{certificate}", second.id()).status())
                .isEqualTo(404);
        var page = get(register.office, "/api/v1/programme", "?limit=1").json();
        assertThat(page.path("items").path(0).path("number").asString()).isEqualTo(first.number());
        assertThat(page.path("total").asInt()).isEqualTo(2);
        var next = program(register.office).get(page.path("next").asString()).json();
        assertThat(next.path("items").path(0).path("number").asString()).isEqualTo(second.number());
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(get(register.office, "/api/v1/programme", "?which=later").status())
                .isEqualTo(422);
        assertThat(get(manager, "/api/v1/calendar").json().path("total").asInt())
                .isZero();
    }
}
