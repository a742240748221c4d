package org.yardstick.platform.shell;

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
import org.yardstick.platform.Visitor;
import org.yardstick.platform.api.Program;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.TestPeople;

/** What cannot be read is told with place and reason, to people and to programs, and keeps nothing. */
@PlatformTest
class HostileRequestsTest {
    private static final String MULTIPART = "multipart/form-data; boundary=x";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Program program;

    @BeforeEach
    void somebodyFromTheOffice() {
        var people = new TestPeople(application);
        var office = people.person(people.body(), Role.SECRETARIAT, Role.QUALITY_MANAGER);
        visitor = people.visitor(office);
        visitor.get("/standards/import");
        program = Program.of(office, application, port, Scope.WRITE_ASSESSMENTS);
    }

    @Test
    void anUploadAboveEveryLimitIsToldWithTheLimit() {
        var before = editions();
        var answer = visitor.upload("/standards/import", "file", "big.json", new byte[70_000_000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body())
                .contains("That is too large")
                .contains("at most 66 MB")
                .contains("Reference:");
        assertThat(editions()).isEqualTo(before);
    }

    private long editions() {
        return db.sql("select count(*) from standard.edition").query(Long.class).single();
    }

    @Test
    void anUploadThatBreaksOffIsToldInTheReadersLanguage() {
        for (var type : List.of(MULTIPART, "multipart/form-data")) {
            var page = sendForm(type, "--x\r\nrubbish", "");
            assertThat(page.status()).as(type).isEqualTo(400);
            assertThat(page.whole().body())
                    .contains("The upload did not arrive whole")
                    .contains("Reference:");
        }
        assertThat(sendForm(MULTIPART, "--x\r\nrubbish", "zh-Hant-HK").whole().body())
                .contains("檔案沒有完整上載")
                .contains("編號：");
    }

    private Program.Answer sendForm(String type, String content, String language) {
        var cookies = visitor.cookies() + (language.isEmpty() ? "" : "; language=" + language);
        return Program.unknown(port)
                .post(
                        "/standards/import",
                        content,
                        "Content-Type",
                        type,
                        "Cookie",
                        cookies,
                        "X-XSRF-TOKEN",
                        visitor.token());
    }

    @Test
    void aFormThatIsTooLongOrWronglyEncodedIsNoMistakeOfOurs() {
        var form = "application/x-www-form-urlencoded";
        assertThat(sendForm(form, "x=" + "a".repeat(3_000_000), "").status()).isEqualTo(413);
        assertThat(sendForm(form, "x=%zz", "").status()).isEqualTo(400);
        assertThat(Program.unknown(port).get("/standards?x=%25zz&y=%C3").status())
                .isLessThan(500);
    }

    @Test
    void jsonIsReadStrictlyAndTheProblemSaysWhere() {
        var organisation = UUID.randomUUID();
        var sent = List.of(
                "{\"name\": ",
                "{\"nmae\": \"x\"}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"year\": \"twenty\"}",
                "{\"year\": 2026.5}",
                "{\"sites\": [\"" + organisation + "\", 7]}",
                "[]",
                "null",
                "",
                "{} {}",
                "{\"scope\": " + "[".repeat(100_000) + "}",
                "\u0000");
        for (var body : sent) {
            var answer = program.post("/api/v1/assessments", body);
            var start = body.substring(0, Math.min(40, body.length()));
            assertThat(answer.status()).as(start).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(start).isEqualTo("application/problem+json");
            assertThat(answer.json().path("type").asString()).as(start).isEqualTo("urn:yardstick:problem:wrong-json");
            assertThat(answer.json().path("errors").size()).as(start).isEqualTo(1);
            assertThat(answer.json().path("reference").asString()).as(start).hasSize(8);
        }
        assertThat(errors("{\"nmae\": \"x\"}")).isEqualTo("{\"nmae\":\"This field is not known here\"}");
        assertThat(errors("{\n \"sites\": [\"" + organisation + "\", {}]}")).contains("sites[1]");
        assertThat(program.post("/api/v1/assessments", "{\n\n  oops")
                        .json()
                        .path("line")
                        .asInt())
                .isEqualTo(3);
    }

    private String errors(String body) {
        return program.post("/api/v1/assessments", body).json().path("errors").toString();
    }

    @Test
    void tenMegabytesOfJsonAndOtherKindsOfContentAreNotRead() {
        var long10 = "{\"scope\": \"" + "a".repeat(10_000_000) + "\"}";
        var answer = program.post("/api/v1/assessments", long10);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("1 MB");
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", MULTIPART, "nonsense")) {
            var other = program.post("/api/v1/assessments", "{}", "Content-Type", type);
            assertThat(other.status()).as(type).isEqualTo(415);
            assertThat(other.header("Accept")).isEqualTo("application/json");
        }
    }

    @Test
    void aWrongMethodSaysWhichAreRight() {
        var answer = program.put("/api/v1/assessments", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:yardstick:problem:wrong-method");
    }

    @Test
    void whoeverAsksForAPageUnderApiStillGetsData() {
        var answer = Program.unknown(port).get("/api/v1/nowhere", "Accept", "text/html", "Accept-Language", "zh-TW");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("title").asString()).isEqualTo("找不到頁面");
    }
}
