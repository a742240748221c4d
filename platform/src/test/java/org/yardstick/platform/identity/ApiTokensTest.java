package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.api.Program;

/** Who guesses tokens is slowed down as who guesses passwords. */
@PlatformTest
class ApiTokensTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    private String token() {
        var people = new TestPeople(context);
        var company = people.company("Guessed At", Organisation.Sector.RETAIL);
        var owner = people.person("Ada", company, Role.QUALITY_MANAGER);
        return tokens.make(owner.person(), "test", Set.of(Scope.READ_ORGANISATIONS), Duration.ofDays(1));
    }

    @Test
    void afterManyWrongTokensFromAnAddressNotEvenARightOneCountsThere() {
        var address = "203.0.113." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250));
        var token = token();
        for (int i = 0; i < ApiTokens.MOST_WRONG; i++) {
            assertThat(tokens.look("yst_guess" + i, address)).isInstanceOf(ApiTokens.Look.Unknown.class);
        }
        assertThat(tokens.look(token, address)).isInstanceOf(ApiTokens.Look.TooMany.class);
        var program = Program.with(token, port);
        var there = program.get("/api/v1/organisations", "X-Forwarded-For", address);
        assertThat(there.status()).isEqualTo(429);
        assertThat(there.header("Retry-After")).isEqualTo("900");
        assertThat(there.json().path("type").asString()).isEqualTo("urn:yardstick:problem:too-many");
        assertThat(program.get("/api/v1/organisations").status()).isEqualTo(200);
    }

    @Test
    void aWrongTokenIsToldEvenWhereNoneIsNeeded() {
        var answer = Program.with("yst_run-out-long-ago", port).get("/api/v1/standards");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
}
