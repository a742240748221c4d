package org.yardstick.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Somebody with a browser without scripts: keeps cookies, sends forms with the token of the page they stand on. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    public Visitor(int port) {
        this.root = "http://localhost:" + port;
    }

    /** What came back. */
    public record Answer(int status, String location, String body) {}

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    /** Sends a form; {@code fields} are names and values in turn. */
    public Answer post(String path, String... fields) {
        var form = new StringJoiner("&").add("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Puts a body in JSON where a program would. */
    public Answer put(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a body in JSON as a page's script does. */
    public Answer postJson(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Carries a cookie from now on, for example that of a session opened without signing in. */
    public Visitor carrying(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
        return this;
    }

    /** A file to send, with the name that the sender gives it. */
    public record File(String name, byte[] content) {}

    /** Sends a form with files; {@code fields} are names and values in turn and come before the files. */
    public Answer upload(String path, List<File> files, String... fields) {
        return upload(path, "files", files, fields);
    }

    /** Sends a form that holds one file. */
    public Answer upload(String path, String field, String name, byte[] content) {
        return upload(path, field, List.of(new File(name, content)));
    }

    private Answer upload(String path, String name, List<File> files, String... fields) {
        var boundary = "----visitor" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, fields[i], fields[i + 1]);
        }
        for (var file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                            + "\"; filename=\""
                            + file.name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The forgery token of the page last seen. */
    public String token() {
        return token;
    }

    /** The cookies as a request sends them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /** What is at an address, byte for byte; {@code headers} are names and values in turn. */
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Visitor signIn(String email, String password) {
        get("/sign-in");
        var answer = post("/sign-in", "email", email, "password", password);
        if (answer.status != 303) {
            throw new IllegalStateException("Sign-in failed: " + answer.status);
        }
        get("/");
        return this;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            var location = response.headers().firstValue("Location").orElse("").replace(root, "");
            return new Answer(response.statusCode(), location, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
