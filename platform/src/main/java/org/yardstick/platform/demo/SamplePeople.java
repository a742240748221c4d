package org.yardstick.platform.demo;

import java.util.List;
import org.yardstick.platform.demo.plan.Casting;
import org.yardstick.platform.identity.SampleSignIns;

/** The people of the cast who are offered on the sign-in page, one for each role at least, in the order of the roles. */
@SampleOnly
final class SamplePeople implements SampleSignIns {
    private final List<SignIn> all;

    SamplePeople() {
        all = Casting.cast()
                .all()
                .flatMap(member -> member.people().stream()
                        .flatMap(player -> player.shown().stream()
                                .map(role -> new SignIn(
                                        player.email(), player.names(), role, member.names(), player.waits()))))
                .sorted(java.util.Comparator.comparing(SignIn::role))
                .toList();
    }

    @Override
    public List<SignIn> all() {
        return all;
    }
}
