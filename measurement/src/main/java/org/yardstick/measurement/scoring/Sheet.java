package org.yardstick.measurement.scoring;

import java.util.List;
import java.util.Set;

/**
 * One assessment's raw scores in the order of its scheme, checked. Only {@link Scoring} makes one, so that a sheet
 * always fits its scheme.
 */
public final class Sheet {

    /** Stands for every dimension of a criterion that does not apply. */
    public static final byte NOT_APPLICABLE = -1;

    final PreparedScheme scheme;
    private final byte[] halfPoints;
    private final Set<String> facts;
    private final List<Unanswered> missing;

    Sheet(PreparedScheme scheme, byte[] halfPoints, Set<String> facts, List<Unanswered> missing) {
        this.scheme = scheme;
        this.halfPoints = halfPoints.clone();
        this.facts = Set.copyOf(facts);
        this.missing = List.copyOf(missing);
    }

    public Tally tally() {
        return new Tally(this);
    }

    /** Twice the raw score, or {@link #NOT_APPLICABLE}. */
    byte halfPoints(int cell) {
        return halfPoints[cell];
    }

    boolean hasFact(String fact) {
        return facts.contains(fact);
    }

    List<Unanswered> missing() {
        return missing;
    }
}
