package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;

/** What verifiers anywhere ask for: the keys of a body, and the lists of its certificates that do not hold. Pages of others may ask too. */
@Controller
class IssuerDocumentsController {
    private static final MediaType DID = MediaType.parseMediaType("application/did+json");
    private static final MediaType DID_LD = MediaType.parseMediaType("application/did+ld+json");
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    /** Asked for, and not by "gzip;q=0". */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final DidDocuments documents;
    private final StatusLists lists;

    IssuerDocumentsController(DidDocuments documents, StatusLists lists) {
        this.documents = documents;
        this.lists = lists;
    }

    @Open
    @GetMapping("/bodies/{id}/did.json")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        var type = accept.contains(DID_LD.toString()) ? DID_LD : DID;
        var text = NotFound.unlessPresent(documents.document(id));
        return answer(CanonicalJson.hex(CanonicalJson.sha256(text)).substring(0, 32), HttpHeaders.ACCEPT, type)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Open
    @GetMapping("/bodies/{id}/status/{purpose}/{list}")
    ResponseEntity<byte[]> list(
            @PathVariable UUID id,
            @PathVariable String purpose,
            @PathVariable int list,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var known = NotFound.unlessPresent(StatusPurpose.find(purpose));
        var served = NotFound.unlessPresent(lists.served(new StatusList(id, known, list)));
        if (!GZIP.matcher(encodings).find()) {
            return answer(served.tag(), HttpHeaders.ACCEPT_ENCODING, CREDENTIAL).body(served.json());
        }
        return answer(served.tag() + "-gzip", HttpHeaders.ACCEPT_ENCODING, CREDENTIAL)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(served.packed());
    }

    /** Whoever has these very bytes already gets none, which Spring sees from the tag. */
    private static ResponseEntity.BodyBuilder answer(String tag, String vary, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .eTag(tag)
                .header(HttpHeaders.VARY, vary)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(type);
    }
}
