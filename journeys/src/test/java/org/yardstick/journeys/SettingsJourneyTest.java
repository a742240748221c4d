package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Role;

class SettingsJourneyTest {
    @Test
    void anAdministratorSeesWhatIsSetAndSomebodyWithoutARoleWhyThereIsNothing() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var body = people.body();
            journey.as(people.person(body, Role.ADMINISTRATOR));
            journey.page.navigate("/settings");
            assertThat(journey.page.locator("h1")).hasText("Settings");
            journey.look("settings");
            journey.speak("繁體");
            journey.look("settings-zh-Hant-HK");
            journey.becomeAStranger();
            journey.as(people.person(body));
            journey.page.navigate("/");
            assertThat(journey.page.locator("main")).containsText("You hold no role at present");
            journey.look("home-without-a-role");
        }
    }
}
