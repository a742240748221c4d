package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.result.TestAssessments;
import org.yardstick.platform.identity.TestPeople;

class ResultJourneyTest {
    @Test
    void aQualityManagerReadsWhereTheCompanyStandsAndWhy() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var manager = test.manager(company);
            journey.as(new TestPeople(journey.application).session(manager));
            test.sign(test.start(company, "Customer service 2025", 2025, manager), 4.6, 5, manager);
            var id = test.start(company, "Customer service 2026", 2026, manager);
            test.sign(id, 5.6, 7, manager);
            var running = test.start(company, "Customer service 2027", 2027, manager);
            test.answerSome(running, manager);
            var page = journey.page;

            page.navigate("/assessments/" + id + "/result");
            assertThat(heading(page)).hasText("Result");
            journey.look("result");
            follow(page, "All criteria");
            assertThat(heading(page)).hasText("All criteria");
            journey.look("result-criteria");
            follow(page, "How it comes about");
            page.locator(".tree-item summary").first().click();
            journey.look("result-explanation");
            page.navigate("/assessments/" + id + "/result/explanation?node=3.0");
            page.locator(".tree-item summary").first().click();
            journey.look("result-explanation-criterion");
            follow(page, "Comparison");
            journey.look("result-comparison");
            journey.speak("繁體");
            assertThat(heading(page)).hasText("比較");
            page.navigate("/assessments/" + id + "/result");
            journey.look("result-zh-Hant-HK");
            page.navigate("/assessments/" + id + "/result/criteria?sort=shortfall");
            journey.look("result-criteria-zh-Hant-HK");
            page.navigate("/assessments/" + running + "/result");
            assertThat(page.getByRole(AriaRole.NOTE)).containsText("35項準則中有11項尚未作答");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("深色外觀"))
                    .click();
            journey.look("result-running-dark");
            page.navigate("/assessments/" + id + "/result/criteria");
            journey.look("result-criteria-dark");
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void follow(Page page, String section) {
        page.locator(".sections")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                .click();
    }
}
