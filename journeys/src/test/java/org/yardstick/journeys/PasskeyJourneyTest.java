package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

class PasskeyJourneyTest {
    @Test
    void aPasskeyIsMadeAndOpensTheDoor() {
        try (var journey = Journey.onEmptyInstance()) {
            var cast = new Cast(journey.application, journey.port());
            var actor = cast.person(cast.company(), Role.QUALITY_MANAGER);
            var page = journey.page;
            plugIn(page);
            journey.signIn(actor.email(), Cast.PASSWORD);
            leaveAlone(journey);
            page.navigate("/account");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a passkey"))
                    .click();
            assertThat(page.locator("h1")).hasText("Show that it is you");
            journey.look("account-proof");
            page.getByLabel("Your current password").fill(Cast.PASSWORD);
            click(page, "Go on");
            page.getByLabel("Name of the device").fill("Office laptop");
            click(page, "Add a passkey");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The passkey is added");
            assertThat(page.getByText("Office laptop").first()).isVisible();
            journey.look("account-passkey");
            journey.becomeAStranger();
            page.navigate("/sign-in");
            journey.speak("繁體");
            journey.look("sign-in-passkey-zh-Hant-HK");
            click(page, "使用通行密鑰登入");
            assertThat(page.locator("h1")).containsText(actor.name());
        }
    }

    /** A quarter of an hour in which nobody was at the desk. */
    private static void leaveAlone(Journey journey) {
        journey.application
                .getBean(JdbcClient.class)
                .sql("update identity.user_session set proved_at = proved_at - interval '15 minutes'")
                .update();
    }

    /** A key that is always there and always says yes, as the browser's own tests use it. */
    private static void plugIn(Page page) {
        var devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "internal");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", key);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static void click(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
