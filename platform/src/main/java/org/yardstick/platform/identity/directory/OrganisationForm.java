package org.yardstick.platform.identity.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.shell.Language;

/** An organisation's facts as typed; what cannot be read is shown again as it was typed. */
public record OrganisationForm(
        @NotNull(message = "identity.organisation.kind-missing")
        @Pattern(regexp = "BODY|COMPANY|INSTITUTION", message = "identity.organisation.kind-missing")
        @Nullable
        String kind,

        @NotBlank(message = "identity.names.missing") @Size(max = 200, message = "shell.field.too-long") @Nullable
        String name,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hans,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hant,

        @NotNull(message = "identity.organisation.sector-missing")
        @Pattern(
                regexp =
                        "PROPERTY_MANAGEMENT|BANKING_INSURANCE|TELECOMMUNICATIONS|RETAIL|PUBLIC_SERVICE|CONTACT_CENTRE_OUTSOURCER|OTHER",
                message = "identity.organisation.sector-missing")
        @Nullable
        String sector,

        @ExistingCountry @Nullable String country,

        @NotBlank(message = "identity.place.city-missing") @Size(max = 100, message = "shell.field.too-long") @Nullable
        String city,

        @NotNull(message = "identity.organisation.headcount-wrong")
        @Pattern(regexp = "[1-9][0-9]{0,6}", message = "identity.organisation.headcount-wrong")
        @Nullable
        String headcount) {

    static final OrganisationForm EMPTY = new OrganisationForm("COMPANY", "", "", "", "", "HK", "", "");

    static OrganisationForm of(Organisation organisation, Language language) {
        return new OrganisationForm(
                organisation.kind().name(),
                organisation.names().en(),
                organisation.names().hans(),
                organisation.names().hant(),
                organisation.sector().name(),
                organisation.country(),
                Cities.name(organisation.city(), language),
                Integer.toString(organisation.headcount()));
    }

    /** Only of a form in which nothing is wrong. */
    Organisations.Statement statement() {
        return new Organisations.Statement(
                Organisation.Kind.valueOf(Typed.text(kind)),
                Names.written(Typed.text(name), hans, hant),
                Organisation.Sector.valueOf(Typed.text(sector)),
                Typed.text(country),
                Typed.text(city),
                Integer.parseInt(Typed.text(headcount)));
    }
}
