package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

class PasskeyJourneyTest {
    @Test
    void aPasskeyIsMadeAndOpensTheDoor() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var actor = people.withPassword(people.person(people.company(), Role.QUALITY_MANAGER));
            var page = journey.page;
            plugIn(page);
            journey.signIn(actor.email(), TestPeople.PASSWORD);
            leaveAlone(journey);
            page.navigate("/account");
            journey.follow("Add a passkey");
            assertThat(journey.heading()).hasText("Show that it is you");
            journey.look("account-proof");
            page.getByLabel("Your current password").fill(TestPeople.PASSWORD);
            journey.press("Go on");
            page.getByLabel("Name of the device").fill("Office laptop");
            journey.press("Add a passkey");
            journey.isTold("The passkey is added");
            assertThat(page.getByText("Office laptop").first()).isVisible();
            journey.look("account-passkey");
            journey.becomeAStranger();
            page.navigate("/sign-in");
            journey.speak("繁體");
            journey.look("sign-in-passkey-zh-Hant-HK");
            journey.press("使用通行密鑰登入");
            assertThat(journey.heading()).containsText(actor.names().en());
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
}
