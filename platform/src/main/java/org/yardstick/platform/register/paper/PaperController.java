package org.yardstick.platform.register.paper;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.yardstick.platform.register.publication.PublishedCertificates;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;

/** Certificates to print, for everybody. */
@Controller
class PaperController {
    private final PublishedCertificates certificates;
    private final Papers papers;

    PaperController(PublishedCertificates certificates, Papers papers) {
        this.certificates = certificates;
        this.papers = papers;
    }

    @Open
    @GetMapping("/register/{number}/certificate-{language}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String language, WebRequest request) {
        var chosen = NotFound.unlessPresent(Language.find(language));
        var published = certificates.of(number);
        var tag = "\"" + Papers.name(published, chosen) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + published.number() + "-" + chosen.tag() + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(papers.of(published, chosen));
    }
}
