package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

@PlatformTest
class PasswordResetScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = new Cast(application, port);
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotTheAddressIsKnown() {
        var known = cast.person(cast.company(), Role.CONTRIBUTOR);
        var visitor = cast.stranger();
        visitor.get("/password-reset");
        var first = visitor.post("/password-reset", "email", known.email());
        var second = visitor.post("/password-reset", "email", "nobody-" + known.email());
        assertThat(first).isEqualTo(second);
        assertThat(mails(known.email())).isEqualTo(1);
        assertThat(mails("nobody-" + known.email())).isZero();
    }

    @Test
    void theLinkSetsANewPasswordOnceAndEndsEverySession() {
        var known = cast.person(cast.company(), Role.CONTRIBUTOR);
        var elsewhere = cast.signedIn(known);
        var visitor = cast.stranger();
        visitor.get("/password-reset");
        for (int i = 0; i < 5; i++) {
            visitor.post("/password-reset", "email", known.email());
        }
        assertThat(mails(known.email())).isEqualTo(PasswordResets.PER_ACCOUNT);
        var link = link(known.email());
        assertThat(visitor.get(link).body()).contains(known.email());
        assertThat(visitor.post(link, "password", "short").status()).isEqualTo(422);
        assertThat(visitor.post(link, "password", "a quite new password").location())
                .isEqualTo("/sign-in");
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(visitor.post(link, "password", "yet another password").status())
                .isEqualTo(409);
        cast.stranger().signIn(known.email(), "a quite new password");
    }

    @Test
    void theMailCallsThePersonByNameInTheLanguageInWhichTheyRead() {
        var known = cast.person(cast.company(), Role.CONTRIBUTOR);
        db.sql("update identity.person set name_hans = '林嘉欣', language = 'zh-Hant-HK' where email = :email")
                .param("email", known.email())
                .update();
        var visitor = cast.stranger();
        visitor.get("/password-reset");
        visitor.post("/password-reset", "email", known.email());
        assertThat(text(known.email())).contains("林嘉欣").doesNotContain(known.name());
    }

    private long mails(String email) {
        return db.sql("select count(*) from notification.mail where recipient = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private String link(String email) {
        var found = Pattern.compile("(/password-reset/[A-Za-z0-9_-]+)").matcher(text(email));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String text(String email) {
        return db.sql("select body_text from notification.mail where recipient = :email order by id limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }
}
