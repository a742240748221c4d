package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** The page one lands on shows everybody what waits for them and where they stand, and nobody what is others'. */
@PlatformTest
class HomeScreensTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Assignments assignments;

    @Autowired
    QueryCounter queries;

    private TestPeople people;
    private TestAssessments assessments;
    private UUID company;
    private Viewer manager;

    @BeforeEach
    void aCompany() {
        people = new TestPeople(context);
        assessments = new TestAssessments(context);
        company = assessments.company();
        manager = assessments.manager(company);
    }

    private String home(Viewer viewer) {
        var answer = people.visitor(viewer).get("/");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whoeverHasNoAssessmentIsInvitedToStartOne() {
        assertThat(home(manager)).contains("Start an assessment").doesNotContain("Where you stand");
    }

    @Test
    void aRunningAssessmentWaitsToBeGoneOnWith() {
        var id = assessments.start(company, "Service 2026", 2026, manager);
        assertThat(home(manager)).contains("Go on with", "/assessments/" + id, "0 of 35 complete");
    }

    @Test
    void aSignedAssessmentSaysWhereOneStandsAndWhatToDoFirst() {
        var id = assessments.start(company, "Service 2025", 2025, manager);
        assessments.sign(id, 5.6, 7, manager);
        assertThat(home(manager)).contains("Where you stand", "/assessments/" + id + "/result", "First steps to Level");
    }

    @Test
    void whoeverWasAskedFindsTheCriteriaUntilTheyAreComplete() {
        var id = assessments.start(company, "Service 2026", 2026, manager);
        var ken = people.person("Ken", company, Role.CONTRIBUTOR);
        assignments.assign(id, ken.person(), Set.of("LS-1", "LS-2"), manager);
        assertThat(home(ken)).contains("2 criteria wait for you", "/assessments/" + id + "/criteria/LS-1");
        assessments.answerAll(id, manager, "5", "4", "3");
        assertThat(home(ken)).doesNotContain("wait for you", "waits for you");
    }

    @Test
    void nobodySeesWhatIsOthers() {
        var id = assessments.start(company, "Service 2026", 2026, manager);
        var rival = people.person("Eve", people.company("Peak", Organisation.Sector.RETAIL), Role.QUALITY_MANAGER);
        assertThat(home(rival)).doesNotContain(id.toString());
    }

    @Test
    void whoeverLooksAfterTheSchemeSeesHowManyTakePart() {
        var secretary = people.person("Poon", company, Role.SECRETARIAT);
        assertThat(home(secretary)).contains("The scheme today", "people with a role");
    }

    @Test
    void whoeverHasNothingToDoIsToldSo() {
        assertThat(home(people.person("Judge", company, Role.JUDGE))).contains("Nothing waits for you here yet");
        assertThat(home(people.person("Nobody", company))).contains("You hold no role at present");
    }

    @Test
    void thePageAsksAsOftenForManyAssessmentsAsForOne() {
        var first = assessments.start(company, "Service 2024", 2024, manager);
        assessments.sign(first, 5.6, 7, manager);
        assessments.start(company, "Service 2026", 2026, manager);
        long few = asked();
        for (int year = 2015; year < 2024; year++) {
            assessments.start(company, "Service " + year, year, manager);
        }
        assertThat(asked()).isEqualTo(few).isPositive();
    }

    private long asked() {
        var visitor = people.visitor(manager);
        visitor.get("/");
        return queries.during(() -> visitor.get("/"));
    }
}
