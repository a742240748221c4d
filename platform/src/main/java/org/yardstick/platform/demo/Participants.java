package org.yardstick.platform.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** Under which ids those of the plan are known once they have joined, and who somebody is when they act. */
final class Participants {
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, Viewer> people = new HashMap<>();
    private final Map<String, UUID> places = new HashMap<>();

    void join(Cast.Member member, UUID id) {
        organisations.put(member.key(), id);
    }

    UUID organisation(Cast.Member member) {
        return Objects.requireNonNull(organisations.get(member.key()), member.key());
    }

    void join(Cast.Member member, Cast.Player player, UUID id) {
        var posts = player.roles().stream()
                .map(role -> new Viewer.Post(organisation(member), role))
                .toList();
        people.put(
                player.email(), new Viewer(id, player.names(), player.email(), Optional.of(member.language()), posts));
    }

    Viewer person(Cast.Player player) {
        return Objects.requireNonNull(people.get(player.email()), player.email());
    }

    static Cast.Player player(Cast.Member member, String name) {
        return member.people().stream()
                .filter(one -> one.names().en().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not of " + member.key()));
    }

    /** Whoever keeps the files of a body's office, and does nothing besides. */
    static Cast.Player clerk(Cast.Member body) {
        var office = body.with(Role.SECRETARIAT);
        return office.stream()
                .filter(one -> one.roles().size() == 1)
                .findFirst()
                .orElseGet(office::getFirst);
    }

    /** A site or a unit. */
    void open(Cast.Member member, String place, UUID id) {
        places.put(member.key() + "/" + place, id);
    }

    UUID place(Cast.Member member, String place) {
        return Objects.requireNonNull(places.get(member.key() + "/" + place), place);
    }
}
