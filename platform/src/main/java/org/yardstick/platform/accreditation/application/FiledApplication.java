package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application as it was filed, frozen: what the office works with, whatever the organisation changes afterwards. Its hash is what was
 * signed.
 *
 * @param held level of the certificate that is to be renewed
 * @param certified what a change is to change; absent for all else
 * @param sector code
 */
public record FiledApplication(
        UUID application,
        AuditKind kind,
        UUID organisation,
        Names organisationName,
        String sector,
        String country,
        String city,
        UUID body,
        UUID edition,
        String standard,
        String profile,
        String pinned,
        String level,
        @Nullable String held,
        ScopeChange.@Nullable Certified certified,
        ScopeText scope,
        int headcount,
        List<String> languages,
        List<CoveredSite> sites,
        SelfAssessment selfAssessment) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What the signed self-assessment says in short.
     *
     * @param sha256 of its frozen answers
     * @param reached level; absent for none
     * @param dimensions index of each, 0 to 100
     */
    public record SelfAssessment(
            UUID submission,
            String sha256,
            Instant signedAt,
            @Nullable String reached,
            @Nullable BigDecimal independent,
            @Nullable BigDecimal interrelated,
            Map<String, BigDecimal> dimensions) {}

    public String canonical() {
        return CanonicalJson.of(this);
    }

    public static FiledApplication read(String canonical) {
        return JSON.readValue(canonical, FiledApplication.class);
    }

    /** What it changes of what is certified; empty unless that is what it is for. */
    public Optional<ScopeChange> change() {
        return Optional.ofNullable(certified)
                .map(before -> ScopeChange.between(
                        before,
                        new ScopeChange.Wanted(organisationName, level, scope, headcount, sites),
                        TimeRules.shipped().changes().growth()));
    }

    /** The places as the sample of sites takes them. */
    List<SiteSample.Place> places() {
        return change().map(one -> one.places(allPlaces())).orElseGet(this::allPlaces);
    }

    List<SiteSample.Place> allPlaces() {
        return sites.stream()
                .map(site -> new SiteSample.Place(site.id(), site.headcount(), site.city(), site.central()))
                .toList();
    }

    public CoveredSite site(UUID id) {
        return sites.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
