package org.yardstick.platform.identity.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.identity.Viewer;

/** Organisations for programs: as far as the owner of the token sees them. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final OrganisationPages pages;
    private final Organisations organisations;
    private final Sites sites;
    private final Units units;

    OrganisationApi(OrganisationPages pages, Organisations organisations, Sites sites, Units units) {
        this.pages = pages;
        this.organisations = organisations;
        this.sites = sites;
        this.units = units;
    }

    /** Names by language tag. */
    record NamesJson(
            String en, @Nullable String zhHans, @Nullable String zhHantHK) {
        static NamesJson of(Names names) {
            return new NamesJson(names.en(), names.hans(), names.hant());
        }
    }

    record Summary(UUID id, String kind, NamesJson names, String sector, String country, String city, int headcount) {
        static Summary of(Organisation organisation) {
            return new Summary(
                    organisation.id(),
                    organisation.kind().name().toLowerCase(java.util.Locale.ROOT),
                    NamesJson.of(organisation.names()),
                    organisation.sector().code(),
                    organisation.country(),
                    organisation.city(),
                    organisation.headcount());
        }
    }

    record Place(UUID id, NamesJson names, int headcount) {}

    record Whole(Summary organisation, List<Place> sites, List<Place> units) {}

    record ListJson(List<Summary> organisations, int page, int pages, long total) {}

    /** All, page by page, for those who keep the scheme; for everybody else the ones they belong to. */
    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping
    ListJson list(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        if (viewer.holds(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            var slice = pages.list(new OrganisationPages.Filter(name, "", "", ""), page)
                    .slice();
            var rows = slice.rows().stream().map(Summary::of).toList();
            return new ListJson(rows, slice.number(), slice.pages(), slice.total());
        }
        var own = organisations.find(viewer.organisations(Role.values()));
        return new ListJson(own.stream().map(Summary::of).toList(), 1, 1, own.size());
    }

    @Allows(scope = Scope.READ_ORGANISATIONS)
    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id, Viewer viewer) {
        var organisation = pages.seen(viewer, id);
        return new Whole(
                Summary.of(organisation),
                sites.of(id).stream()
                        .map(site -> new Place(site.id(), NamesJson.of(site.names()), site.headcount()))
                        .toList(),
                units.of(id).stream()
                        .map(unit -> new Place(unit.id(), NamesJson.of(unit.names()), unit.headcount()))
                        .toList());
    }
}
