package org.yardstick.platform.register.held;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.publication.Filter;
import org.yardstick.platform.register.publication.RegisterJson;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.shell.PublicAddress;

/** Certificates for programs of those who hold them and those who issued them, listed in public or not. */
@Explained(
        "Certificates that the owner of the token has to do with: their own, those of the organisations for which they are quality manager,"
                + " and those that the bodies issued to whose office they belong; also those whose holder is not listed in public.")
@RestController
class HeldApi {
    private final HeldCertificates certificates;
    private final PublicAddress address;

    HeldApi(HeldCertificates certificates, PublicAddress address) {
        this.certificates = certificates;
        this.address = address;
    }

    @Explained("Lists certificates, the newest first; of very many the first 1,000.")
    @Allows(scope = Scope.READ_REGISTER)
    @GetMapping("/api/v1/certificates")
    Listing<RegisterJson> certificates(
            @Explained(value = "A number, or words of a name in any script.", example = "harbour")
                    @RequestParam(defaultValue = "")
                    String q,
            @Explained(
                            value =
                                    "Only of this status: active, inactive, suspended, cancelled, draft, withdrawn, expired.",
                            example = "active")
                    @RequestParam(defaultValue = "")
                    String status,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        var filter = new Filter(q.strip(), status, "", "", "", "");
        var found = certificates.walk(viewer, filter, paging);
        var page = Listing.page(
                found.rows(),
                found.total(),
                paging,
                one -> one.certificate().id(),
                "/api/v1/certificates?" + filter.query());
        var items = page.items().stream()
                .map(one -> RegisterJson.of(one.certificate(), one.facts(), one.today(), address.root()))
                .toList();
        return new Listing<>(items, page.total(), page.next());
    }

    @Explained(
            "Gives one certificate with what the public is not told: whether its holder is listed, and why something befell it.")
    @Allows(scope = Scope.READ_REGISTER)
    @GetMapping("/api/v1/certificates/{number}")
    HeldJson heldCertificate(
            @Explained(value = "Number of the certificate.", example = "MQ-2026-000123") @PathVariable String number,
            Viewer viewer) {
        var held = certificates.seen(viewer, number);
        return HeldJson.of(held, certificates.reasons(held.certificate().id()), address.root());
    }
}
