package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

@PlatformTest
class AssessmentScreensTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    TestPeople people;
    java.util.UUID company;
    Viewer manager;
    Visitor visitor;

    @BeforeEach
    void signIn() {
        people = new TestPeople(application);
        company = people.company("Kowloon Bank", Organisation.Sector.BANKING_INSURANCE);
        manager = people.person("Mei", company, Role.QUALITY_MANAGER);
        visitor = new Visitor(port).carrying("session", people.session(manager));
    }

    private String start() {
        visitor.get("/assessments/new");
        var answer = visitor.post(
                "/assessments",
                "organisation",
                company.toString(),
                "profile",
                "banking-insurance",
                "name",
                "Service 2026",
                "year",
                "2026",
                "scope",
                "All branches",
                "target",
                "II");
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void anAssessmentIsStartedWithTheSectorsProfileChosen() {
        assertThat(visitor.get("/assessments/new").body()).contains("value=\"banking-insurance\" selected");
        var hub = visitor.get(start()).body();
        assertThat(hub).contains("Service 2026").contains("0 of 35 complete").doesNotContain("id=\"DF-2\"");
    }

    @Test
    void aFormWithMistakesIsShownAgainWithWhatWasTyped() {
        visitor.get("/assessments/new");
        var answer = visitor.post(
                "/assessments",
                "organisation",
                company.toString(),
                "profile",
                "banking-insurance",
                "name",
                " ",
                "year",
                "20x6",
                "scope",
                "All branches");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Give the assessment a name")
                .contains("Enter a year such as 2026")
                .contains("All branches");
    }

    @Test
    void aCriterionIsAnsweredWithoutScripts() {
        var path = start() + "/criteria/KM-1";
        visitor.get(path);
        var wrong = visitor.post(
                path,
                "tab",
                "t",
                "then",
                "complete",
                "value.narrative",
                "We write it down",
                "seen.narrative",
                "0",
                "value.score.intention",
                "11",
                "seen.score.intention",
                "0",
                "value.score.integration",
                "4");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Choose a score from 0 to 10 in half points")
                .contains("Choose a score for Implementation")
                .contains("We write it down");
        var right = visitor.post(
                path,
                "tab",
                "t",
                "then",
                "complete-next",
                "value.score.intention",
                "7.5",
                "value.score.implementation",
                "6");
        assertThat(right.location()).endsWith("/criteria/KM-2");
        assertThat(visitor.get(path).body())
                .contains("Complete")
                .contains("value=\"7.5\" data-field=\"score.intention\"");
    }

    @Test
    void aFieldSavesItselfAndAConflictIsSaidWith409() {
        var path = start() + "/criteria/KM-1";
        visitor.get(path);
        var saved = visitor.post(path + "/answers", "field", "narrative", "value", "One", "seen", "0", "tab", "a");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1");
        var colleague =
                new Visitor(port).carrying("session", people.session(people.person("Ken", company, Role.CONTRIBUTOR)));
        colleague.get(path);
        var conflict = colleague.post(path + "/answers", "field", "narrative", "value", "Two", "seen", "0", "tab", "b");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Mei saved this");
        assertThat(colleague.get(path).body())
                .contains("A text of yours was set aside")
                .contains("Two")
                .contains("One");
        assertThat(visitor.post(path + "/answers", "field", "score.intention", "value", "3.3", "seen", "0", "tab", "a")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(path + "/answers", "field", "nonsense", "value", "3", "seen", "0", "tab", "a")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatSomebodyTypesIsNeverMarkup() {
        var path = start() + "/criteria/KM-1";
        visitor.get(path);
        visitor.post(
                path + "/answers",
                "field",
                "narrative",
                "value",
                "</textarea><script>alert(1)</script>",
                "seen",
                "0",
                "tab",
                "a");
        visitor.post(path + "/comments", "text", "<img src=x onerror=alert(1)>");
        assertThat(visitor.get(path).body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }

    @Test
    void signingSaysWhatIsMissingAndThenFreezes() {
        var path = start();
        visitor.get(path + "/check");
        var early = visitor.post(path + "/submissions", "name", "", "declared", "");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body())
                .contains("Enter your full name")
                .contains("Confirm the declaration")
                .contains("LS-1");
        TestAnswers.answerAll(
                application,
                java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1)),
                manager,
                "6",
                "6",
                "6");
        assertThat(visitor.post(path + "/submissions", "name", "Mei Chan", "declared", "yes")
                        .location())
                .endsWith("/result");
        assertThat(visitor.post(path + "/submissions", "name", "Mei Chan", "declared", "yes")
                        .status())
                .isEqualTo(409);
        assertThat(visitor.get(path).body()).contains("Signed by Mei Chan");
    }

    @Test
    void lastYearsAnswersComeAlongMarkedWithTheirSource() {
        var first = start();
        var id = first.substring(first.lastIndexOf('/') + 1);
        TestAnswers.answerAll(application, java.util.UUID.fromString(id), manager, "6", "6", "6");
        visitor.get("/assessments/new");
        var second = visitor.post(
                        "/assessments",
                        "organisation",
                        company.toString(),
                        "profile",
                        "banking-insurance",
                        "name",
                        "Next",
                        "year",
                        "2027",
                        "scope",
                        "",
                        "earlier",
                        id)
                .location();
        assertThat(visitor.get(second).body()).contains("0 of 35 complete").contains("In progress");
        assertThat(visitor.get(second + "/criteria/KM-1").body())
                .contains("Taken over from an earlier assessment")
                .contains("We do KM-1");
        assertThat(visitor.get(second).body())
                .contains("Answers were taken over from")
                .contains("35 criteria are as answered then")
                .contains("Taken over, to be confirmed");
        visitor.post(
                second + "/criteria/KM-1",
                "tab",
                "t",
                "then",
                "complete",
                "value.narrative",
                "We do KM-1 everywhere.",
                "seen.narrative",
                "1",
                "value.score.intention",
                "6",
                "seen.score.intention",
                "1",
                "value.score.implementation",
                "6",
                "seen.score.implementation",
                "1",
                "value.score.integration",
                "5",
                "seen.score.integration",
                "1");
        assertThat(visitor.get(second).body())
                .contains("1 of 35 complete")
                .contains("34 criteria are as answered then");
        assertThat(visitor.get(second + "/criteria/KM-1").body())
                .doesNotContain("Taken over from an earlier assessment");
    }

    @Test
    void anotherProfileTakesWhatItAsksAndSaysTheRest() {
        var first = start();
        var id = first.substring(first.lastIndexOf('/') + 1);
        TestAnswers.answerAll(application, java.util.UUID.fromString(id), manager, "6", "6", "6");
        visitor.get("/assessments/new");
        var second = visitor.post(
                        "/assessments",
                        "organisation",
                        company.toString(),
                        "profile",
                        "untailored",
                        "name",
                        "Whole",
                        "year",
                        "2027",
                        "earlier",
                        id)
                .location();
        assertThat(visitor.get(second).body())
                .contains("One criterion is new here")
                .contains("New here, nothing taken over");
    }

    @Test
    void otherOrganisationsAssessmentsAreNotThere() {
        var path = start();
        var other = people.person("Zoe", people.company("Other", Organisation.Sector.RETAIL), Role.QUALITY_MANAGER);
        var stranger = new Visitor(port).carrying("session", people.session(other));
        for (var page : new String[] {"", "/criteria/KM-1", "/criteria/KM-1/history", "/check", "/assignments"}) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
        }
    }
}
