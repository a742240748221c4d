package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.SetUp;

class SetUpJourneyTest {
    @Test
    void anEmptyInstanceIsSetUpAndSignedInTo() {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            var code = journey.application.getBean(SetUp.class).code().orElseThrow();
            page.navigate("/");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/set-up"));
            journey.look("set-up");
            page.getByLabel("Name of the association or body").fill("Harbour Quality Council");
            journey.speak("繁體");
            assertThat(page.getByLabel("協會或機構名稱")).hasValue("Harbour Quality Council");
            journey.look("set-up-zh-Hant-HK");
            journey.press("完成設定");
            assertThat(page.locator(".error-summary")).isFocused();
            journey.speak("English");
            page.getByLabel("Set-up code").fill(code);
            page.getByLabel("Name of the association or body").fill("Harbour Quality Council");
            page.getByLabel("City").fill("Hong Kong");
            page.getByLabel("Full name").fill("Ada Wong");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.getByLabel("Password").fill("correct horse battery");
            journey.press("Set up");
            journey.isTold("Yardstick is set up");
            journey.look("sign-in");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.getByLabel("Password").fill("correct horse battery");
            page.locator("main .btn-primary").click();
            assertThat(journey.heading()).hasText("Welcome, Ada Wong");
            journey.look("home");
        }
    }
}
