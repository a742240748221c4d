package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.EditionTexts;

/**
 * The competence of a body's assessors: people in rows, what there is to be competent for in columns.
 *
 * @param bodies that the reader keeps, to choose among
 * @param catalogue everything that can be granted
 * @param texts the edition that names a module or a level
 */
public record AssessorsPage(
        UUID body, List<Choice> bodies, List<Column> catalogue, List<Row> rows, Map<Requirement, EditionTexts> texts) {

    public record Choice(UUID id, Names names) {}

    /** What belongs together. */
    public record Column(Requirement.Kind kind, List<Requirement> values) {}

    public record Row(UUID person, Names names, String city, boolean homeNoted, List<Granted> granted) {
        public List<Granted> of(Requirement.Kind kind) {
            return granted.stream().filter(one -> one.what().kind() == kind).toList();
        }
    }

    /** @param running not past its day yet */
    public record Granted(
            UUID id,
            Requirement what,
            String basis,
            Optional<LocalDate> validUntil,
            LocalDate grantedOn,
            boolean running) {}

    /** How many have it, running. */
    public long having(Requirement what) {
        return rows.stream()
                .filter(row -> row.granted().stream()
                        .anyMatch(one -> one.running() && one.what().equals(what)))
                .count();
    }

    public String say(Screen screen, Requirement what) {
        return Optional.ofNullable(texts.get(what))
                .map(all -> Said.in(screen, what, all))
                .orElseGet(() -> Said.plain(screen, what));
    }

    /** @param absences of this one that have not passed */
    public record Detail(
            AssessorsPage page,
            Row row,
            List<AppointmentsPage.Absence> absences,
            List<String> ticked,
            String basis,
            String until) {}
}
