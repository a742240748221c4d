package org.yardstick.platform.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.api.Program;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** A program answers as a person does: by the same rules, and nobody's text is lost. */
@PlatformTest
class AnswerApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private TestAssessments test;
    private UUID company;
    private Viewer manager;
    private UUID assessment;
    private Program program;
    private String narrative;

    @BeforeEach
    void anOpenAssessment() {
        test = new TestAssessments(context);
        company = test.company();
        manager = test.manager(company);
        assessment = test.start(company, "Customer service 2026", 2026, manager);
        program = Program.of(manager, context, port, Scope.READ_ASSESSMENTS, Scope.WRITE_ASSESSMENTS);
        narrative = field("narrative");
    }

    private String field(String code) {
        return "/api/v1/assessments/" + assessment + "/criteria/KM-2/answers/" + code;
    }

    private static String answer(String value, int version) {
        return "{\"value\": \"" + value + "\", \"version\": " + version + "}";
    }

    @Test
    void anAnswerIsSavedWithTheVersionThatWasRead() {
        var none = program.get(narrative);
        assertThat(none.json().path("version").asInt()).isZero();
        assertThat(none.header("ETag")).isEqualTo("\"0\"");
        var saved = program.put(narrative, answer("First", 0));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        assertThat(saved.json().path("savedBy").asString()).isEqualTo("Mei Chan");
        assertThat(saved.json().path("savedByNames").path("zh-Hant-HK").asString())
                .isEqualTo("陳美");
        assertThat(program.put(narrative, answer("First", 0))
                        .json()
                        .path("version")
                        .asInt())
                .as("the same again changes nothing")
                .isEqualTo(1);
        assertThat(program.get(narrative, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        var second = program.put(narrative, "{\"value\": \"Second\"}", "If-Match", "\"1\"");
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void whoeverComesSecondIsToldBothTextsAndBothAreKept() {
        program.put(narrative, answer("Theirs", 0));
        var second = program.put(narrative, answer("Mine", 0), "Accept-Language", "zh-CN");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = second.json();
        assertThat(problem.path("type").asString()).isEqualTo("urn:yardstick:problem:newer");
        assertThat(problem.path("title").asString()).isEqualTo("他人已先保存");
        assertThat(problem.path("yours").asString()).isEqualTo("Mine");
        assertThat(problem.path("theirs").path("value").asString()).isEqualTo("Theirs");
        assertThat(problem.path("detail").asString()).contains("陈美");
        assertThat(problem.path("theirs").path("savedByNames").path("en").asString())
                .isEqualTo("Mei Chan");
        assertThat(problem.path("theirs").path("version").asInt()).isEqualTo(1);
        assertThat(forks()).containsExactly("Mine");
        assertThat(program.get(narrative).json().path("value").asString()).isEqualTo("Theirs");
    }

    @Test
    void aConditionThatDoesNotHoldKeepsNothing() {
        program.put(narrative, answer("Theirs", 0));
        var second = program.put(narrative, "{\"value\": \"Mine\"}", "If-Match", "\"7\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("version").asInt()).isEqualTo(1);
        assertThat(forks()).isEmpty();
    }

    private List<String> forks() {
        return db.sql("select value from assessment.fork where assessment = :id")
                .param("id", assessment)
                .query(String.class)
                .list();
    }

    @Test
    void wrongValuesAreToldAtTheirFieldAndNothingIsSaved() {
        var score = program.put(field("score.implementation"), answer("11", 0));
        assertThat(score.status()).isEqualTo(422);
        assertThat(score.json().path("errors").path("value").asString()).isNotBlank();
        var silent = program.put(narrative, "{\"value\": \"No version\"}");
        assertThat(silent.json().path("errors").path("version").asString()).contains("If-Match");
        assertThat(program.put(narrative, "{\"version\": 0}")
                        .json()
                        .path("errors")
                        .has("value"))
                .isTrue();
        assertThat(program.put(narrative, answer("x", -1)).status()).isEqualTo(422);
        assertThat(program.put(narrative, "{\"value\": \"x\"}", "If-Match", "*").status())
                .isEqualTo(422);
        assertThat(program.get("/api/v1/assessments/" + assessment + "/answers")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aSignedAssessmentAndAColleaguesCriterionAreRefusedInWords() {
        test.sign(assessment, 6, 3, manager);
        var refused = program.put(narrative, answer("Too late", 0));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:yardstick:problem:refused");
        assertThat(refused.json().path("detail").asString()).contains("Mei Chan");
    }

    @Test
    void aTokenForReadingSavesNothing() {
        var reader = Program.of(manager, context, port, Scope.READ_ASSESSMENTS);
        assertThat(reader.put(narrative, answer("x", 0)).json().path("scope").asString())
                .isEqualTo("write:assessments");
    }

    @Test
    void anAssessmentIsStartedAndFoundWhereItSays() {
        var started = program.post("/api/v1/assessments", started("property-management", "null", "[]"));
        assertThat(started.status()).isEqualTo(201);
        var found = program.get(started.header("Location"));
        assertThat(found.json()).isEqualTo(started.json());
        assertThat(found.json().path("profile").asString()).isEqualTo("property-management");
        assertThat(found.json().path("pinned").asString()).hasSize(64);
        assertThat(found.json().path("signedAt").isNull()).isTrue();
    }

    private String started(String profile, String target, String sites) {
        return """
                {"organisation": "%s", "standard": "OSQS", "version": "1.0", "profile": "%s", "name": "By a program",
                 "year": 2026, "target": %s, "sites": %s}""".formatted(company, profile, target, sites);
    }

    @Test
    void whatANewAssessmentNamesMustBeThereAndOnesOwn() {
        var wrong = program.post("/api/v1/assessments", started("none", "\"IX\"", "[\"" + UUID.randomUUID() + "\"]"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").propertyNames()).containsExactly("profile", "target", "sites");
        var rival = new TestPeople(context).person("Eve", test.company(), Role.QUALITY_MANAGER);
        var stranger = Program.of(rival, context, port, Scope.WRITE_ASSESSMENTS);
        assertThat(stranger.post("/api/v1/assessments", started("retail", "null", "[]"))
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactly("organisation");
        assertThat(program.post("/api/v1/assessments", "{}")
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("name", "year", "organisation", "standard", "version", "profile");
    }
}
