package org.yardstick.platform.accreditation.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Slice;

/** The contracts of an office that have no audit yet, and its audits with how far their teams are. */
public record TeamsPage(List<Contract> waiting, Slice<Row> audits) {

    /** A contract whose audit is to be opened. */
    public record Contract(
            UUID offer,
            Names organisation,
            Names body,
            String level,
            BigDecimal days,
            LocalDate acceptedOn,
            List<Names> sites) {}

    /**
     * An audit in the list.
     *
     * @param members on the team now
     * @param unanswered of them, how many have not said yet whether they come
     * @param objections that nobody has decided
     */
    public record Row(
            UUID id,
            Names organisation,
            String kind,
            String level,
            LocalDate first,
            LocalDate last,
            int members,
            int unanswered,
            int objections) {}
}
