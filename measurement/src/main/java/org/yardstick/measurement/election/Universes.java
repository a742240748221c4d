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
 *
 * @param <S> where a count stands; two that are equal go on alike, so that one of them is followed
 */
interface Universes<S> {
    /** Beyond this many standings the list of committees is cut. */
    int STANDINGS = 200_000;

    /** One standing for each way of breaking the tie of the next step, in the order of the candidates. */
    List<S> next(S standing);

    boolean finished(S standing);

    List<Integer> committee(S standing);

    List<Round> trace(S standing);

    /** All committees that can come about, at most {@code most} of them. */
    default Committees all(S start, int most) {
        var found = Committees.none();
        Set<S> met = new HashSet<>();
        var open = new ArrayDeque<S>();
        open.push(start);
        while (!open.isEmpty()) {
            if (met.size() >= STANDINGS) {
                return cut(found);
            }
            var standing = open.pop();
            if (!met.add(standing)) {
                continue;
            }
            if (!finished(standing)) {
                next(standing).reversed().forEach(open::push);
            } else if (found.size() < most || found.containsKey(committee(standing))) {
                found.putIfAbsent(committee(standing), trace(standing));
            } else {
                return cut(found);
            }
        }
        return new Committees(found, true, Optional.empty());
    }

    /** The committee when every tie goes to the candidate who stands first in the list. */
    default S first(S start) {
        var standing = start;
        while (!finished(standing)) {
            standing = next(standing).getFirst();
        }
        return standing;
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
