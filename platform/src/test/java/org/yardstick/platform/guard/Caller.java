package org.yardstick.platform.guard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yardstick.platform.guard.Routes.Route;

/** Calls addresses as somebody, always with a valid forgery token, so that only the rule of the address can refuse. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String token;
    private final String tokenCookie;

    Caller(int port) {
        root = "http://localhost:" + port;
        var page = send(HttpRequest.newBuilder(URI.create(root + "/sign-in")).GET());
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("No forgery token on /sign-in, status " + page.statusCode());
        }
        token = found.group(1);
        tokenCookie = page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    /** What came back, as far as it matters here. */
    record Answer(int status, String location) {
        boolean isForbidden() {
            return status == 403;
        }

        boolean isFailure() {
            return status >= 500;
        }

        boolean asksToSignIn() {
            return status / 100 == 3 && location.startsWith("/sign-in?next=");
        }

        @Override
        public String toString() {
            return asksToSignIn() ? "sign-in" : Integer.toString(status);
        }
    }

    Answer call(Route route, Optional<String> session) {
        var cookies = tokenCookie + session.map(value -> "; session=" + value).orElse("");
        var type = route.consumes().map(Object::toString).orElse("application/x-www-form-urlencoded");
        var request = HttpRequest.newBuilder(URI.create(root + route.address()))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", token);
        if (!route.method().equals("GET")) {
            request.header("Content-Type", type.startsWith("multipart/") ? type + ";boundary=x" : type);
        }
        var content = type.startsWith("multipart/") ? "--x--\r\n" : type.contains("json") ? "{}" : "";
        var response = send(request.method(
                route.method(),
                route.method().equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(content)));
        var location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), location.replace(root, ""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
