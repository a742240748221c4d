package org.yardstick.platform.council;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an authorisation covers: the sectors of those who are assessed, the levels that may be granted, the editions of the standard. A set
 * without any means all, those to come included.
 */
public record Remit(Set<String> sectors, Set<String> levels, Set<UUID> editions) {
    public static final Remit ALL = new Remit(Set.of(), Set.of(), Set.of());

    public Remit {
        sectors = Set.copyOf(sectors);
        levels = Set.copyOf(levels);
        editions = Set.copyOf(editions);
    }

    /** One thing that a body may be asked to do. */
    public record Point(String sector, String level, UUID edition) {}

    public boolean covers(Point point) {
        return holds(sectors, point.sector) && holds(levels, point.level) && holds(editions, point.edition);
    }

    /** Whether anything is covered by both. */
    public boolean meets(Remit other) {
        return meet(sectors, other.sectors) && meet(levels, other.levels) && meet(editions, other.editions);
    }

    public boolean isLimited() {
        return !equals(ALL);
    }

    private static <T> boolean holds(Set<T> some, T one) {
        return some.isEmpty() || some.contains(one);
    }

    private static <T> boolean meet(Collection<T> some, Collection<T> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return some.isEmpty() || others.isEmpty() || !both.isEmpty();
    }
}
