package org.yardstick.platform.standard.exchange;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.standard.Edition;

/** Editions for programs in the formats of others; the entity tag is the hash of the file. */
@RestController
class ExchangeApi {
    private final Exports exports;

    ExchangeApi(Exports exports) {
        this.exports = exports;
    }

    @Explained("Gives an edition as an OSCAL catalog (NIST, 1.1).")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/oscal/catalog")
    ResponseEntity<byte[]> catalog(
            Edition edition,
            @Explained(value = "Language of the texts; the edition’s first one when it is left out.", example = "en")
                    @RequestParam(defaultValue = "")
                    String language) {
        var spoken = DownloadController.language(edition, language);
        return DownloadController.answer(edition, exports.catalog(edition, spoken));
    }

    @Explained("Gives a profile as an OSCAL profile of that catalog.")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/oscal/profiles/{profile}")
    ResponseEntity<byte[]> oscalProfile(
            Edition edition,
            @PathVariable String profile,
            @Explained(value = "Language of the texts; the edition’s first one when it is left out.", example = "en")
                    @RequestParam(defaultValue = "")
                    String language) {
        var spoken = DownloadController.language(edition, language);
        return DownloadController.answer(edition, exports.profile(edition, spoken, profile));
    }
}
