package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

/** What is stated of an assessment can be stated anew until it is signed, by its quality manager, and never unseen. */
@PlatformTest
class ParticularsScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    private TestPeople people;
    private TestAssessments test;
    private UUID company;
    private Viewer manager;
    private Visitor visitor;
    private UUID id;
    private String path;

    @BeforeEach
    void start() {
        people = new TestPeople(application);
        test = new TestAssessments(application);
        company = test.company();
        manager = test.manager(company);
        visitor = people.visitor(manager);
        id = test.start(company, "Customer service 2026", 2026, manager);
        path = "/assessments/" + id + "/particulars";
    }

    private Visitor.Answer restate(Visitor by, String seen, String name, String... more) {
        by.get(path);
        var fields = new java.util.ArrayList<>(
                java.util.List.of("seen", seen, "name", name, "year", "2027", "scope", "All estates", "target", "III"));
        fields.addAll(java.util.List.of(more));
        return by.post(path, fields.toArray(String[]::new));
    }

    @Test
    void theManagerStatesAnewAndTheJournalSaysWhat() {
        assertThat(visitor.get(path).body())
                .contains("value=\"Customer service 2026\"")
                .contains("Tsuen Wan service centre")
                .contains("The standard and the profile stay as they are");
        var site = db.sql("select id from identity.site where organisation = :o and name_en like 'Tsuen%'")
                .param("o", company)
                .query(UUID.class)
                .single();
        assertThat(restate(
                                visitor,
                                "0",
                                "Service 2027",
                                "site",
                                site.toString(),
                                "fact",
                                "business-unit",
                                "fact",
                                "no-such-fact")
                        .location())
                .endsWith("/assessments/" + id);
        assertThat(visitor.get("/assessments/" + id).body())
                .contains("Service 2027")
                .contains("2027");
        var details = db.sql("""
                select details from journal.entry where action = 'assessment.restate' and subject = :id""").param("id", id.toString()).query(String.class).single();
        assertThat(details).contains("name year sites scope facts target").contains("Service 2027");
        assertThat(db.sql("select array_to_string(facts, ' ') from assessment.assessment where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("business-unit");
        assertThat(visitor.get(path).body()).doesNotContain("no-such-fact");
    }

    @Test
    void nothingChangedIsNothingRecorded() {
        visitor.get(path);
        restate(visitor, "0", "Service 2027");
        restate(visitor, "1", "Service 2027");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void whoeverIsSecondSeesBothAndLosesNothing() {
        var other = people.visitor(people.person("Ada", company, Role.QUALITY_MANAGER));
        restate(other, "0", "Ada’s name");
        var answer = restate(visitor, "0", "My name");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Ada saved changes before you")
                .contains("Ada’s name")
                .contains("value=\"My name\"")
                .contains("name=\"seen\" value=\"1\"");
        assertThat(restate(visitor, "1", "My name").status()).isEqualTo(303);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void mistakesAreToldAtTheFieldAndWhatWasTypedStays() {
        visitor.get(path);
        var answer = visitor.post(path, "seen", "0", "name", " ", "year", "12", "scope", "Half typed");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Give the assessment a name")
                .contains("Enter a year such as 2026")
                .contains("Half typed");
        assertThat(visitor.post(path, "seen", "x", "name", "A", "year", "2026").status())
                .isEqualTo(400);
        assertThat(versions()).isZero();
    }

    @Test
    void onlyTheManagerOfTheOrganisationAndOnlyUntilItIsSigned() {
        var contributor = people.visitor(people.person("Ken", company, Role.CONTRIBUTOR));
        contributor.get("/assessments");
        assertThat(contributor.get(path).status()).isIn(403, 404);
        assertThat(contributor
                        .post(path, "seen", "0", "name", "A", "year", "2026")
                        .status())
                .isIn(403, 404);
        var stranger = people.visitor(test.manager(test.company()));
        stranger.get("/assessments");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path, "seen", "0", "name", "A", "year", "2026").status())
                .isEqualTo(404);
        test.sign(id, 6, 3, manager);
        assertThat(visitor.get(path).body())
                .contains("This assessment is signed")
                .contains("<fieldset class=\"bare\" disabled");
        assertThat(restate(visitor, "0", "Late").status()).isEqualTo(409);
        assertThat(versions()).isZero();
    }

    private int versions() {
        return db.sql("select count(*) from assessment.restatement where assessment = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
