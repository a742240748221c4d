package org.yardstick.measurement.election;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;

/**
 * Every way in which a count that goes step by step can break its ties ("parallel universes": V. Conitzer, M. Rognlie, L. Xia (2009),
 * Preference functions that score rankings and maximum likelihood estimation. IJCAI 2009, 109-115).
 */
abstract class Universes<S extends Universes.Standing> {
    /** Beyond this many standings the list of committees is cut. */
    private static final int STANDINGS = 200_000;

    final int seats;

    Universes(int seats) {
        this.seats = seats;
    }

    /** Where a count stands. */
    interface Standing {
        List<Integer> committee();

        /** How it came here. */
        List<Round> trace();

        /** All that decides how it goes on: of standings whose states are equal one is followed. */
        Object state();
    }

    /** One standing for each way of breaking the tie of the next step, in the order of the candidates. */
    abstract List<S> next(S standing);

    boolean finished(S standing) {
        return standing.committee().size() == seats;
    }

    /** All committees that can come about, at most {@code most} of them. */
    final Committees all(S start, int most) {
        var found = Committees.none();
        Set<Object> met = new HashSet<>();
        var open = new ArrayDeque<S>();
        open.push(start);
        while (!open.isEmpty()) {
            if (met.size() >= STANDINGS) {
                return cut(found);
            }
            var standing = open.pop();
            if (!met.add(standing.state())) {
                continue;
            }
            if (!finished(standing)) {
                next(standing).reversed().forEach(open::push);
            } else if (found.size() < most || found.containsKey(standing.committee())) {
                found.putIfAbsent(standing.committee(), standing.trace());
            } else {
                return cut(found);
            }
        }
        return new Committees(found, true, Optional.empty());
    }

    private static Committees cut(NavigableMap<List<Integer>, List<Round>> found) {
        if (found.isEmpty()) {
            throw new InvalidInput("The count has more than " + STANDINGS
                    + " steps before the first committee is complete: use a rule that fills one seat a round,"
                    + " or another completion.");
        }
        return new Committees(found, false, Optional.empty());
    }
}
