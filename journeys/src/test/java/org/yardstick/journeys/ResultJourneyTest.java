package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.TestAssessments;

class ResultJourneyTest {
    @Test
    void aQualityManagerReadsWhereTheCompanyStandsAndWhy() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var manager = test.manager(company);
            journey.as(manager);
            test.sign(test.start(company, "Customer service 2025", 2025, manager), 4.6, 5, manager);
            var id = test.start(company, "Customer service 2026", 2026, manager);
            test.sign(id, 5.6, 7, manager);
            var running = test.start(company, "Customer service 2027", 2027, manager);
            test.answerSome(running, manager);
            var page = journey.page;

            page.navigate("/assessments/" + id + "/result");
            assertThat(journey.heading()).hasText("Result");
            journey.look("result");
            journey.turnTo("All criteria");
            assertThat(journey.heading()).hasText("All criteria");
            journey.look("result-criteria");
            journey.turnTo("How it comes about");
            page.locator(".tree-item summary").first().click();
            journey.look("result-explanation");
            page.navigate("/assessments/" + id + "/result/explanation?node=3.0");
            page.locator(".tree-item summary").first().click();
            journey.look("result-explanation-criterion");
            journey.turnTo("Comparison");
            journey.look("result-comparison");
            journey.speak("繁體");
            assertThat(journey.heading()).hasText("比較");
            page.navigate("/assessments/" + id + "/result");
            journey.look("result-zh-Hant-HK");
            page.navigate("/assessments/" + id + "/result/criteria?sort=shortfall");
            journey.look("result-criteria-zh-Hant-HK");
            page.navigate("/assessments/" + running + "/result");
            assertThat(page.getByRole(AriaRole.NOTE)).containsText("35項準則中有11項尚未作答");
            journey.press("深色外觀");
            journey.look("result-running-dark");
            page.navigate("/assessments/" + id + "/result/criteria");
            journey.look("result-criteria-dark");
        }
    }
}
