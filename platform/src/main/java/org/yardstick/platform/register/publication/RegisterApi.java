package org.yardstick.platform.register.publication;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.shell.PublicAddress;

/** The register for programs, with no token: the same facts as its pages. */
@Explained(
        "The public register of certificates: anybody may ask, no token is needed. By its number every certificate is found, by name"
                + " those whose holders agreed to be listed. Fields are named after IAF CertSearch.")
@RestController
@RequestMapping("/api/v1/register")
class RegisterApi {
    private static final CacheControl MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Search search;
    private final PublishedCertificates certificates;
    private final PublicAddress address;

    RegisterApi(Search search, PublishedCertificates certificates, PublicAddress address) {
        this.search = search;
        this.certificates = certificates;
        this.address = address;
    }

    @Explained(
            "Finds certificates, the newest first (of expired ones those that expired last); of very many the first 1,000.")
    @Open
    @GetMapping
    Listing<RegisterJson> search(
            @Explained(value = "A number, or words of a name in any script.", example = "harbour")
                    @RequestParam(defaultValue = "")
                    String q,
            @Explained(
                            value =
                                    "Only of this status: active, inactive, suspended, cancelled, draft, withdrawn, expired.",
                            example = "active")
                    @RequestParam(defaultValue = "")
                    String status,
            @Explained(value = "Only of this industry, in the scheme’s own division.", example = "retail")
                    @RequestParam(defaultValue = "")
                    String sector,
            @Explained(value = "Only of this city, in English.", example = "Hong Kong") @RequestParam(defaultValue = "")
                    String city,
            @Explained(value = "Only of this level.", example = "II") @RequestParam(defaultValue = "") String level,
            @Explained("Only of this body, by its identity.") @RequestParam(defaultValue = "") String body,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor) {
        var paging = Paging.of(limit, cursor);
        var filter = new Filter(q.strip(), status, sector, city, level, body);
        var found = search.of(filter, new Search.Part(paging.rows(), 0, paging.after()), Search.Reach.PUBLIC);
        var page = Listing.page(
                found.rows(),
                found.total(),
                paging,
                one -> one.certificate().id(),
                "/api/v1/register?" + filter.query());
        var items = page.items().stream()
                .map(one -> RegisterJson.of(one.certificate(), one.facts(), one.today(), address.root()))
                .toList();
        return new Listing<>(items, page.total(), page.next());
    }

    @Explained("Gives one certificate, whether its holder is listed or not.")
    @Open
    @GetMapping("/{number}")
    ResponseEntity<RegisterJson> certificate(
            @Explained(value = "Number of the certificate.", example = "MQ-2026-000123") @PathVariable String number) {
        var one = certificates.of(number);
        return answer(one, "", RegisterJson.of(one.certificate(), one.facts(), one.today(), address.root()));
    }

    @Explained("Tells what befell a certificate, and where the log tells of it.")
    @Open
    @GetMapping("/{number}/history")
    ResponseEntity<HistoryJson> history(
            @Explained(value = "Number of the certificate.", example = "MQ-2026-000123") @PathVariable String number) {
        var one = certificates.of(number);
        return answer(one, "-history", HistoryJson.of(one));
    }

    private static <T> ResponseEntity<T> answer(Published of, String tag, T body) {
        return ResponseEntity.ok()
                .cacheControl(MINUTE)
                .eTag(of.version() + "-" + of.today() + tag)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(body);
    }
}
