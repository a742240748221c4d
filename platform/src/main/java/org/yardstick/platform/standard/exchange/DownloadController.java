package org.yardstick.platform.standard.exchange;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.standard.Edition;

/** The editions as files, to whoever may read them. The entity tag is the hash of the file. */
@Controller
class DownloadController {
    private final Exports exports;

    DownloadController(Exports exports) {
        this.exports = exports;
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/standard.json", "/drafts/{draft}/standard.json"})
    ResponseEntity<byte[]> json(Edition edition) {
        return answer(edition, exports.json(edition));
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/standard.yaml", "/drafts/{draft}/standard.yaml"})
    ResponseEntity<byte[]> yaml(Edition edition) {
        return answer(edition, exports.yaml(edition));
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/oscal/catalog.json", "/drafts/{draft}/oscal/catalog.json"})
    ResponseEntity<byte[]> catalog(Edition edition, @RequestParam(defaultValue = "") String language) {
        return answer(edition, exports.catalog(edition, language(edition, language)));
    }

    @Open
    @GetMapping({
        "/standards/{code}/{version}/oscal/profiles/{profile}.json",
        "/drafts/{draft}/oscal/profiles/{profile}.json"
    })
    ResponseEntity<byte[]> profile(
            Edition edition, @PathVariable String profile, @RequestParam(defaultValue = "") String language) {
        return answer(edition, exports.profile(edition, language(edition, language), profile));
    }

    static Language language(Edition edition, String tag) {
        return tag.isEmpty() ? edition.document().languages().getFirst() : NotFound.unlessPresent(Language.find(tag));
    }

    static ResponseEntity<byte[]> answer(Edition edition, Export export) {
        var caching = CacheControl.maxAge(Duration.ZERO).mustRevalidate();
        return ResponseEntity.ok()
                .eTag('"' + CanonicalJson.hex(CanonicalJson.sha256(export.bytes())) + '"')
                .cacheControl(edition.isPublic() ? caching.cachePublic() : caching.cachePrivate())
                .contentType(MediaType.valueOf(export.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.name())
                                .build()
                                .toString())
                .body(export.bytes());
    }
}
