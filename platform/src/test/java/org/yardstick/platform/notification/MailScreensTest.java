package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

@PlatformTest
class MailScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Test
    void whoeverHandsOnALetterIsWrittenInTheJournal() {
        var people = new TestPeople(application);
        var known = people.person(people.company(), Role.CONTRIBUTOR);
        var forgetful = people.stranger();
        forgetful.get("/password-reset");
        forgetful.post("/password-reset", "email", known.email());
        var id = db.sql("select id from notification.mail where recipient = :email")
                .param("email", known.email())
                .query(UUID.class)
                .single();
        var administrator = people.person(people.body(), Role.ADMINISTRATOR);
        var visitor = people.visitor(administrator);
        visitor.get("/mails");
        assertThat(opened(id)).isZero();
        assertThat(visitor.get("/mails/" + id).body()).contains("/password-reset/");
        assertThat(opened(id)).isEqualTo(1);
    }

    private long opened(UUID mail) {
        return db.sql("select count(*) from journal.entry where action = 'mail.open' and subject = :mail")
                .param("mail", mail.toString())
                .query(Long.class)
                .single();
    }
}
