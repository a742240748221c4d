package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
        return answer(documents.document(id), type);
    }

    @Open
    @GetMapping("/bodies/{id}/status/{purpose}/{list}")
    ResponseEntity<byte[]> list(@PathVariable UUID id, @PathVariable String purpose, @PathVariable int list) {
        var known = NotFound.unlessPresent(StatusPurpose.find(purpose));
        return answer(lists.published(new StatusList(id, known, list)), CREDENTIAL);
    }

    /** Whoever has these very bytes already gets none, which Spring sees from the tag. */
    private static ResponseEntity<byte[]> answer(Optional<String> found, MediaType type) {
        var text = NotFound.unlessPresent(found);
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .eTag(CanonicalJson.hex(CanonicalJson.sha256(text)).substring(0, 32))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
