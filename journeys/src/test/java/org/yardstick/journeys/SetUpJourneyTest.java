package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成設定"))
                    .click();
            assertThat(page.locator(".error-summary")).isFocused();
            journey.speak("English");
            page.getByLabel("Set-up code").fill(code);
            page.getByLabel("Name of the association or body").fill("Harbour Quality Council");
            page.getByLabel("City").fill("Hong Kong");
            page.getByLabel("Full name").fill("Ada Wong");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.getByLabel("Password").fill("correct horse battery");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Yardstick is set up");
            journey.look("sign-in");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.getByLabel("Password").fill("correct horse battery");
            page.locator("main .btn-primary").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Welcome, Ada Wong");
            journey.look("home");
        }
    }
}
