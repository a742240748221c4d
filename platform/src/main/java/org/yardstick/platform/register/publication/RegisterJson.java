package org.yardstick.platform.register.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Language;

/** A certificate, for programs: the names of its fields follow IAF CertSearch, see docs/formats/register.md. */
public record RegisterJson(
        @Explained(value = "Its number, unique in this register.", example = "MQ-2026-000123")
        String certificateNumber,

        @Explained(
                value =
                        "What it is worth today: Active, Inactive (another one took its place), Suspended, Cancelled, Draft"
                                + " (granted, not yet in effect), Withdrawn or Expired.",
                example = "Active")
        String certificationStatus,

        @Explained(value = "The day for which the status is told.", example = "2026-11-23")
        LocalDate statusDate,

        @Explained("Who holds it, in every script in which they write their name.")
        NamesJson certifiedEntityName,

        @Explained(value = "Country or region of the holder, ISO 3166-1 alpha-2.", example = "HK")
        String country,

        @Explained(value = "City of the holder.", example = "Hong Kong")
        String city,

        @Explained(value = "What is certified, in each language in which it was written.")
        CertifiedScopeJson certificationScope,

        @Explained("What it was certified against.") CertifiedStandardJson standardScheme,

        @Explained(value = "Level that was reached; null where there is none.", example = "II") @Nullable
        String level,

        @Explained(value = "Single site or Multi-site.", example = "Multi-site")
        String certificationType,

        @Explained(value = "When it was granted.", example = "2026-11-20")
        LocalDate certificationIssueDate,

        @Explained(value = "The first day on which it holds.", example = "2026-11-23")
        LocalDate certificationEffectiveDate,

        @Explained(value = "The last day on which it holds.", example = "2029-11-22")
        LocalDate certificationExpiryDate,

        @Explained("The places that it covers.") List<CertifiedSiteJson> certificationSites,

        @Explained("The body that certifies.") NamesJson certificationBodyName,

        @Explained(value = "The number of the one that took its place; null when none did.", example = "MQ-2029-000007")
        @Nullable
        String replacedBy,

        @Explained(value = "Its page.", example = "https://yardstick.example.org/register/MQ-2026-000123")
        String url) {

    /** In each language, null where it was not written. */
    public record CertifiedScopeJson(
            @Explained(value = "In English.", example = "Management of residential estates") @Nullable
            String en,

            @Explained(value = "In 简体.", example = "住宅屋苑管理") @JsonProperty("zh-Hans") @Nullable
            String hans,

            @Explained(value = "In 繁體.", example = "住宅屋苑管理") @JsonProperty("zh-Hant-HK") @Nullable
            String hant) {
        static CertifiedScopeJson of(Map<Language, String> scope) {
            return new CertifiedScopeJson(
                    scope.get(Language.ENGLISH), scope.get(Language.SIMPLIFIED), scope.get(Language.TRADITIONAL));
        }
    }

    /** The standard, its edition and the profile to which it was tailored. */
    public record CertifiedStandardJson(
            @Explained(value = "Code of the standard.", example = "OSQS")
            String code,

            @Explained("Its names.") NamesJson name,

            @Explained(value = "Version of the edition.", example = "2026")
            String version,

            @Explained(value = "Code of the profile.", example = "property-management")
            String profile) {}

    /** A place that a certificate covers. */
    public record CertifiedSiteJson(
            @Explained("Its names.") NamesJson name,

            @Explained(value = "City.", example = "Hong Kong")
            String city,

            @Explained(value = "Country or region, ISO 3166-1 alpha-2.", example = "HK")
            String country) {}

    public static RegisterJson of(Certificate certificate, CertificateFacts facts, LocalDate today, String root) {
        var standard = facts.standard();
        return new RegisterJson(
                certificate.number(),
                iaf(certificate.state(today)),
                today,
                names(facts.holder().names()),
                facts.holder().country(),
                facts.holder().city(),
                CertifiedScopeJson.of(facts.scope()),
                new CertifiedStandardJson(
                        standard.code(), names(standard.names()), standard.version(), standard.profile()),
                facts.level().map(CertificateFacts.Level::code).orElse(null),
                facts.sites().size() > 1 ? "Multi-site" : "Single site",
                certificate.granted(),
                certificate.effective(),
                certificate.expires(),
                facts.sites().stream()
                        .map(site -> new CertifiedSiteJson(names(site.names()), site.city(), site.country()))
                        .toList(),
                names(facts.issuer().names()),
                certificate.replaced().map(Certificate.Replacement::by).orElse(null),
                root + "/register/" + certificate.number());
    }

    private static NamesJson names(Names names) {
        return NamesJson.of(names);
    }

    /** As IAF CertSearch writes it. */
    static String iaf(CertificateState state) {
        return state.name().charAt(0) + state.code().substring(1);
    }
}
