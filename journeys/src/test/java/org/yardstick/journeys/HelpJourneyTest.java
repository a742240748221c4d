package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.TestAssessments;

class HelpJourneyTest {
    @Test
    void aQualityManagerFindsTheWayFromAPageToItsHelpAndOn() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var manager = test.manager(company);
            journey.as(manager);
            var id = test.start(company, "Customer service 2026", 2026, manager);
            var page = journey.page;

            page.navigate("/assessments/" + id + "/criteria/CI-1");
            page.locator(".help-here").click();
            assertThat(journey.heading()).hasText("Score a criterion");
            journey.look("help-page");
            page.locator("[rel=next]").click();
            assertThat(journey.heading()).hasText("Attach evidence");
            page.locator("footer")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Help"))
                    .click();
            assertThat(journey.heading()).hasText("Help");
            journey.look("help");
            page.locator(".guide-text")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Questions about scoring"))
                    .click();
            journey.look("help-questions");
            journey.speak("繁體");
            assertThat(journey.heading()).hasText("評分常見問題");
            page.navigate("/help/set-up-an-instance");
            journey.look("help-set-up-zh-Hant-HK");
            page.navigate("/help/invite-people");
            journey.speak("简体");
            journey.press("深色外观");
            assertThat(journey.heading()).hasText("邀请人员和授予角色");
            journey.look("help-dark-zh-Hans");
        }
    }
}
