package org.yardstick.platform.council.comparison;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a comparison is hidden. Fewer cases than the minimum are not shown; and where only one sector of a body would be hidden, the
 * smallest of the others is hidden with it, since it could else be told from the total.
 */
public final class Suppression {
    private Suppression() {}

    static boolean hides(int n, int minimum) {
        return n < minimum;
    }

    static Set<String> sectors(List<Comparison.OfSector> sectors, int minimum) {
        var hidden = new HashSet<String>();
        sectors.stream()
                .filter(one -> hides(one.n(), minimum))
                .map(Comparison.OfSector::sector)
                .forEach(hidden::add);
        if (hidden.size() == 1) {
            sectors.stream()
                    .filter(one -> !hidden.contains(one.sector()))
                    .min(Comparator.comparingInt(Comparison.OfSector::n).thenComparing(Comparison.OfSector::sector))
                    .map(Comparison.OfSector::sector)
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    /** Why the severity of a body is shown, or is not. */
    public enum OfSeverity {
        SHOWN,
        NO_SCORES,
        NOT_LINKED,
        UNMEASURED,
        FEW_ASSESSORS,
        FEW_CASES,
        /** Whoever sees one of very few on a scale whose mean is 0 sees the others. */
        FEW_OTHERS
    }
}
