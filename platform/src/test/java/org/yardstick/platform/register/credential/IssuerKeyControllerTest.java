package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

@PlatformTest
class IssuerKeyControllerTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    IssuerKeys keys;

    TestPeople people;
    UUID body;

    @BeforeEach
    void aBodyThatHasSigned() {
        people = new TestPeople(application);
        body = people.body();
        keys.signing(body, IssuerKey.Suite.ED25519);
    }

    private Visitor secretariat(UUID of) {
        return people.visitor(of, Role.SECRETARIAT);
    }

    @Test
    void theSecretariatChangesItsBodysKeysAndSeesOldAndNew() {
        var visitor = secretariat(body);
        assertThat(visitor.get("/issuer-keys").body()).contains("ed25519-1");
        var answer = visitor.post("/issuer-keys/rotations", "body", body.toString());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor.get("/issuer-keys").body()).contains("ed25519-1", "ed25519-2", "rsa-1", "retired");
    }

    @Test
    void aKeyInOtherHandsIsRevokedOnce() {
        var visitor = secretariat(body);
        var key = keys.of(body).getFirst().id();
        assertThat(visitor.post("/issuer-keys/" + key + "/revocation").status()).isEqualTo(303);
        assertThat(keys.find(key).orElseThrow().revokedAt()).isPresent();
        assertThat(visitor.post("/issuer-keys/" + key + "/revocation").status()).isEqualTo(409);
    }

    @Test
    void anotherBodysSecretariatSeesAndTouchesNothing() {
        var stranger = secretariat(people.body());
        var key = keys.of(body).getFirst().id();
        assertThat(stranger.get("/issuer-keys").body()).doesNotContain(body.toString());
        assertThat(stranger.post("/issuer-keys/" + key + "/revocation").status())
                .isEqualTo(404);
        assertThat(stranger.post("/issuer-keys/rotations", "body", body.toString())
                        .status())
                .isEqualTo(404);
        assertThat(keys.find(key).orElseThrow().signs()).isTrue();
    }
}
