package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;

/** Guessing: many at once, from addresses that are made up, and with a password that has just been changed. */
@PlatformTest
class GuessingTest {
    private static final int AT_ONCE = 40;

    @Autowired
    ApplicationContext application;

    @Autowired
    Passwords passwords;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    TestPeople people;
    Viewer actor;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        actor = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
    }

    @Test
    void ofManyPasswordsAtOnceTenAreLookedAt() throws Exception {
        var address = UUID.randomUUID().toString();
        assertThat(lookedAt(() -> passwords.check(actor.email(), "a wrong password", address)))
                .isEqualTo(Passwords.PER_ACCOUNT);
    }

    @Test
    void ofManyCodesAtOnceFiveAreLookedAt() throws Exception {
        factors.enrol(actor.person());
        assertThat(lookedAt(() -> factors.confirm(actor.person(), "000000"))).isEqualTo(SecondFactors.GUESSES);
    }

    @Test
    void theRightPasswordCountsAgainstNobody() {
        var address = UUID.randomUUID().toString();
        assertThat(passwords.check(actor.email(), TestPeople.PASSWORD, address)).contains(actor.person());
        assertThat(noted("account:" + actor.email())).isZero();
        assertThat(noted("address:" + address)).isZero();
    }

    @Test
    void onlyTheProxyOnThisMachineIsBelievedAboutAnAddress() throws Exception {
        var token = people.stranger();
        token.get("/sign-in");
        var madeUp = "203.0.113." + (int) (Math.random() * 200);
        var inside = "10.1." + (int) (Math.random() * 200) + "." + (int) (Math.random() * 200);
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            http.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/sign-in"))
                            .header("Cookie", token.cookies())
                            .header("X-XSRF-TOKEN", token.token())
                            .header("X-Forwarded-For", madeUp + ", " + inside)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                    "email=" + UUID.randomUUID() + "%40example.org&password=wrong"))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
        }
        assertThat(noted("address:" + inside)).isEqualTo(1);
        assertThat(noted("address:" + madeUp)).isZero();
    }

    @Test
    void whoeverIsHalfwayInWithTheOldPasswordDoesNotGetInWithANewOneSet() {
        factors.enrol(actor.person());
        var secret = factors.waiting(actor.person()).orElseThrow();
        assertThat(factors.confirm(actor.person(), TimeCodes.at(secret, java.time.Instant.now())))
                .isPresent();
        var thief = people.stranger();
        thief.get("/sign-in");
        assertThat(thief.post("/sign-in", "email", actor.email(), "password", TestPeople.PASSWORD)
                        .location())
                .isEqualTo("/sign-in/code");
        passwords.set(actor.person(), "a new and better password");
        assertThat(thief.get("/sign-in/code").location()).isEqualTo("/sign-in");
    }

    private long noted(String subject) {
        return db.sql("select count(*) from identity.failed_sign_in where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** How many of many at the same moment were not refused unseen. */
    private static int lookedAt(Callable<?> guess) throws Exception {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<java.util.concurrent.Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    try {
                        guess.call();
                        return true;
                    } catch (Refused throttled) {
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        int seen = 0;
        for (var answer : answers) {
            seen += answer.get() ? 1 : 0;
        }
        return seen;
    }
}
