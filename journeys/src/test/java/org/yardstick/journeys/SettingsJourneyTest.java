package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

class SettingsJourneyTest {
    @Test
    void anAdministratorSeesWhatIsSetAndSomebodyWithoutARoleWhyThereIsNothing() {
        try (var journey = Journey.onEmptyInstance()) {
            var cast = new Cast(journey.application, journey.port());
            var body = cast.body();
            journey.signIn(cast.person(body, Role.ADMINISTRATOR).email(), Cast.PASSWORD);
            journey.page.navigate("/settings");
            assertThat(journey.page.locator("h1")).hasText("Settings");
            journey.look("settings");
            journey.speak("繁體");
            journey.look("settings-zh-Hant-HK");
            journey.becomeAStranger();
            journey.signIn(cast.person(body).email(), Cast.PASSWORD);
            journey.page.navigate("/");
            assertThat(journey.page.locator("main")).containsText("You hold no role at present");
            journey.look("home-without-a-role");
        }
    }
}
