package org.yardstick.platform.register.publication;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yardstick.platform.shell.Open;

/**
 * What programs that collect pages are asked to leave alone: searches, of which there are endlessly many, and data. Pages of certificates are
 * theirs to read; those of holders who are not listed say themselves that nobody should keep them.
 */
@Controller
class RobotsController {
    private static final String TEXT = """
            User-agent: *
            Disallow: /register?
            Disallow: /register/log?
            Disallow: /register/feed
            Disallow: /api/
            Disallow: /bodies/
            Disallow: /sign-in
            """;

    @Open
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(MediaType.TEXT_PLAIN)
                .body(TEXT);
    }
}
