package org.yardstick.platform.identity.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;

/** Organisations for programs: as far as the owner of the token sees them. */
@Explained(
        "Bodies, companies and institutions that take part, with their sites and units: those that the owner of the token belongs to,"
                + " and all of them for those who keep the scheme.")
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final OrganisationPages pages;
    private final OrganisationRows rows;
    private final Sites sites;
    private final Units units;

    OrganisationApi(OrganisationPages pages, OrganisationRows rows, Sites sites, Units units) {
        this.pages = pages;
        this.rows = rows;
        this.sites = sites;
        this.units = units;
    }

    @Explained("Lists organisations in the order in which they joined.")
    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping
    Listing<OrganisationJson> organisations(
            @Explained(value = "Only those with this in a name, in any script.", example = "harbour")
                    @RequestParam(defaultValue = "")
                    String name,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        var found = rows.seenBy(viewer, name, paging);
        var address = "/api/v1/organisations?"
                + (name.isEmpty() ? "" : "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&");
        return Listing.page(found.rows(), found.total(), paging, OrganisationJson::id, address);
    }

    @Explained("Gives one organisation.")
    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping("/{id}")
    OrganisationJson organisation(@PathVariable UUID id, Viewer viewer) {
        return OrganisationJson.of(pages.seen(viewer, id));
    }

    @Explained("Lists the places where an organisation serves its customers.")
    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping("/{id}/sites")
    Listing<SiteJson> sites(@PathVariable UUID id, Viewer viewer) {
        var organisation = pages.seen(viewer, id);
        return Listing.whole(
                sites.of(organisation.id()).stream().map(SiteJson::of).toList());
    }

    @Explained("Lists the parts of an organisation that are assessed or enter an award by themselves.")
    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping("/{id}/units")
    Listing<UnitJson> units(@PathVariable UUID id, Viewer viewer) {
        var organisation = pages.seen(viewer, id);
        return Listing.whole(
                units.of(organisation.id()).stream().map(UnitJson::of).toList());
    }
}
