package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    TestPeople people;
    UUID company;
    Viewer manager;
    Visitor visitor;

    @BeforeEach
    void signIn() {
        people = new TestPeople(application);
        company = people.company("Kowloon Bank", Organisation.Sector.BANKING_INSURANCE);
        manager = people.person("Mei", company, Role.QUALITY_MANAGER);
        visitor = people.visitor(manager);
    }

    private String start() {
        return start("banking-insurance", "Service 2026", "2026");
    }

    private String start(String profile, String name, String year, String... more) {
        var answer = send(profile, name, year, more);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private Visitor.Answer send(String profile, String name, String year, String... more) {
        visitor.get("/assessments/new");
        var fields = new ArrayList<>(List.of("organisation", company.toString(), "profile", profile, "name", name));
        fields.addAll(List.of("year", year, "scope", "All branches", "target", "II"));
        fields.addAll(List.of(more));
        return visitor.post("/assessments", fields.toArray(String[]::new));
    }

    /** Starts and answers the year before; its id. */
    private String answeredBefore() {
        var path = start();
        answerAll(path);
        return path.substring("/assessments/".length());
    }

    private void answerAll(String path) {
        var id = UUID.fromString(path.substring("/assessments/".length()));
        new TestAssessments(application).answerAll(id, manager, "6", "6", "6");
    }

    @Test
    void anAssessmentIsStartedWithTheSectorsProfileChosen() {
        assertThat(visitor.get("/assessments/new").body()).contains("value=\"banking-insurance\" selected");
        var hub = visitor.get(start()).body();
        assertThat(hub).contains("Service 2026").contains("0 of 35 complete").doesNotContain("id=\"DF-2\"");
    }

    @Test
    void aFormWithMistakesIsShownAgainWithWhatWasTyped() {
        var answer = send("banking-insurance", " ", "20x6");
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
        var colleague = people.visitor(people.person("Ken", company, Role.CONTRIBUTOR));
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
        answerAll(path);
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
        var second = start("banking-insurance", "Next", "2027", "earlier", answeredBefore());
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
        var second = start("untailored", "Whole", "2027", "earlier", answeredBefore());
        assertThat(visitor.get(second).body())
                .contains("One criterion is new here")
                .contains("New here, nothing taken over");
    }

    @Test
    void otherOrganisationsAssessmentsAreNotThere() {
        var path = start();
        var other = people.person("Zoe", people.company("Other", Organisation.Sector.RETAIL), Role.QUALITY_MANAGER);
        var stranger = people.visitor(other);
        for (var page : new String[] {"", "/criteria/KM-1", "/criteria/KM-1/history", "/check", "/assignments"}) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
        }
    }
}
