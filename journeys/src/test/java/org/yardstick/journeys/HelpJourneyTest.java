package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.result.TestAssessments;
import org.yardstick.platform.identity.TestPeople;

class HelpJourneyTest {
    @Test
    void aQualityManagerFindsTheWayFromAPageToItsHelpAndOn() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var manager = test.manager(company);
            journey.as(new TestPeople(journey.application).session(manager));
            var id = test.start(company, "Customer service 2026", 2026, manager);
            var page = journey.page;

            page.navigate("/assessments/" + id + "/criteria/CI-1");
            page.locator(".help-here").click();
            assertThat(heading(page)).hasText("Score a criterion");
            journey.look("help-page");
            page.locator("[rel=next]").click();
            assertThat(heading(page)).hasText("Attach evidence");
            page.locator("footer")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Help"))
                    .click();
            assertThat(heading(page)).hasText("Help");
            journey.look("help");
            page.locator(".guide-text")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Questions about scoring"))
                    .click();
            journey.look("help-questions");
            journey.speak("繁體");
            assertThat(heading(page)).hasText("評分常見問題");
            page.navigate("/help/set-up-an-instance");
            journey.look("help-set-up-zh-Hant-HK");
            page.navigate("/help/invite-people");
            journey.speak("简体");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("深色外观"))
                    .click();
            assertThat(heading(page)).hasText("邀请人员和授予角色");
            journey.look("help-dark-zh-Hans");
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
