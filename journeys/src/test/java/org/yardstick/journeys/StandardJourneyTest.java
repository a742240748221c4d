package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class StandardJourneyTest {
    @Test
    void aStrangerReadsTheOpenStandardInEnglishAndTraditionalChinese() {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            page.navigate("/standards");
            journey.look("standards");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open Service Quality Standard"))
                    .click();
            journey.look("edition");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KM-2 The answer at hand"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("The answer at hand");
            journey.look("criterion");
            journey.speak("繁體");
            journey.look("criterion-zh-Hant-HK");
            page.navigate("/standards/OSQS/1.0");
            journey.look("edition-zh-Hant-HK");
            page.navigate("/standards/OSQS/1.0/network");
            journey.look("network-zh-Hant-HK");
            journey.speak("English");
            page.navigate("/standards/OSQS/1.0/profiles/banking-insurance");
            journey.look("profile");
            page.navigate("/standards/OSQS/1.0/text");
            journey.look("text");
        }
    }
}
