package org.yardstick.platform.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.identity.ApiTokens;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks with a token, or without one. */
public final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    private Program(int port, String token) {
        this.root = "http://localhost:" + port;
        this.token = token;
    }

    public static Program unknown(int port) {
        return new Program(port, "");
    }

    public static Program with(String token, int port) {
        return new Program(port, token);
    }

    /** A program of {@code owner} with a token for {@code scopes}. */
    public static Program of(Viewer owner, ApplicationContext application, int port, Scope... scopes) {
        var tokens = application.getBean(ApiTokens.class);
        return new Program(port, tokens.make(owner.person(), "test", Set.of(scopes), Duration.ofDays(1)));
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> whole) {
        public JsonNode json() {
            return JSON.readTree(whole.body());
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    /** {@code headers} are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String body, String... headers) {
        return send(json(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String body, String... headers) {
        return send(json(path, headers).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json(String path, String... headers) {
        var request = request(path, headers);
        return java.util.List.of(headers).contains("Content-Type")
                ? request
                : request.header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
