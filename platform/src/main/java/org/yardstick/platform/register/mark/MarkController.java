package org.yardstick.platform.register.mark;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.publication.PublishedCertificates;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Screens;

/** The mark as it stands today, for everybody; and all that belongs to it, for the holder. */
@Controller
class MarkController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final PublishedCertificates certificates;
    private final PublicAddress address;
    private final Screens screens;

    MarkController(PublishedCertificates certificates, PublicAddress address, Screens screens) {
        this.certificates = certificates;
        this.address = address;
        this.screens = screens;
    }

    /** Shown on pages of others, so it is kept for minutes only: a suspension reaches them by itself. */
    @Open
    @GetMapping("/register/{number}/mark.svg")
    ResponseEntity<byte[]> mark(
            @PathVariable String number, @RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        var chosen = Language.find(language).orElseGet(() -> screens.language(request));
        var published = certificates.of(number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(published.version() + "-" + chosen.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(SVG)
                .body(new Mark(published, chosen).svg().getBytes(StandardCharsets.UTF_8));
    }

    @Allows
    @GetMapping("/certificates/{number}/kit.zip")
    ResponseEntity<byte[]> kit(@PathVariable String number, Viewer viewer) {
        var published = certificates.of(number);
        var holder = published.certificate().holder();
        if (!viewer.person().equals(holder) && !viewer.holds(holder, Role.QUALITY_MANAGER)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + published.number() + "-mark.zip\"")
                .contentType(ZIP)
                .body(new Kit(published, address.root()).zip());
    }
}
