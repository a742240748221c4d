package org.yardstick.platform.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often each network address asks for something within a window of time: by each node for itself, in memory. */
public final class AddressCounter {
    /** A network of the newer kind is one customer's, who may take any of its addresses. */
    private static final int PARTS_OF_A_NETWORK = 4;

    private final int most;
    private final Cache<String, AtomicInteger> asked;

    /** @param most how often an address may ask from the first time until {@code window} is over */
    public AddressCounter(int most, Duration window) {
        this.most = most;
        asked = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(window)
                .build();
    }

    /** Counts once more; whether that is too often. */
    public boolean isTooOften(String address) {
        return asked.get(network(address), one -> new AtomicInteger()).incrementAndGet() > most;
    }

    static String network(String address) {
        var parts = address.split(":");
        return parts.length <= PARTS_OF_A_NETWORK
                ? address
                : String.join(":", Arrays.copyOf(parts, PARTS_OF_A_NETWORK));
    }
}
