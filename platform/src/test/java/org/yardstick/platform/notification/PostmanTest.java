package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.shell.Language;

@PlatformTest
@DirtiesContext
class PostmanTest {
    private static final SmallMailServer SERVER = new SmallMailServer();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("yardstick.mail-seconds", () -> 3600);
        settings.add("yardstick.mail-from", () -> "scheme@example.org");
    }

    @Autowired
    Mails mails;

    @Autowired
    Postman postman;

    @Autowired
    JdbcClient db;

    @Test
    void aMailIsSentOnceAndItsTextIsNoLongerKept() {
        var email = write();
        postman.round();
        postman.round();
        assertThat(SERVER.received(email)).hasSize(1);
        assertThat(SERVER.received(email).getFirst())
                .contains("Content-Language: zh-Hant-HK")
                .contains("From: scheme@example.org")
                .contains("text/plain")
                .contains("text/html");
        var mail = mails.find(id(email));
        assertThat(mail.sentAt()).isPresent();
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void aMailThatTheServerRefusesWaitsAndHoldsUpNoOther() {
        SERVER.refuse("refused-");
        var refused = "refused-" + write();
        db.sql("update notification.mail set recipient = :refused where recipient = :email")
                .param("refused", refused)
                .param("email", refused.substring("refused-".length()))
                .update();
        var other = write();
        postman.round();
        assertThat(SERVER.received(other)).hasSize(1);
        var mail = mails.find(id(refused));
        assertThat(mail.sentAt()).isEmpty();
        assertThat(mail.tries()).isEqualTo(1);
        assertThat(mail.text()).isNotEmpty();
    }

    private String write() {
        var email = UUID.randomUUID() + "@example.org";
        mails.write(
                email,
                new Letter(
                        Language.TRADITIONAL, "邀請", List.of("<b>歡迎</b>"), "接受：", "http://localhost/invitations/x", ""));
        return email;
    }

    private UUID id(String email) {
        return db.sql("select id from notification.mail where recipient = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }
}
