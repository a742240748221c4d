package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

class SecondFactorJourneyTest {
    @Test
    void anAppIsSetUpAndAskedForAtTheNextSignIn() throws InvalidKeyException {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var actor = people.withPassword(people.person(people.company(), Role.QUALITY_MANAGER));
            journey.signIn(actor.email(), TestPeople.PASSWORD);
            var page = journey.page;
            page.navigate("/account");
            journey.look("account");
            journey.speak("繁體");
            journey.look("account-zh-Hant-HK");
            journey.speak("English");
            journey.press("Set up");
            journey.look("account-app");
            var secret = base32(page.locator(".secret").textContent());
            page.getByLabel("Code from the app").fill(code(secret, Instant.now()));
            journey.press("Turn on");
            assertThat(journey.heading()).hasText("Your recovery codes");
            journey.look("account-recovery");
            page.navigate("/account/tokens/new");
            journey.look("account-token");
            journey.becomeAStranger();
            page.navigate("/sign-in");
            page.getByLabel("E-mail address").fill(actor.email());
            page.getByLabel("Password").fill(TestPeople.PASSWORD);
            journey.press("Sign in");
            assertThat(journey.heading()).hasText("One more step");
            journey.look("sign-in-code");
            page.getByLabel("Code from the app").fill(code(secret, Instant.now().plusSeconds(30)));
            journey.press("Sign in");
            assertThat(journey.heading()).containsText(actor.names().en());
        }
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
