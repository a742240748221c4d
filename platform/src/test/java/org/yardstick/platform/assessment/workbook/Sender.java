package org.yardstick.platform.assessment.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody signed in who downloads workbooks and sends them, in the language they ask for. */
final class Sender {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----workbook";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String session;

    Sender(int port, String session) {
        this.root = "http://localhost:" + port;
        this.session = session;
    }

    record Answer(int status, String location, byte[] content) {
        String body() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) {
        return send(request(path, "").GET());
    }

    Answer post(String path) {
        var token = token();
        return send(request(path, "; XSRF-TOKEN=" + token[1])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token[0])));
    }

    Answer upload(String path, byte[] file) {
        var token = token();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token[0]
                        + "\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answers.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, "; XSRF-TOKEN=" + token[1])
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The token of a form and that of its cookie. */
    private String[] token() {
        var response = raw(request("/sign-in", "").GET());
        var found = TOKEN.matcher(new String(response.body(), StandardCharsets.UTF_8));
        var cookie = response.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        if (!found.find()) {
            throw new IllegalStateException("No token, status " + response.statusCode());
        }
        return new String[] {found.group(1), cookie.split("[=;]")[1]};
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Language", "en")
                .header("Cookie", "session=" + session + cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = raw(request);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse("").replace(root, ""),
                response.body());
    }

    private HttpResponse<byte[]> raw(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
