package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class StandardApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext application;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    @Test
    void aProgramFindsTheEditionsAndTheirContent() {
        var program = new Visitor(port);
        var list = JSON.readTree(program.get("/api/v1/standards").body()).path("items");
        var osqs = list.valueStream()
                .filter(one -> one.path("version").asString().equals("1.0"))
                .findFirst()
                .orElseThrow();
        var edition = program.fetch(osqs.path("href").asString());
        assertThat(CanonicalJson.hex(CanonicalJson.sha256(edition.body())))
                .isEqualTo(osqs.path("sha256").asString());
        assertThat(program.fetch(
                                osqs.path("href").asString(),
                                "If-None-Match",
                                '"' + osqs.path("sha256").asString() + '"')
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aCriterionComesWithItsWordsAndInfluences() {
        var one = JSON.readTree(new Visitor(port)
                .get("/api/v1/standards/OSQS/1.0/criteria/KM-2")
                .body());
        assertThat(one.path("weight").asInt()).isEqualTo(4);
        assertThat(one.path("texts").path("zh-Hant-HK").path("title").asString())
                .isNotBlank();
        assertThat(one.path("influences").size()).isGreaterThan(3);
    }

    @Test
    void draftsAndMembersEditionsAreNotThereForStrangers() throws Exception {
        var people = new TestPeople(application);
        var office = people.secretary();
        drafts.add(EditionsTest.document("6.1"), List.of(), office);
        drafts.publish(drafts.add(EditionsTest.document("6.2").put("readers", "members"), List.of(), office), office);
        var program = new Visitor(port);
        for (var path : List.of("/OSQS/6.1", "/OSQS/6.2", "/OSQS/6.2/criteria/KM-1", "/OSQS/1.0/criteria/XX-1")) {
            var answer = program.fetch("/api/v1/standards" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("<html");
        }
        assertThat(program.get("/api/v1/standards").body()).doesNotContain("6.1", "6.2");
        var member = people.visitor(office);
        assertThat(member.get("/api/v1/standards/OSQS/6.2").status()).isEqualTo(200);
        assertThat(member.get("/api/v1/standards/OSQS/6.1").status()).isEqualTo(404);
    }
}
