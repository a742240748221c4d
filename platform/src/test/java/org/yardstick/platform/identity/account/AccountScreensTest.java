package org.yardstick.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

@PlatformTest
class AccountScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    TestPeople people;
    UUID company;
    Viewer actor;
    Visitor visitor;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        company = people.company();
        actor = people.withPassword(people.person(company, Role.QUALITY_MANAGER));
        visitor = people.visitor(actor);
        visitor.get("/account");
    }

    @Test
    void ownNamesAndLanguageAreKept() {
        visitor.post(
                "/account/facts",
                "name",
                "Ada Wong",
                "hant",
                "黃雅達",
                "certificate",
                "WONG Nga Tat, Ada",
                "language",
                "zh-Hant-HK");
        var page = visitor.get("/account");
        assertThat(page.body())
                .contains("WONG Nga Tat, Ada")
                .contains("lang=\"zh-Hant-HK\"")
                .contains("已儲存");
        assertThat(people.visitor(actor).get("/account").body()).contains("你的姓名");
    }

    @Test
    void theLanguageChosenInTheHeaderIsKeptWithThePerson() {
        visitor.post("/language", "language", "zh-Hans", "back", "/account");
        assertThat(people.visitor(actor).get("/account").body()).contains("您的姓名");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndSignsOutElsewhere() {
        var elsewhere = people.visitor(actor);
        visitor.get("/account/password");
        assertThat(visitor.post("/account/password", "current", "wrong", "password", "a quite new password")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/account/password", "current", TestPeople.PASSWORD, "password", "a quite new password")
                        .location())
                .isEqualTo("/account");
        assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void signingOutElsewhereKeepsThisBrowser() {
        var elsewhere = people.visitor(actor);
        assertThat(visitor.get("/account").body()).contains("Elsewhere");
        visitor.post("/account/sessions/end");
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(visitor.get("/account").body()).doesNotContain("Elsewhere");
    }

    @Test
    void aTokenAsksUnderApiOnlyAndWithinItsScopes() throws Exception {
        var token = token("read:organisations");
        var own = bearer("/api/v1/organisations", token);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(company.toString());
        assertThat(bearer("/api/v1/organisations/" + people.company(), token).statusCode())
                .isEqualTo(404);
        assertThat(bearer("/account", token).statusCode()).isEqualTo(302);

        var other = bearer("/api/v1/organisations", token("read:standard"));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void withoutATokenOrWithARevokedOneAProgramIsUnknown() throws Exception {
        var token = token("read:organisations");
        var id = db.sql("select id from identity.api_token where person = :id")
                .param("id", actor.person())
                .query(UUID.class)
                .single();
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        rival.get("/account");
        assertThat(rival.post("/account/tokens/" + id + "/revocation").status()).isEqualTo(404);
        visitor.get("/account");
        visitor.post("/account/tokens/" + id + "/revocation");
        for (var wrong : new String[] {token, "nonsense", ""}) {
            var answer = bearer("/api/v1/organisations", wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(answer.body()).contains("\"status\":401");
        }
    }

    @Test
    void onlyTheHashOfATokenIsKeptAndNoJournalHoldsIt() {
        var token = token("read:results");
        assertThat(token).startsWith("yst_");
        assertThat(db.sql("select count(*) from journal.entry where details like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        visitor.get("/account/tokens/new");
        assertThat(visitor.post("/account/tokens", "name", "none", "days", "30").status())
                .isEqualTo(422);
    }

    private String token(String scope) {
        visitor.get("/account/tokens/new");
        var answer = visitor.post("/account/tokens", "name", "export", "days", "30", "scope", scope);
        var found = Pattern.compile("(yst_[A-Za-z0-9_-]+)").matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> bearer(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
