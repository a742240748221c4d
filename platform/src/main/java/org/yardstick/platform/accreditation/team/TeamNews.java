package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;

/** What happened to a team, for whoever tells people; published in the transaction in which it happened. */
public sealed interface TeamNews {
    About about();

    /**
     * Which audit.
     *
     * @param by who did it
     */
    record About(
            UUID audit,
            UUID organisation,
            Names organisationNames,
            UUID body,
            Names bodyNames,
            LocalDate first,
            LocalDate last,
            UUID by) {
        static About of(Audit audit, UUID by) {
            return new About(
                    audit.id(),
                    audit.organisation(),
                    audit.organisationName(),
                    audit.body(),
                    audit.bodyName(),
                    audit.beginsOn(),
                    audit.endsOn(),
                    by);
        }

        public String path() {
            return "/audits/" + audit + "/team";
        }
    }

    /** Somebody is to be on the team; they have not said yet whether they will. */
    record Appointed(About about, UUID appointment, UUID person, Seat seat, LocalDate objectionsUntil)
            implements TeamNews {}

    /** Somebody said whether they come; {@code accepted} with their declaration of impartiality. */
    record Answered(About about, UUID person, boolean accepted) implements TeamNews {}

    record Released(About about, UUID person, String reason) implements TeamNews {}

    record ObjectionRaised(About about, UUID person, String reason) implements TeamNews {}

    record ObjectionDecided(About about, UUID person, boolean upheld, String reason) implements TeamNews {}

    /** The audit is on other days now; {@code people} are on its team. */
    record Moved(About about, LocalDate wasFirst, LocalDate wasLast, String reason, List<UUID> people)
            implements TeamNews {}
}
