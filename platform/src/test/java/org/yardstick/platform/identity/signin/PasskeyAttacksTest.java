package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

/** Answers of keys that no key gave: each is refused, none is a failure of ours. */
@PlatformTest
class PasskeyAttacksTest {
    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "not json",
                "{\"id\":\"AA\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\","
                        + "\"attestationObject\":\"AAAA\",\"userHandle\":\"AA\"}}",
                "{\"id\":\"%\",\"rawId\":\"%\",\"type\":\"x\",\"response\":null}"
            })
    void whatNoKeyAnsweredIsRefused(String credential) {
        var people = new TestPeople(application);
        var owner = people.visitor(people.company(), Role.CONTRIBUTOR);
        var stranger = people.stranger();
        stranger.get("/sign-in");
        assertThat(stranger.post("/sign-in/passkey/challenge").status()).isEqualTo(200);
        assertThat(stranger.post("/sign-in/passkey", "credential", credential).status())
                .isEqualTo(409);
        assertThat(stranger.post("/sign-in/passkey", "credential", credential).status())
                .as("a challenge is answered once")
                .isEqualTo(409);

        assertThat(owner.get("/account/passkeys/new").status()).isEqualTo(200);
        assertThat(owner.post("/account/passkeys/challenge").status()).isEqualTo(200);
        assertThat(owner.post("/account/passkeys", "credential", credential).status())
                .isEqualTo(409);
    }

    @Test
    void aKeyThatIsNobodysIsNotThere() {
        var people = new TestPeople(application);
        var owner = people.visitor(people.company(), Role.CONTRIBUTOR);
        owner.get("/account");
        for (var id : new String[] {"AAAA", "!!!", "%F0%9F%98%80"}) {
            assertThat(owner.post("/account/passkeys/" + id + "/removal").status())
                    .as(id)
                    .isEqualTo(404);
        }
    }
}
