package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.identity.SetUp;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Units;

/** Bodies and companies join the scheme, with their sites, units and people: a body in the first days, a company a month before it starts. */
@SampleOnly
final class Joining {
    private static final Duration AHEAD = Duration.ofDays(30);

    private final SetUp setUp;
    private final Organisations organisations;
    private final Places places;
    private final People people;
    private final SamplePassword password;

    Joining(SetUp setUp, Organisations organisations, Places places, People people, SamplePassword password) {
        this.setUp = setUp;
        this.organisations = organisations;
        this.places = places;
        this.people = people;
        this.password = password;
    }

    /** Where organisations serve and what they consist of. */
    @SampleOnly
    record Places(Sites sites, Units units) {}

    void tell(Plan plan, Participants participants, Story story) {
        var founder = plan.cast().bodies().getFirst();
        story.at(Plan.BEGINNING, () -> found(founder, participants));
        var at = Plan.BEGINNING;
        for (var body : plan.cast().bodies().subList(1, plan.cast().bodies().size())) {
            at = at.plus(Duration.ofHours(20));
            story.at(at, () -> join(body, secretary(founder, participants), participants));
        }
        for (var company : plan.cast().companies()) {
            story.at(joins(plan, company, at), () -> join(company, secretary(founder, participants), participants));
        }
    }

    private static Instant joins(Plan plan, Cast.Member company, Instant earliest) {
        var wished = plan.rounds().stream()
                .filter(round -> round.company().equals(company))
                .map(round -> round.startedAt().minus(AHEAD))
                .min(Instant::compareTo)
                .orElse(earliest);
        return wished.isBefore(earliest) ? earliest : wished;
    }

    private static UUID secretary(Cast.Member founder, Participants participants) {
        return participants.person(founder.with(Role.SECRETARIAT).getFirst()).person();
    }

    /** As the real scheme begins: with the code that is printed at the first start. */
    private void found(Cast.Member body, Participants participants) {
        var first = body.people().getFirst();
        var code = setUp.code()
                .orElseThrow(() -> new IllegalStateException(
                        "There are people here already: the sample scheme is only made in an empty database"));
        var founded = setUp.perform(
                new SetUp.Statement(code, first.email(), first.names(), SamplePassword.TEXT, statement(body)));
        people.choose(founded.person(), body.language());
        participants.join(body, founded.body());
        participants.join(body, first, founded.person());
        body.people().stream().skip(1).forEach(player -> join(body, player, founded.person(), participants));
    }

    private void join(Cast.Member member, UUID by, Participants participants) {
        var id = organisations.add(statement(member), Optional.of(by));
        participants.join(member, id);
        for (var site : member.sites()) {
            participants.open(member, site.names().en(), places.sites.add(id, site, by));
        }
        for (var unit : member.units()) {
            participants.open(member, unit.names().en(), places.units.add(id, unit, by));
        }
        member.people().forEach(player -> join(member, player, by, participants));
    }

    private static Organisations.Statement statement(Cast.Member member) {
        return new Organisations.Statement(
                member.kind(), member.names(), member.sector(), member.country(), member.city(), member.headcount());
    }

    private void join(Cast.Member member, Cast.Player player, UUID by, Participants participants) {
        var person = people.add(player.email(), player.names(), Optional.of(by));
        for (var role : player.roles()) {
            people.grant(person, participants.organisation(member), role, Optional.of(by));
        }
        people.choose(person, member.language());
        password.give(person);
        participants.join(member, player, person);
    }
}
