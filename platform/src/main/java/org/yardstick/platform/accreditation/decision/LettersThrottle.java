package org.yardstick.platform.accreditation.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Refused;

/**
 * How many letters may come from one network address in an hour, whatever sender they name: enough for an office behind one address, too
 * few to flood anybody. Counted by each node for itself, in memory.
 */
@Component
class LettersThrottle {
    private static final int AN_HOUR = 10;

    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Refused: {@code decision.refused.too-many}. */
    void count(String address) {
        if (sent.get(address, one -> new AtomicInteger()).incrementAndGet() > AN_HOUR) {
            throw new Refused("decision.refused.too-many");
        }
    }
}
