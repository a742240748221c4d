package org.yardstick.platform.identity.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.shell.Language;

/** A site's facts as typed. */
public record SiteForm(
        @NotBlank(message = "identity.names.missing") @Size(max = 200, message = "shell.field.too-long") @Nullable
        String name,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hans,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hant,

        @Size(max = 300, message = "shell.field.too-long") @Nullable
        String address,

        @ExistingCountry @Nullable String country,

        @NotBlank(message = "identity.place.city-missing") @Size(max = 100, message = "shell.field.too-long") @Nullable
        String city,

        @NotNull(message = "identity.place.headcount-wrong")
        @Pattern(regexp = "[0-9]{1,7}", message = "identity.place.headcount-wrong")
        @Nullable
        String headcount) {

    static SiteForm emptyFor(Organisation organisation, Language language) {
        var city = Cities.name(organisation.city(), language);
        return new SiteForm("", "", "", "", organisation.country(), city, "");
    }

    static SiteForm of(Site site, Language language) {
        return new SiteForm(
                site.names().en(),
                site.names().hans(),
                site.names().hant(),
                site.address(),
                site.country(),
                Cities.name(site.city(), language),
                Integer.toString(site.headcount()));
    }

    /** Only of a form in which nothing is wrong. */
    Sites.Statement statement() {
        return new Sites.Statement(
                Names.written(Typed.text(name), hans, hant),
                Typed.text(address),
                Typed.text(country),
                Typed.text(city),
                Integer.parseInt(Typed.text(headcount)));
    }
}
