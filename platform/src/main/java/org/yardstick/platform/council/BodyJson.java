package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** A body that accredits, for programs. */
public record BodyJson(
        @Explained("Its identity in this scheme.") UUID id,

        @Explained("Its names.") NamesJson names,

        @Explained(value = "Country or region, ISO 3166-1 alpha-2.", example = "HK")
        String country,

        @Explained(value = "City; one that is known here in English.", example = "Hong Kong")
        String city,

        @Explained("Whether it may take on and certify anything today; where no council is named, every body may.")
        boolean authorised,

        @Explained("What the council authorised it for, the latest first.")
        List<AuthorisationJson> authorisations,

        @Explained(value = "How many of its certificates are active.", example = "12")
        long certificates,

        @Explained("Address of its certificates in the register.")
        String register,

        @Explained("Address of its did:web document; null while it has signed nothing.") @Nullable
        String issuer) {

    /** One authorisation. */
    public record AuthorisationJson(
            @Explained("Its identity.") UUID id,

            @Explained(
                    value = "Where it stands today: ahead, in-force, suspended, expired, withdrawn.",
                    example = "in-force")
            String state,

            @Explained(
                    value = "Since when it stands there; the first day of one that is ahead.",
                    example = "2026-01-01")
            LocalDate since,

            @Explained(value = "Its first day.", example = "2026-01-01")
            LocalDate from,

            @Explained(value = "Its last day, renewals included.", example = "2029-12-31")
            LocalDate until,

            @Explained("The industries that it covers; empty: all.")
            List<String> sectors,

            @Explained("The levels that it covers; empty: all.")
            List<String> levels,

            @Explained("The editions of the standard that it covers; empty: all, those to come included.")
            List<String> editions) {

        static AuthorisationJson of(AuthorisationView view) {
            var one = view.of();
            return new AuthorisationJson(
                    one.id(),
                    view.state().code(),
                    one.since(view.today()),
                    one.from(),
                    one.lastDay(),
                    one.remit().sectors().stream().sorted().toList(),
                    one.remit().levels().stream().sorted().toList(),
                    one.remit().editions().stream()
                            .map(id -> view.editions().getOrDefault(id, id.toString()))
                            .sorted()
                            .toList());
        }
    }

    static BodyJson of(PublicBodies.PublicBody one, boolean authorised, String root) {
        var body = one.row().body();
        return new BodyJson(
                body.id(),
                NamesJson.of(body.names()),
                body.country(),
                body.city(),
                authorised,
                one.row().authorisations().stream().map(AuthorisationJson::of).toList(),
                one.certificates(),
                root + one.register(),
                one.signs() ? root + one.issuer() : null);
    }
}
