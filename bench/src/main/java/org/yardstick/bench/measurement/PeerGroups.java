package org.yardstick.bench.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.comparison.Disclosure;
import org.yardstick.measurement.comparison.GroupQuantiles;

/** Quantiles by group, and whether groups may be published. */
public class PeerGroups {
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

    /** 100,000 values. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Values {
        private static final int N = 100_000;

        @Param({"1", "50", "5000"})
        int groups;

        final double[] values = new SplittableRandom(1).doubles(N, 0, 100).toArray();

        List<String> groupOf;

        @Setup
        public void simulate() {
            var random = new SplittableRandom(2);
            groupOf = IntStream.range(0, N)
                    .mapToObj(i -> "group " + random.nextInt(groups))
                    .toList();
        }
    }

    /** What a page with filters asks of: everybody, eight sectors, five cities, every sector in every city. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Filters {
        @Param({"60", "300", "2000"})
        int organisations;

        Disclosure disclosure;
        List<Set<String>> cohorts;

        @Setup
        public void simulate() {
            var random = new SplittableRandom(1);
            var names = IntStream.rangeClosed(1, organisations)
                    .mapToObj(i -> "organisation " + i)
                    .toList();
            Map<String, Set<String>> sectors = new LinkedHashMap<>();
            Map<String, Set<String>> cities = new LinkedHashMap<>();
            Map<String, Set<String>> both = new LinkedHashMap<>();
            for (var name : names) {
                var sector = "sector " + random.nextInt(8);
                var city = "city " + random.nextInt(5);
                put(sectors, sector, name);
                put(cities, city, name);
                put(both, sector + " in " + city, name);
            }
            cohorts = new ArrayList<>(List.of(Set.copyOf(names)));
            cohorts.addAll(sectors.values());
            cohorts.addAll(cities.values());
            cohorts.addAll(both.values());
            var values = random.doubles(organisations, 20, 95).toArray();
            disclosure = Disclosure.of(names, values, Disclosure.Rules.usual(0, 100));
        }

        private static void put(Map<String, Set<String>> groups, String group, String name) {
            groups.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(name);
        }
    }

    @Benchmark
    public List<GroupQuantiles.Quantile> quantiles(Values input) {
        return GroupQuantiles.of(input.groupOf, input.values, SHARES, 0.95);
    }

    @Benchmark
    public List<Disclosure.Answer> disclosure(Filters input) {
        return input.disclosure.askAll(input.cohorts);
    }
}
