package org.yardstick.platform.register.credential;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** The lists of withdrawn and suspended certificates, signed by the body whose certificates they are. */
@Component
public class StatusLists {
    /** The signed list as JSON; empty when there is none. */
    public Optional<String> published(StatusList list) {
        throw new UnsupportedOperationException("follows");
    }

    /** A free place of a list, every one as likely as any other; empty when all are taken. */
    public static Optional<Integer> freeIndex(RandomGenerator random, int size, IntPredicate taken) {
        throw new UnsupportedOperationException("follows");
    }
}
