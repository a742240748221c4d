package org.yardstick.platform.accreditation.audit.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * One item of the plan of an audit: nobody of the team is at two of them at once.
 *
 * @param stage number of the stage that it belongs to
 * @param criteria codes, in the order of the standard
 * @param people of the team
 * @param auditee whom of the audited organisation one meets
 */
public record AgendaItem(
        UUID id,
        int stage,
        int version,
        Instant beginsAt,
        Instant endsAt,
        Optional<UUID> site,
        Names siteName,
        String title,
        List<String> criteria,
        Set<UUID> people,
        String auditee) {

    /** Who would be at two places at once if an item from {@code from} to {@code to} with {@code wanted} came to {@code planned}. */
    static Set<UUID> clashes(UUID self, Instant from, Instant to, Set<UUID> wanted, List<AgendaItem> planned) {
        var clashing = new HashSet<UUID>();
        for (var other : planned) {
            if (!other.id.equals(self) && from.isBefore(other.endsAt) && other.beginsAt.isBefore(to)) {
                wanted.stream().filter(other.people::contains).forEach(clashing::add);
            }
        }
        return clashing;
    }
}
