package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/** An assessor's own audits and absences. */
public record AppointmentsPage(List<Row> open, List<Row> past, List<Absence> absences) {

    /** @param state of the appointment */
    public record Row(
            UUID id,
            Names organisation,
            String kind,
            String level,
            Seat seat,
            LocalDate first,
            LocalDate last,
            Membership.State state) {}

    public record Absence(UUID id, LocalDate first, LocalDate last) {}

    /** One appointment, as whoever is appointed reads it before they answer. */
    public record Detail(Row row, Engagement of, String declaration) {}
}
