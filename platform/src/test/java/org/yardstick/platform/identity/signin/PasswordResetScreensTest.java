package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.notification.Mailbox;

@PlatformTest
class PasswordResetScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    Mailbox mailbox;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        mailbox = new Mailbox(application);
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotTheAddressIsKnown() {
        var known = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
        var visitor = people.stranger();
        visitor.get("/password-reset");
        var first = visitor.post("/password-reset", "email", known.email());
        var second = visitor.post("/password-reset", "email", "nobody-" + known.email());
        assertThat(first).isEqualTo(second);
        assertThat(mailbox.letters(known.email())).isEqualTo(1);
        assertThat(mailbox.letters("nobody-" + known.email())).isZero();
    }

    @Test
    void theLinkSetsANewPasswordOnceAndEndsEverySession() {
        var known = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
        var elsewhere = people.visitor(known);
        var visitor = people.stranger();
        visitor.get("/password-reset");
        for (int i = 0; i < 5; i++) {
            visitor.post("/password-reset", "email", known.email());
        }
        assertThat(mailbox.letters(known.email())).isEqualTo(PasswordResets.PER_ACCOUNT);
        var link = mailbox.link(known.email(), "/password-reset");
        assertThat(visitor.get(link).body()).contains(known.email());
        assertThat(visitor.post(link, "password", "short").status()).isEqualTo(422);
        assertThat(visitor.post(link, "password", "a quite new password").location())
                .isEqualTo("/sign-in");
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(visitor.post(link, "password", "yet another password").status())
                .isEqualTo(409);
        people.stranger().signIn(known.email(), "a quite new password");
    }

    @Test
    void theMailCallsThePersonByNameInTheLanguageInWhichTheyRead() {
        var known = people.withPassword(
                people.person(new Names("Lam Ka Yan", null, "林嘉欣"), people.company(), Role.CONTRIBUTOR));
        db.sql("update identity.person set language = 'zh-Hant-HK' where email = :email")
                .param("email", known.email())
                .update();
        var visitor = people.stranger();
        visitor.get("/password-reset");
        visitor.post("/password-reset", "email", known.email());
        assertThat(mailbox.letter(known.email())).contains("林嘉欣").doesNotContain("Lam Ka Yan");
    }
}
