package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

class AssessmentJourneyTest {
    @Test
    void aQualityManagerAssessesACompany() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = new TestPeople(journey.application);
            var company = people.company("Harbour View Property Services", Organisation.Sector.PROPERTY_MANAGEMENT);
            journey.as(people.session(people.person("Mei Chan", company, Role.QUALITY_MANAGER)));
            var page = journey.page;

            page.navigate("/assessments");
            journey.look("assessments-empty");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start an assessment"))
                    .click();
            journey.look("assessment-start");
            page.getByLabel("Name of this assessment").fill("Customer service 2026");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Start").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Customer service 2026");
            journey.look("hub");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("LS-1"))
                    .click();
            page.getByLabel("What you do")
                    .fill("Our service promise hangs in every management office and is part of each tender.");
            page.getByLabel("What you do").blur();
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            page.locator("#score\\.intention input[value='7']").check();
            assertThat(page.locator("#score\\.intention [data-score-says]"))
                    .not()
                    .isEmpty();
            page.locator("#score\\.implementation input[value='6.5']").check();
            journey.look("criterion");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete and next"))
                    .click();
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator(".error-summary")).containsText("Choose a score for Integration");
            journey.look("criterion-incomplete");
            page.locator("#score\\.integration input[value='5']").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete and next"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("LS-2");
            journey.speak("繁體");
            journey.look("criterion-zh-Hant-HK");
            page.navigate(page.url().replaceAll("/criteria.*", ""));
            journey.look("hub-zh-Hant-HK");
        }
    }
}
