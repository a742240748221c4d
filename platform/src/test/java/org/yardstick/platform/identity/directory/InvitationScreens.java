package org.yardstick.platform.identity.directory;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.notification.Mailbox;

/** A company whose quality manager invites, new for each test. */
@PlatformTest
abstract class InvitationScreens {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    UUID company;
    Viewer manager;
    Visitor visitor;

    @BeforeEach
    void aCompany() {
        people = new TestPeople(application);
        company = people.company();
        manager = people.person(company, Role.QUALITY_MANAGER);
        visitor = people.visitor(manager);
    }

    static Visitor.Answer invite(Visitor by, UUID organisation, String email, String role, String language) {
        by.get("/organisations/" + organisation + "/invitations/new");
        return by.post(
                "/organisations/" + organisation + "/invitations", "email", email, "role", role, "language", language);
    }

    UUID invitation(String email) {
        return db.sql("select id from identity.invitation where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    String link(String email) {
        return new Mailbox(application).link(email, "/invitations");
    }
}
