package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * An audit as those see it who put its team together.
 *
 * @param edition and {@code profile}: what is audited against
 * @param sites that are visited
 */
public record Engagement(
        UUID id,
        UUID organisation,
        Names organisationNames,
        UUID body,
        Names bodyNames,
        String bodyCity,
        String kind,
        UUID edition,
        String profile,
        Need need,
        List<Visited> sites) {

    /** A site that is visited. */
    public record Visited(Names names, String city) {}

    public LocalDate first() {
        return need.first();
    }

    public LocalDate last() {
        return need.last();
    }

    /** Where the team is put together and seen. */
    public String path() {
        return "/audits/" + id + "/team";
    }

    /** The cities to which one travels, each once. */
    List<String> cities() {
        return sites.stream().map(Visited::city).distinct().sorted().toList();
    }
}
