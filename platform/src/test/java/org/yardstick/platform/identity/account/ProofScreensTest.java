package org.yardstick.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** A browser left alone for a while opens no other way into the account. */
@PlatformTest
class ProofScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    Viewer actor;
    Visitor visitor;

    @BeforeEach
    void leftAlone() {
        people = new TestPeople(application);
        actor = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
        visitor = people.visitor(actor);
        visitor.get("/account");
        db.sql("update identity.user_session set proved_at = now() - interval '11 minutes' where person = :person")
                .param("person", actor.person())
                .update();
    }

    @Test
    void anotherWayInIsOpenedOnlyByWhoeverShowsAgainWhoTheyAre() {
        var asks = "/account/proof?next=%2Faccount%2Ftokens%2Fnew";
        assertThat(visitor.get("/account/tokens/new").location()).isEqualTo(asks);
        assertThat(visitor.post("/account/tokens", "name", "thief", "days", "365", "scope", "read:standard")
                        .location())
                .isEqualTo(asks);
        assertThat(tokens()).isZero();
        assertThat(visitor.post("/account/passkeys/challenge").location()).startsWith("/account/proof");
        assertThat(visitor.post("/account/passkeys", "credential", "{}").location())
                .startsWith("/account/proof");
        assertThat(visitor.post("/account/app").location()).startsWith("/account/proof");
        assertThat(visitor.post("/account/openid").location()).startsWith("/account/proof");

        assertThat(visitor.get(asks).body()).contains("Show that it is you");
        var wrong = visitor.post("/account/proof", "password", "not the password", "next", "/account/tokens/new");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(visitor.get("/account/tokens/new").location()).isEqualTo(asks);
        var right = visitor.post("/account/proof", "password", TestPeople.PASSWORD, "next", "/account/tokens/new");
        assertThat(right.location()).isEqualTo("/account/tokens/new");
        assertThat(visitor.get("/account/tokens/new").status()).isEqualTo(200);
        visitor.post("/account/tokens", "name", "export", "days", "30", "scope", "read:standard");
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void fromThereNobodyIsLedToAnotherSite() {
        visitor.get("/account/proof");
        assertThat(visitor.post("/account/proof", "password", TestPeople.PASSWORD, "next", "https://evil.example/")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void signingInAnewEndsTheSessionThatTheBrowserHadBefore() {
        var before = visitor.cookies().replaceAll(".*\\bsession=([^;]+).*", "$1");
        visitor.signIn(actor.email(), TestPeople.PASSWORD);
        var after = visitor.cookies().replaceAll(".*\\bsession=([^;]+).*", "$1");
        assertThat(after).isNotEqualTo(before);
        assertThat(people.stranger().carrying("session", before).get("/account").location())
                .startsWith("/sign-in");
    }

    private long tokens() {
        return db.sql("select count(*) from identity.api_token where person = :person")
                .param("person", actor.person())
                .query(Long.class)
                .single();
    }
}
