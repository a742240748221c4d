package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;

class AssessmentJourneyTest {
    @Test
    void aQualityManagerAssessesACompany() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var company = people.company("Harbour View Property Services", Organisation.Sector.PROPERTY_MANAGEMENT);
            journey.as(people.person("Mei Chan", company, Role.QUALITY_MANAGER));
            var page = journey.page;

            page.navigate("/assessments");
            journey.look("assessments-empty");
            journey.follow("Start an assessment");
            journey.look("assessment-start");
            page.getByLabel("Name of this assessment").fill("Customer service 2026");
            journey.press("Start");
            assertThat(journey.heading()).hasText("Customer service 2026");
            journey.look("hub");

            journey.follow("LS-1");
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
            journey.press("Complete and next");
            journey.isRefused("Choose a score for Integration");
            journey.look("criterion-incomplete");
            page.locator("#score\\.integration input[value='5']").check();
            journey.press("Complete and next");
            assertThat(journey.heading()).containsText("LS-2");
            journey.speak("繁體");
            journey.look("criterion-zh-Hant-HK");
            page.navigate(page.url().replaceAll("/criteria.*", ""));
            journey.look("hub-zh-Hant-HK");
        }
    }
}
