package org.yardstick.platform.council;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;

/** The list of authorised bodies for programs, with no token. */
@Explained("The bodies that the council authorised to assess and certify: anybody may ask, no token is needed.")
@RestController
class BodiesApi {
    private final PublicBodies bodies;
    private final PublicAddress address;

    BodiesApi(PublicBodies bodies, PublicAddress address) {
        this.bodies = bodies;
        this.address = address;
    }

    @Explained("Lists the bodies that were ever authorised, by name; where no council is named, every body.")
    @Open
    @GetMapping("/api/v1/bodies")
    ResponseEntity<Listing<BodyJson>> bodies() {
        var list = bodies.list();
        var all = list.bodies().stream()
                .map(one ->
                        BodyJson.of(one, list.council().isEmpty() || one.row().isInForce(), address.root()))
                .toList();
        return open().body(Listing.whole(all));
    }

    @Explained("Gives one body.")
    @Open
    @GetMapping("/api/v1/bodies/{id}")
    ResponseEntity<BodyJson> body(@PathVariable UUID id) {
        var page = bodies.one(id);
        return open().body(BodyJson.of(page.body(), page.isAuthorised(), address.root()));
    }

    private static ResponseEntity.BodyBuilder open() {
        return ResponseEntity.ok().header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
