package org.yardstick.platform.identity;

import java.util.List;
import java.util.Optional;

/**
 * Who may be tried out in a sample scheme. The sign-in page and the start ask for it; whoever makes the sample scheme answers, so an
 * instance with real data has none. All of them share the {@link SamplePassword}.
 */
@FunctionalInterface
public interface SampleSignIns {
    List<SignIn> all();

    /**
     * @param role which of the scheme's roles it is to be tried out for
     * @param waits what waits for them, in English; empty when there is nothing to say of it
     */
    record SignIn(String email, Names person, Role role, Names organisation, String waits) {}

    default Optional<SignIn> withEmail(String email) {
        return all().stream().filter(one -> one.email().equals(email)).findFirst();
    }
}
