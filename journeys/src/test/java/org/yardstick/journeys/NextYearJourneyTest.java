package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.TestEditions;

/** A year later the standard has a new edition: what was answered comes along, and the list says what needs a closer look. */
class NextYearJourneyTest {
    private static final Inputs.Answer TEN = new Inputs.Answer(
            "",
            Map.of(
                    "intention", BigDecimal.TEN,
                    "implementation", BigDecimal.TEN,
                    "integration", BigDecimal.TEN),
            "",
            "",
            List.of());

    @Test
    void answersPassToTheNextEdition() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var people = journey.people;
            var company = test.company();
            var manager = test.manager(company);
            journey.as(manager);
            var before = test.start(company, "Customer service 2026", 2026, manager);
            test.answerAll(before, manager, "7", "6.5", "6");
            var little = test.start(company, "Little applied", 2024, manager);
            var aside = new Inputs.Answer("", Map.of(), "", "We do nothing of the kind.", List.of());
            test.sign(
                    little,
                    one -> one.notApplicable() == EditionDocument.NotApplicable.WITH_REASON ? aside : TEN,
                    manager);
            TestEditions.publishAYearOn(journey.application, people.person("Office", company, Role.SECRETARIAT));
            var page = journey.page;
            page.navigate("/assessments/new");
            page.getByLabel("Name of this assessment").fill("Customer service 2027");
            page.getByLabel("Take answers over from").selectOption(before.toString());
            journey.press("Start");
            assertThat(page.locator(".origin")).containsText("Customer service 2026 (2026)");
            assertThat(page.locator(".origin")).containsText("3 criteria changed in the standard");
            assertThat(page.locator(".origin")).containsText("One criterion is new here");
            assertThat(page.locator(".origin")).containsText("DF-2");
            assertThat(page.locator("#HD-9")).containsText("Taken over from HD-1, HD-2");
            journey.look("hub-carried");
            journey.speak("繁體");
            journey.look("hub-carried-zh-Hant-HK");
            page.navigate("/assessments/" + little + "/result");
            journey.look("result-little-applies");
        }
    }
}
