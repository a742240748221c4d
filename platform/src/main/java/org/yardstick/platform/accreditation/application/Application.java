package org.yardstick.platform.accreditation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;

/**
 * An organisation asks a body to accredit what its signed self-assessment says of it. It is written on until it is filed; what was filed is
 * frozen, and the office works with that alone.
 *
 * @param submission the signed self-assessment
 * @param pinned hash of edition and profile together
 * @param headcount effective staff within the scope, all sites together
 * @param languages in which the people there are spoken with
 * @param certificate to be renewed
 * @param version of what is written, so that nobody overwrites what they have not seen
 */
public record Application(
        UUID id,
        UUID organisation,
        Names organisationName,
        UUID body,
        Names bodyName,
        AuditKind kind,
        UUID assessment,
        UUID submission,
        UUID edition,
        String profile,
        String pinned,
        String level,
        ScopeText scope,
        int headcount,
        List<String> languages,
        Optional<UUID> certificate,
        int version,
        UUID begunBy,
        Instant begunAt,
        Standing standing,
        List<CoveredSite> sites) {

    public String path() {
        return path(id);
    }

    public static String path(UUID id) {
        return "/applications/" + id;
    }

    public ApplicationState state(LocalDate today) {
        return standing.state(today);
    }

    UUID filing() {
        return standing.filing().orElseThrow();
    }

    void mustBeOpen(LocalDate today) {
        if (!state(today).isOpen()) {
            throw new Refused("accreditation.refused.not-open");
        }
    }

    boolean isFrom(UUID person) {
        return begunBy.equals(person)
                || standing.filedBy().filter(person::equals).isPresent();
    }
}
