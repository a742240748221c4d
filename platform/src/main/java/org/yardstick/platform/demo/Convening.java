package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.council.Act;
import org.yardstick.platform.council.Authorisations;
import org.yardstick.platform.council.Councils;
import org.yardstick.platform.council.Remit;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** The bodies get a council in their second week: it authorises all of them, one within a limited scope, and suspends another years later. */
@SampleOnly
final class Convening {
    private static final String COUNCIL = "compass";
    private static final Duration AFTER_JOINING = Duration.ofDays(9);
    private static final Instant SUSPENDED = Instant.parse("2026-09-14T03:00:00Z");
    private static final int YEARS = 4;

    /** Whose scope is limited: it has one assessor and began with what they know. */
    private static final String LIMITED = "kapok";

    private static final String LATE = "olive";

    private final Councils councils;
    private final Authorisations authorisations;
    private final People people;
    private final Today today;

    Convening(Councils councils, Authorisations authorisations, People people, Today today) {
        this.councils = councils;
        this.authorisations = authorisations;
        this.people = people;
        this.today = today;
    }

    void tell(Cast cast, Participants participants, Story story) {
        var council =
                cast.bodies().stream().filter(one -> one.key().equals(COUNCIL)).findFirst();
        council.ifPresent(one -> tell(one, cast, participants, story));
    }

    private void tell(Cast.Member council, Cast cast, Participants participants, Story story) {
        var founder = cast.bodies().getFirst();
        var at = Plan.BEGINNING.plus(AFTER_JOINING);
        story.at(
                at,
                () -> councils.name(
                        participants.organisation(council),
                        "Resolution 1 of the founding bodies, January 2024",
                        participants.person(founder.with(Role.ADMINISTRATOR).getFirst())));
        for (var body : authorised(council, cast)) {
            at = at.plus(Duration.ofHours(5));
            story.at(at, () -> authorise(body, council, participants));
        }
        story.at(SUSPENDED, () -> suspend(council, cast, participants));
    }

    private static List<Cast.Member> authorised(Cast.Member council, Cast cast) {
        return cast.bodies().stream()
                .filter(one -> one.kind() == council.kind() && !one.equals(council))
                .toList();
    }

    /** Its assessors join those who evaluate bodies; a body is never evaluated by its own. */
    private void authorise(Cast.Member body, Cast.Member council, Participants participants) {
        var office = office(council, participants);
        var remit = body.key().equals(LIMITED)
                ? new Remit(Set.of("retail", "property-management"), Set.of("I", "II"), Set.of())
                : Remit.ALL;
        var first = today.day();
        authorisations.grant(
                new Authorisations.Statement(
                        participants.organisation(body),
                        remit,
                        first,
                        last(first),
                        "Evaluated by peers in the autumn of 2023; resolution 2 of the council.",
                        Optional.empty()),
                office);
        body.with(Role.ASSESSOR).stream()
                .limit(1)
                .forEach(one -> people.grant(
                        participants.person(one).person(),
                        participants.organisation(council),
                        Role.ASSESSOR,
                        Optional.of(office.person())));
    }

    private static LocalDate last(LocalDate first) {
        return first.plusYears(YEARS).minusDays(1);
    }

    private void suspend(Cast.Member council, Cast cast, Participants participants) {
        var late = cast.bodies().stream()
                .filter(one -> one.key().equals(LATE))
                .findFirst()
                .orElseThrow();
        authorisations
                .of(participants.organisation(late))
                .forEach(one -> authorisations.take(
                        one.id(),
                        Act.Kind.SUSPENDED,
                        today.day(),
                        "The yearly report of 2025 is still missing after two reminders.",
                        office(council, participants)));
    }

    private static Viewer office(Cast.Member council, Participants participants) {
        return participants.person(council.with(Role.SECRETARIAT).getFirst());
    }
}
