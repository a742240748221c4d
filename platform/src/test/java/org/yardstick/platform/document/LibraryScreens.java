package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** A company, its quality manager and their library, new for each test of the screens. */
@PlatformTest
abstract class LibraryScreens {
    @Autowired
    ApplicationContext application;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient db;

    TestPeople people;
    UUID company;
    Viewer manager;

    @BeforeEach
    void aCompany() {
        people = new TestPeople(application);
        company = people.company("Harbour Retail");
        manager = people.person("Mei Chan", company, Role.QUALITY_MANAGER);
    }

    Document upload(Visitor visitor, String name, byte[] content) {
        visitor.get("/documents/new-files");
        var answer = visitor.upload("/documents/files", List.of(new Visitor.File(name, content)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var id = UUID.fromString(answer.location().substring("/documents/".length()));
        return documents.find(manager, id).orElseThrow();
    }
}
