package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

class SecondFactorJourneyTest {
    @Test
    void anAppIsSetUpAndAskedForAtTheNextSignIn() throws InvalidKeyException {
        try (var journey = Journey.onEmptyInstance()) {
            var cast = new Cast(journey.application, journey.port());
            var actor = cast.person(cast.company(), Role.QUALITY_MANAGER);
            journey.signIn(actor.email(), Cast.PASSWORD);
            var page = journey.page;
            page.navigate("/account");
            journey.look("account");
            journey.speak("繁體");
            journey.look("account-zh-Hant-HK");
            journey.speak("English");
            click(page, "Set up");
            journey.look("account-app");
            var secret = base32(page.locator(".secret").textContent());
            page.getByLabel("Code from the app").fill(code(secret, Instant.now()));
            click(page, "Turn on");
            assertThat(page.locator("h1")).hasText("Your recovery codes");
            journey.look("account-recovery");
            page.navigate("/account/tokens/new");
            journey.look("account-token");
            journey.becomeAStranger();
            page.navigate("/sign-in");
            page.getByLabel("E-mail address").fill(actor.email());
            page.getByLabel("Password").fill(Cast.PASSWORD);
            click(page, "Sign in");
            assertThat(page.locator("h1")).hasText("One more step");
            journey.look("sign-in-code");
            page.getByLabel("Code from the app").fill(code(secret, Instant.now().plusSeconds(30)));
            click(page, "Sign in");
            assertThat(page.locator("h1")).containsText(actor.name());
        }
    }

    private static void click(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String code(byte[] secret, Instant at) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
    }

    private static byte[] base32(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (var sign : text.replace(" ", "").toCharArray()) {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
