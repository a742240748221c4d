package org.yardstick.platform.council.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the bodies compared on a day, computed from everything decided till then. It is kept as it was; what of it somebody may see is settled
 * when they look.
 *
 * @param groups bodies whose severity is on one scale, each group for itself
 * @param unmeasured numbers, from 1, of groups for which there is no measure
 * @param version of the program that computed it
 */
public record Comparison(
        String day,
        int cases,
        List<String> editions,
        List<OfBody> bodies,
        List<Severity> severities,
        List<List<UUID>> groups,
        List<Integer> unmeasured,
        String version) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** For the level that nobody got: refused. */
    public static final String REFUSED = "";

    /**
     * What a body decided.
     *
     * @param levels how many cases by the level that was granted
     * @param gap self-assessed index less assessed index
     * @param mean of the assessed index
     */
    public record OfBody(
            UUID body,
            int n,
            Map<String, Integer> levels,
            List<OfSector> sectors,
            Optional<Estimate> gap,
            Optional<Estimate> mean,
            Quartiles assessed) {}

    public record OfSector(String sector, int n, Map<String, Integer> levels) {}

    /** Where the middle half of the assessed indices lies (type 7). */
    public record Quartiles(double lower, double median, double upper) {
        static Quartiles of(List<Double> values) {
            var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Quartiles(
                    Bootstrap.quantile(sorted, 0.25),
                    Bootstrap.quantile(sorted, 0.5),
                    Bootstrap.quantile(sorted, 0.75));
        }
    }

    static Comparison of(Facts facts, String version) {
        var found = Severities.of(facts.ratings());
        var bodies = facts.cases().stream()
                .collect(Collectors.groupingBy(Facts.Case::body, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> ofBody(one.getKey(), one.getValue()))
                .toList();
        return new Comparison(
                facts.day().toString(),
                facts.cases().size(),
                facts.cases().stream()
                        .map(Facts.Case::edition)
                        .distinct()
                        .sorted()
                        .toList(),
                bodies,
                found.severities(),
                found.groups(),
                found.unmeasured(),
                version);
    }

    private static OfBody ofBody(UUID body, List<Facts.Case> cases) {
        var sectors = cases.stream()
                .collect(Collectors.groupingBy(Facts.Case::sector, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new OfSector(one.getKey(), one.getValue().size(), levels(one.getValue())))
                .toList();
        return new OfBody(
                body,
                cases.size(),
                levels(cases),
                sectors,
                Estimate.of(cases.stream().map(Facts.Case::gap).toList()),
                Estimate.of(cases.stream().map(Facts.Case::assessed).toList()),
                Quartiles.of(cases.stream().map(Facts.Case::assessed).toList()));
    }

    private static Map<String, Integer> levels(List<Facts.Case> cases) {
        var levels = new TreeMap<String, Integer>();
        cases.forEach(one -> levels.merge(one.level().orElse(REFUSED), 1, Integer::sum));
        return levels;
    }

    public LocalDate on() {
        return LocalDate.parse(day);
    }

    public Optional<OfBody> of(UUID body) {
        return bodies.stream().filter(one -> one.body().equals(body)).findFirst();
    }

    public Optional<Severity> severity(UUID body) {
        return severities.stream().filter(one -> one.body().equals(body)).findFirst();
    }

    /** The group in which a body is linked with others, from 1. */
    public Optional<Integer> group(UUID body) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(body)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    public String canonical() {
        return CanonicalJson.of(this);
    }

    static Comparison read(String canonical) {
        return JSON.readValue(canonical, Comparison.class);
    }
}
