package org.yardstick.platform.identity.directory;

import java.util.UUID;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.shell.Explained;

/** A site, for programs. */
public record SiteJson(
        @Explained("Its identity in this scheme.") UUID id,

        @Explained("Its names.") NamesJson names,

        @Explained(value = "Street and number as written there, may be empty.", example = "8 Pier Road")
        String address,

        @Explained(value = "Country or region, ISO 3166-1 alpha-2.", example = "HK")
        String country,

        @Explained(value = "City; one that is known here in English, however it was typed.", example = "Hong Kong")
        String city,

        @Explained(value = "People who work there.", example = "45")
        int headcount) {

    static SiteJson of(Site site) {
        return new SiteJson(
                site.id(), NamesJson.of(site.names()), site.address(), site.country(), site.city(), site.headcount());
    }
}
