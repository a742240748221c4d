package org.yardstick.platform.accreditation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.api.Program;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Viewer;

/** A program files an application and both sides read it, by the same rules as people. */
@PlatformTest
class ApplicationApiTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    TestApplications test;
    Program program;

    @BeforeEach
    void company() {
        test = new TestApplications(context);
        program = program(test.manager);
    }

    private Program program(Viewer owner) {
        return Program.of(owner, context, port, Scope.READ_ACCREDITATION, Scope.WRITE_ACCREDITATION);
    }

    private String body(UUID assessment, String level, int headcount) {
        var sites = context.getBean(Sites.class).of(test.company).stream()
                .map(site -> "{\"site\": \"" + site.id() + "\", \"headcount\": 20, \"central\": "
                        + site.names().en().contains("Tsuen") + "}")
                .collect(Collectors.joining(","));
        return """
                {"assessment": "%s", "body": "%s", "level": "%s", "scopeEn": "Estates", "headcount": %d, "languages": ["en"],
                 "sites": [%s], "signedAs": "Mei Chan"}""".formatted(assessment, test.body, level, headcount, sites);
    }

    @Test
    void anApplicationIsFiledAndReadByBothSidesAndTheSecondTimeRefused() {
        var assessment = test.signed();
        var filed = program.post("/api/v1/applications", body(assessment, "I", 60));
        assertThat(filed.status()).isEqualTo(201);
        var id = filed.json().path("summary").path("id").asString();
        assertThat(filed.json().path("summary").path("state").asString()).isEqualTo("filed");
        assertThat(filed.json().path("filingSha256").asString()).hasSize(64);
        var office = program(test.office);
        assertThat(office.get("/api/v1/applications").json().path("total").asInt())
                .isOne();
        assertThat(office.get("/api/v1/applications/" + id)
                        .json()
                        .path("scope")
                        .path("en")
                        .asString())
                .isEqualTo("Estates");
        assertThat(program.post("/api/v1/applications", body(assessment, "I", 60))
                        .status())
                .isEqualTo(409);
        assertThat(program.get("/api/v1/applications?limit=1")
                        .json()
                        .path("items")
                        .size())
                .isOne();
    }

    @Test
    void aSkippedLevelIsRefusedInWordsAndNothingIsLeftBehind() {
        var assessment = test.signed();
        var refused = program.post("/api/v1/applications", body(assessment, "III", 60));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("begins at most at level II");
        assertThat(program.get("/api/v1/applications").json().path("total").asInt())
                .isZero();
    }

    @Test
    void hugeAndWrongNumbersAndOthersThingsAreToldAtTheirFields() {
        var assessment = test.signed();
        assertThat(program.post("/api/v1/applications", body(assessment, "I", 2_000_000_000))
                        .json()
                        .path("errors")
                        .has("headcount"))
                .isTrue();
        assertThat(program.post("/api/v1/applications", body(assessment, "I", 0))
                        .status())
                .isEqualTo(422);
        var other = new TestApplications(context);
        assertThat(program.post("/api/v1/applications", body(other.signed(), "I", 60))
                        .json()
                        .path("errors")
                        .has("assessment"))
                .isTrue();
        var klingon = body(assessment, "I", 60).replace("[\"en\"]", "[\"tlh\"]");
        assertThat(program.post("/api/v1/applications", klingon)
                        .json()
                        .path("errors")
                        .has("languages"))
                .isTrue();
    }

    @Test
    void aListThatHoldsNothingsIsToldAndNoFailure() {
        var body = body(test.signed(), "I", 60);
        assertThat(program.post("/api/v1/applications", body.replace("[\"en\"]", "[null]"))
                        .status())
                .isEqualTo(422);
        assertThat(program.post("/api/v1/applications", body.replaceAll("\"sites\": \\[.*\\],", "\"sites\": [null],"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void strangersReadNothingAndATokenForReadingFilesNothing() {
        var id = test.filed();
        var other = new TestApplications(context);
        assertThat(program(other.manager).get("/api/v1/applications/" + id).status())
                .isEqualTo(404);
        assertThat(program(other.office).get("/api/v1/applications/" + id).status())
                .isEqualTo(404);
        var draft = other.filled();
        assertThat(program(other.office).get("/api/v1/applications/" + draft).status())
                .isEqualTo(404);
        var reader = Program.of(test.manager, context, port, Scope.READ_ACCREDITATION);
        assertThat(reader.post("/api/v1/applications", body(test.signed(), "I", 60))
                        .status())
                .isEqualTo(403);
    }
}
