package org.yardstick.platform.demo.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yardstick.platform.identity.Names;
import tools.jackson.core.type.TypeReference;

/** Draws the names of people by country, nobody's twice: people of two organisations are not to be taken for one. */
final class PeopleNames {
    private final Map<String, Pool> pools = SampleTexts.read("people", new TypeReference<>() {});
    private final Set<String> named = new HashSet<>();

    private record Pool(List<List<String>> family, List<List<String>> given) {}

    /** Nobody else gets this name. */
    void keep(String english) {
        named.add(english);
    }

    /** Those of a team, of whom no two share a family's or a given name. */
    List<Names> draw(String country, int number, RandomGenerator random) {
        var pool = Objects.requireNonNull(pools.get(country.equals("MO") ? "HK" : country), country);
        var drawn = new ArrayList<Names>();
        var taken = new HashSet<String>();
        while (drawn.size() < number) {
            var family = Dice.pick(pool.family, random);
            var given = Dice.pick(pool.given, random);
            if (taken.contains(family.getFirst()) || taken.contains(given.getFirst())) {
                continue;
            }
            var names = names(family, given);
            if (named.add(names.en())) {
                taken.addAll(List.of(family.getFirst(), given.getFirst()));
                drawn.add(names);
            }
        }
        return drawn;
    }

    private static Names names(List<String> family, List<String> given) {
        return family.size() > 1
                ? new Names(
                        family.getFirst() + " " + given.getFirst(),
                        family.get(1) + given.get(1),
                        family.get(2) + given.get(2))
                : Names.of(given.getFirst() + " " + family.getFirst());
    }
}
