package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Results that no cohort so far tells apart are one atom. Immutable.
 *
 * @param of by result, its atom; {@link #NONE} where it was in no cohort
 * @param parent by atom, the atom of the state before that it was split from; {@code NONE} where it was in no cohort then
 */
record Atoms(int[] of, int[] parent) {
    static final int NONE = -1;

    static Atoms none(int results) {
        int[] of = new int[results];
        Arrays.fill(of, NONE);
        return new Atoms(of, new int[0]);
    }

    int count() {
        return parent.length;
    }

    Atoms grown(int results) {
        int[] more = Arrays.copyOf(of, results);
        Arrays.fill(more, of.length, results, NONE);
        return new Atoms(more, parent);
    }

    /** Every atom that the cohort cuts becomes two: what is outside keeps the number. */
    Atoms split(BitSet cohort) {
        int[] all = new int[count() + 1];
        int[] inside = new int[count() + 1];
        for (int result = 0; result < of.length; result++) {
            all[of[result] + 1]++;
            inside[of[result] + 1] += cohort.get(result) ? 1 : 0;
        }
        int[] number = new int[count() + 1];
        int[] parents = Arrays.copyOf(parent, 2 * count() + 1);
        int next = count();
        for (int atom = NONE; atom < count(); atom++) {
            boolean cut = inside[atom + 1] > 0 && (atom == NONE || inside[atom + 1] < all[atom + 1]);
            number[atom + 1] = cut ? next : atom;
            if (atom != NONE) {
                parents[atom] = atom;
            }
            if (cut) {
                parents[next++] = atom;
            }
        }
        int[] now = of.clone();
        cohort.stream().forEach(result -> now[result] = number[of[result] + 1]);
        return new Atoms(now, Arrays.copyOf(parents, next));
    }

    /** By atom, whether it is part of the cohort, which cuts none. */
    boolean[] within(BitSet cohort) {
        var within = new boolean[count()];
        cohort.stream().filter(result -> of[result] != NONE).forEach(result -> within[of[result]] = true);
        return within;
    }

    /** Some result of every atom. */
    int[] examples() {
        int[] example = new int[count()];
        for (int result = 0; result < of.length; result++) {
            if (of[result] != NONE) {
                example[of[result]] = result;
            }
        }
        return example;
    }

    /**
     * How many organisations stand behind the atoms.
     *
     * @param single by atom, organisations that have results in this one only
     * @param shared organisations that have results in several atoms, those of the same atoms together
     */
    record Weights(int[] single, List<Shared> shared) {}

    /** So many organisations that each have results in just these atoms, two or more. */
    record Shared(int[] atoms, int organisations) {}

    Weights weights(Population population) {
        int[] single = new int[count()];
        for (int result = 0; result < of.length; result++) {
            if (of[result] != NONE && !population.isRepeated(result)) {
                single[of[result]]++;
            }
        }
        Map<List<Integer>, Integer> shared = new HashMap<>();
        for (int[] results : population.repeated()) {
            var atoms = Arrays.stream(results)
                    .map(result -> of[result])
                    .filter(atom -> atom != NONE)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            if (atoms.size() == 1) {
                single[atoms.getFirst()]++;
            } else if (!atoms.isEmpty()) {
                shared.merge(atoms, 1, Integer::sum);
            }
        }
        return new Weights(single, listed(shared));
    }

    private static List<Shared> listed(Map<List<Integer>, Integer> shared) {
        List<Shared> list = new ArrayList<>();
        shared.forEach((atoms, organisations) ->
                list.add(new Shared(atoms.stream().mapToInt(Integer::intValue).toArray(), organisations)));
        list.sort((one, other) -> Arrays.compare(one.atoms(), other.atoms()));
        return List.copyOf(list);
    }
}
