package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;

/** What every answer carries, whoever asks. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class OuterWallTest {
    @LocalServerPort
    int port;

    @Test
    void everyPageTellsTheBrowserToKeepToItself() {
        var page = new Visitor(port).fetch("/sign-in");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("form-action 'self'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Set-Cookie"))
                .startsWith("XSRF-TOKEN=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void behindHttpsCookiesGoThereAloneAndCannotBePlantedByANeighbour() {
        var page = new Visitor(port).fetch("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(header(page, "Set-Cookie"))
                .startsWith("__Host-XSRF-TOKEN=")
                .contains("Secure")
                .contains("Path=/");
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void anAddressOfHttpsMakesEveryRequestSecureThoughTheProxyForgetsToSaySo() throws Exception {
        var address = new PublicAddress(new MockEnvironment().withProperty("yardstick.address", "https://q.example"));
        var chain = new MockFilterChain();
        new SecureAddress(address).doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        assertThat(java.util.Objects.requireNonNull(chain.getRequest()).isSecure())
                .isTrue();
        assertThat(chain.getRequest().getScheme()).isEqualTo("https");
    }

    @Test
    void nobodyIsSentToAHostThatTheRequestMadeUp() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET /account HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("Location: /sign-in?next=").doesNotContain("evil.example");
        }
    }

    @Test
    void aStrangersFilesAreTurnedAwayBeforeTheyAreRead() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 60000000\r\n"
                                            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var head = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
            assertThat(head.getFirst()).startsWith("HTTP/1.1 302");
            assertThat(head).contains("Location: /sign-in?next=%2F");
        }
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog(CapturedOutput log) {
        LoggerFactory.getLogger("org.yardstick.test")
                .warn("The provider said {}", "no\r\n2026-01-01 ERROR forged\u2028x");
        assertThat(log.getOut()).contains("The provider said no | 2026-01-01 ERROR forged | x");
    }

    @Test
    void whatIsRefusedBeforeAnyPageSaysNothingOfTheServer() {
        for (var path : new String[] {"/%2e%2e/application.yaml", "/password-reset/%00", "/actuator/env", "/error"}) {
            var answer = new String(new Visitor(port).fetch(path).body(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("Tomcat/", "Exception", "at org.");
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
