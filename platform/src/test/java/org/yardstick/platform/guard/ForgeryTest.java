package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.OneOfEach;
import org.yardstick.platform.identity.Role;

/** No page elsewhere makes a signed-in browser change anything here: whatever the type of the content, a form without our token is refused. */
@PlatformTest
class ForgeryTest {
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "text/plain", "application/json");

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void everyChangeWantsAFormOfOurs() throws IOException, InterruptedException {
        var people = new OneOfEach(context);
        var taken = new TreeSet<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (var route : Routes.of(context)) {
                for (var type : route.method().equals("GET") ? List.<String>of() : TYPES) {
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + route.address()))
                            .header("Cookie", "session=" + people.session(Role.QUALITY_MANAGER) + "; XSRF-TOKEN=guess")
                            .header("Content-Type", type)
                            .method(route.method(), HttpRequest.BodyPublishers.ofString("_csrf=guess\r\n--x--\r\n"));
                    var status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status != 403 && status != 400) {
                        taken.add(route + " as " + type + ": " + status);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }
}
