package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** The places as the sample of sites takes them. */
    List<SiteSample.Place> places() {
        return sites.stream()
                .map(site -> new SiteSample.Place(site.id(), site.headcount(), site.city(), site.central()))
                .toList();
    }

    public CoveredSite site(UUID id) {
        return sites.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
