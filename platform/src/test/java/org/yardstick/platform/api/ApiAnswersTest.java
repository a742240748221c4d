package org.yardstick.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** What comes back is what the document says, for what is right and for what is wrong. */
@PlatformTest
class ApiAnswersTest {
    private static final Scope[] ALL = {
        Scope.READ_STANDARD,
        Scope.READ_ORGANISATIONS,
        Scope.READ_ASSESSMENTS,
        Scope.WRITE_ASSESSMENTS,
        Scope.READ_RESULTS
    };

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private TestAssessments test;
    private Viewer manager;
    private UUID company;
    private UUID signed;
    private Program program;
    private DescribedAnswers described;

    @BeforeEach
    void aCompanyWithASignedAssessment() {
        test = new TestAssessments(context);
        company = test.company();
        manager = test.manager(company);
        signed = test.start(company, "Customer service 2026", 2026, manager);
        test.sign(signed, 5.6, 7, manager);
        program = Program.of(manager, context, port, ALL);
        described = new DescribedAnswers(
                Program.unknown(port).get("/api/v1/openapi.json").json());
    }

    private Program.Answer get(String path, Object... variables) {
        var answer = program.get(filled(path, variables));
        described.check("GET", path, answer);
        return answer;
    }

    /** Variables are filled in in turn, whatever is left is the query. */
    private static String filled(String path, Object... variables) {
        var address = path;
        for (var variable : variables) {
            address =
                    address.contains("{") ? address.replaceFirst("\\{\\w+}", variable.toString()) : address + variable;
        }
        return address;
    }

    @Test
    void theStandardIsAsDescribed() {
        for (var path : List.of("", "/criteria", "/profiles", "/oscal/catalog")) {
            assertThat(get("/api/v1/standards/{code}/{version}" + path, "OSQS", "1.0")
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        get("/api/v1/standards");
        get("/api/v1/standards/{code}/{version}/criteria/{criterion}", "OSQS", "1.0", "KM-2");
        var tailored =
                get("/api/v1/standards/{code}/{version}/profiles/{profile}", "OSQS", "1.0", "property-management");
        assertThat(tailored.json().path("criteria").size()).isEqualTo(35);
        get("/api/v1/standards/{code}/{version}/profiles/{profile}", "OSQS", "1.0", "untailored");
        get("/api/v1/standards/{code}/{version}/oscal/profiles/{profile}", "OSQS", "1.0", "retail");
        assertThat(get("/api/v1/standards/{code}/{version}/profiles/{profile}", "OSQS", "1.0", "none")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void organisationsAreAsDescribed() {
        assertThat(get("/api/v1/organisations").json().path("total").asInt()).isEqualTo(1);
        var one = get("/api/v1/organisations/{id}", company).json();
        assertThat(one.path("names").path("zh-Hant-HK").asString()).isEqualTo("海景物業服務有限公司");
        assertThat(get("/api/v1/organisations/{id}/sites", company)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        get("/api/v1/organisations/{id}/units", company);
        for (var wrong : List.of("?limit=0", "?limit=x", "?cursor=1")) {
            assertThat(get("/api/v1/organisations", wrong).status()).as(wrong).isEqualTo(422);
        }
        for (var path : List.of("", "/sites", "/units")) {
            assertThat(get("/api/v1/organisations/{id}" + path, UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void assessmentsAndResultsAreAsDescribed() {
        var running = test.start(company, "Customer service 2027", 2027, manager);
        test.answerSome(running, manager);
        assertThat(get("/api/v1/assessments").json().path("total").asInt()).isEqualTo(2);
        for (var id : List.of(signed, running)) {
            get("/api/v1/assessments/{id}", id);
            get("/api/v1/assessments/{id}/answers", id);
            get("/api/v1/assessments/{id}/evidence", id);
            get("/api/v1/assessments/{id}/result/levels", id);
            var result = get("/api/v1/assessments/{id}/result", id);
            var same = program.get("/api/v1/assessments/" + id + "/result", "If-None-Match", result.header("ETag"));
            assertThat(same.status()).isEqualTo(304);
        }
        var why = get("/api/v1/assessments/{id}/result/criteria/{criterion}/explanation", signed, "KM-2");
        assertThat(why.json().path("children").size()).isPositive();
        assertThat(get("/api/v1/assessments/{id}/result/criteria/{criterion}/explanation", signed, "OS-2")
                        .status())
                .isEqualTo(404);
        get("/api/v1/assessments/{id}/criteria/{criterion}/answers/{field}", running, "LS-1", "score.intention");
        assertThat(get("/api/v1/assessments/{id}/criteria/{criterion}/answers/{field}", running, "LS-1", "score.x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotAsDescribedIsSeen() {
        var other = program.get("/api/v1/organisations");
        assertThatThrownBy(() -> described.check("GET", "/api/v1/assessments", other))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whoeverWalksThroughAListMeetsEveryRowOnceWhateverIsAddedMeanwhile() {
        for (int year = 2010; year < 2016; year++) {
            test.start(company, "Year " + year, year, manager);
        }
        var met = new ArrayList<String>();
        var next = "/api/v1/assessments?limit=3&organisation=" + company;
        while (!next.equals("null")) {
            var page = program.get(next).json();
            assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(7);
            page.path("items").forEach(one -> met.add(one.path("id").asString()));
            test.start(company, "Added meanwhile", 2030, manager);
            next = page.path("next").isNull() ? "null" : page.path("next").asString();
        }
        assertThat(met).hasSize(7).doesNotHaveDuplicates().endsWith(signed.toString());
    }

    @Test
    void aProgramWithoutTokenScopeOrRoleIsToldWhich() {
        for (var path : List.of("/api/v1/organisations", "/api/v1/assessments")) {
            var unknown = Program.unknown(port).get(path);
            described.check("GET", path, unknown);
            assertThat(unknown.status()).isEqualTo(401);
            var other = Program.of(manager, context, port, Scope.READ_STANDARD)
                    .get(path, "Accept-Language", "fr, zh-HK;q=0.8");
            described.check("GET", path, other);
            assertThat(other.status()).isEqualTo(403);
            var scope = "read:" + path.substring("/api/v1/".length());
            assertThat(other.json().path("scope").asString()).isEqualTo(scope);
            assertThat(other.json().path("detail").asString()).contains(scope).contains("權杖");
            assertThat(other.json().path("type").asString()).isEqualTo("urn:yardstick:problem:missing-scope");
            assertThat(other.header("WWW-Authenticate"))
                    .contains("insufficient_scope")
                    .contains(scope);
            assertThat(other.header("Content-Language")).isEqualTo("zh-Hant-HK");
        }
        var people = new TestPeople(context);
        var frontline = people.person("Fay", company, Role.FRONTLINE);
        var forbidden = Program.of(frontline, context, port, ALL).get("/api/v1/assessments");
        described.check("GET", "/api/v1/assessments", forbidden);
        assertThat(forbidden.json().path("type").asString()).endsWith(":forbidden");
    }

    @Test
    void anotherOrganisationFindsNothing() {
        var people = new TestPeople(context);
        var rival = people.person("Eve", test.company(), Role.QUALITY_MANAGER);
        var stranger = Program.of(rival, context, port, ALL);
        assertThat(stranger.get("/api/v1/assessments").json().path("total").asInt())
                .isZero();
        for (var path : List.of(
                "",
                "/answers",
                "/evidence",
                "/result",
                "/result/levels",
                "/result/criteria/KM-2/explanation",
                "/criteria/KM-2/answers/narrative")) {
            assertThat(stranger.get("/api/v1/assessments/" + signed + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/api/v1/organisations/" + company + "/sites").status())
                .isEqualTo(404);
        assertThat(stranger.put(
                                "/api/v1/assessments/" + signed + "/criteria/KM-2/answers/narrative",
                                "{\"value\": \"mine\", \"version\": 0}")
                        .status())
                .isEqualTo(404);
    }
}
