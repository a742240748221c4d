package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

@PlatformTest
class SecondFactorScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient db;

    TestPeople people;
    Viewer actor;
    Visitor visitor;
    byte[] secret;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        actor = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
        visitor = people.visitor(actor);
        visitor.get("/account");
        visitor.post("/account/app");
        assertThat(visitor.get("/account/app").body()).contains("data:image/svg+xml;base64,");
        secret = factors.waiting(actor.person()).orElseThrow();
    }

    @Test
    void signingInAsksForTheCodeWhichCountsOnce() {
        var code = TimeCodes.at(secret, Instant.now());
        assertThat(visitor.post("/account/app/confirmation", "code", "000000").status())
                .isIn(422);
        var confirmed = visitor.post("/account/app/confirmation", "code", code);
        assertThat(recoveryCodes(confirmed)).hasSize(10);

        var second = people.stranger();
        second.get("/sign-in");
        assertThat(second.post("/sign-in", "email", actor.email(), "password", TestPeople.PASSWORD, "next", "/account")
                        .location())
                .isEqualTo("/sign-in/code");
        assertThat(second.get("/").location()).startsWith("/sign-in");
        second.get("/sign-in/code");
        assertThat(second.post("/sign-in/code", "code", code).status()).isEqualTo(422);
        var next = TimeCodes.at(secret, Instant.now().plusSeconds(30));
        assertThat(second.post("/sign-in/code", "code", next).location()).isEqualTo("/account");
        assertThat(second.get("/account").body()).contains(actor.email());
    }

    @Test
    void aRecoveryCodeCountsOnceAndOnlyItsHashIsKept() {
        var codes =
                recoveryCodes(visitor.post("/account/app/confirmation", "code", TimeCodes.at(secret, Instant.now())));
        assertThat(enter(codes).location()).isEqualTo("/");
        assertThat(enter(codes).status()).isEqualTo(422);
        assertThat(db.sql("select secret from identity.totp where person = :id")
                        .param("id", actor.person())
                        .query((row, n) -> row.getBytes("secret"))
                        .single())
                .isNotEqualTo(secret);
    }

    private Visitor.Answer enter(java.util.List<String> codes) {
        var other = people.stranger();
        other.get("/sign-in");
        other.post("/sign-in", "email", actor.email(), "password", TestPeople.PASSWORD);
        other.get("/sign-in/code");
        return other.post("/sign-in/code", "code", codes.getFirst().toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void guessingIsStoppedEvenForTheRightCode() {
        for (int i = 0; i < SecondFactors.GUESSES; i++) {
            visitor.post("/account/app/confirmation", "code", "guess");
        }
        var right = visitor.post("/account/app/confirmation", "code", TimeCodes.at(secret, Instant.now()));
        assertThat(right.body()).contains("Too many failed attempts");
        assertThat(factors.isOn(actor.person())).isFalse();
    }

    @Test
    void itIsTurnedOffWithThePasswordOnly() {
        visitor.post("/account/app/confirmation", "code", TimeCodes.at(secret, Instant.now()));
        visitor.get("/account/app");
        assertThat(visitor.post("/account/app/removal", "password", "not the password")
                        .status())
                .isEqualTo(422);
        assertThat(factors.isOn(actor.person())).isTrue();
        visitor.post("/account/app/removal", "password", TestPeople.PASSWORD);
        assertThat(factors.isOn(actor.person())).isFalse();
    }

    @Test
    void theKeyThatSealsTheSecretIsReadableByItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("target/home/seal.key"))))
                .isEqualTo("rw-------");
    }

    private static java.util.List<String> recoveryCodes(Visitor.Answer answer) {
        return Pattern.compile("<code>([a-z0-9]{6}-[a-z0-9]{6})</code>")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
