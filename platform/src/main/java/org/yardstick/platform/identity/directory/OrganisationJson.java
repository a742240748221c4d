package org.yardstick.platform.identity.directory;

import java.util.Locale;
import java.util.UUID;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.shell.Explained;

/** An organisation, for programs. */
public record OrganisationJson(
        @Explained("Its identity in this scheme.") UUID id,

        @Explained(value = "What it is: body, company or institution.", example = "company")
        String kind,

        @Explained("Its names.") NamesJson names,

        @Explained(value = "Its industry, in the scheme’s own division.", example = "property-management")
        String sector,

        @Explained(value = "Country or region, ISO 3166-1 alpha-2.", example = "HK")
        String country,

        @Explained(value = "City; one that is known here in English, however it was typed.", example = "Hong Kong")
        String city,

        @Explained(value = "People who work there.", example = "420")
        int headcount) {

    static OrganisationJson of(Organisation organisation) {
        return new OrganisationJson(
                organisation.id(),
                organisation.kind().name().toLowerCase(Locale.ROOT),
                NamesJson.of(organisation.names()),
                organisation.sector().code(),
                organisation.country(),
                organisation.city(),
                organisation.headcount());
    }
}
