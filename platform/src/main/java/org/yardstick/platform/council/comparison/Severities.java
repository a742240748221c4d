package org.yardstick.platform.council.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.ratings.Anchors;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * Severity of bodies by many-facet calibration (Linacre 1989): ln(P_k / P_(k-1)) = B_case - D_criterion - C_assessor - F_k, jointly estimated
 * and corrected by (L - 1) / L. The severity of a body is the mean of its assessors' C, weighted by their ratings for it. Its interval is that of a
 * weighted mean of k assessors as clusters, t(k - 1) sqrt(k / (k - 1) sum w^2 (C - mean)^2), at least the error of measurement
 * sqrt(sum w^2 SE^2).
 *
 * <p>Two bodies can be compared when a chain of cases and assessors links them: somebody who assesses for both, or a case that people of both
 * assessed, as in an evaluation of peers. What is not linked is not estimated: that its companies score higher and that its assessors are milder
 * would be one and the same in the data. Criteria of different editions never meet in one case; in each edition one criterion is held at 0, which
 * changes no severity.
 */
final class Severities {
    private static final Scale POINTS = new Scale(0, 10);

    private Severities() {}

    /**
     * @param groups bodies that are linked, each group for itself; a body that is linked with no other is in none
     * @param unmeasured groups for which no measures exist, because their ratings do not differ
     */
    record Found(List<Severity> severities, List<List<UUID>> groups, List<Integer> unmeasured) {}

    static Found of(Collection<Facts.Rating> ratings) {
        var groups = new ArrayList<List<UUID>>();
        var unmeasured = new ArrayList<Integer>();
        var severities = new ArrayList<Severity>();
        for (var linked : linked(ratings)) {
            var bodies =
                    linked.stream().map(Facts.Rating::body).distinct().sorted().toList();
            if (bodies.size() < 2) {
                continue;
            }
            groups.add(bodies);
            var measured = measured(linked, groups.size());
            severities.addAll(measured);
            if (measured.isEmpty()) {
                unmeasured.add(groups.size());
            }
        }
        return new Found(severities, groups, unmeasured);
    }

    /** The ratings in parts that no case and no assessor links, the largest part first. */
    private static List<List<Facts.Rating>> linked(Collection<Facts.Rating> ratings) {
        var parents = new HashMap<UUID, UUID>();
        ratings.forEach(one -> parents.put(root(parents, one.audit()), root(parents, one.assessor())));
        var parts = ratings.stream()
                .collect(Collectors.groupingBy(
                        one -> root(parents, one.audit()), LinkedHashMap::new, Collectors.toList()));
        return parts.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }

    private static UUID root(Map<UUID, UUID> parents, UUID of) {
        var at = of;
        for (var next = parents.get(at); next != null && !next.equals(at); next = parents.get(at)) {
            at = next;
        }
        parents.putIfAbsent(of, at);
        parents.put(of, at);
        return at;
    }

    private static List<Severity> measured(List<Facts.Rating> ratings, int group) {
        try {
            var calibration = Facets.calibrate(table(ratings), options(ratings));
            var assessors = new HashMap<String, Calibration.Element>();
            calibration.facet("assessor").elements().forEach(one -> assessors.put(one.name(), one));
            var average = assessors.values().stream()
                    .mapToDouble(Calibration.Element::fair)
                    .average()
                    .orElseThrow();
            return ratings.stream()
                    .collect(Collectors.groupingBy(Facts.Rating::body, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(ofBody -> severity(ofBody, assessors, average, group))
                    .toList();
        } catch (InvalidInput nothingToMeasure) {
            return List.of();
        }
    }

    private static Severity severity(
            List<Facts.Rating> ofBody, Map<String, Calibration.Element> assessors, double average, int group) {
        var weights = new LinkedHashMap<String, Double>();
        ofBody.forEach(one -> weights.merge(one.assessor().toString(), 1.0 / ofBody.size(), Double::sum));
        double mean = 0;
        double points = -average;
        for (var one : weights.entrySet()) {
            var element = Objects.requireNonNull(assessors.get(one.getKey()));
            mean += one.getValue() * element.measure();
            points += one.getValue() * element.fair();
        }
        var interval = interval(mean, weights, assessors);
        int k = weights.size();
        int cases = (int) ofBody.stream().map(Facts.Rating::audit).distinct().count();
        return new Severity(
                ofBody.getFirst().body(),
                group,
                k,
                cases,
                ofBody.size(),
                mean,
                interval.lower(),
                interval.upper(),
                points);
    }

    private static Interval interval(
            double mean, Map<String, Double> weights, Map<String, Calibration.Element> assessors) {
        double among = 0;
        double error = 0;
        for (var one : weights.entrySet()) {
            var element = Objects.requireNonNull(assessors.get(one.getKey()));
            double weight = one.getValue() * one.getValue();
            among += weight * (element.measure() - mean) * (element.measure() - mean);
            error += weight * element.se() * element.se();
        }
        int k = weights.size();
        double variance = k < 2 ? error : Math.max(error, among * k / (k - 1));
        return k < 2
                ? Intervals.normal(mean, Math.sqrt(variance), Estimate.CONFIDENCE)
                : Intervals.mean(mean, Math.sqrt(variance * k), k, Estimate.CONFIDENCE);
    }

    private static Ratings table(List<Facts.Rating> ratings) {
        var columns = List.of(
                column("case", ratings, one -> one.audit().toString()),
                column("assessor", ratings, one -> one.assessor().toString()),
                column("criterion", ratings, Severities::criterion));
        var values = new byte[ratings.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) ratings.get(i).points();
        }
        return new Ratings(columns, values, null, POINTS);
    }

    private static Ratings.Column column(String name, List<Facts.Rating> ratings, Function<Facts.Rating, String> of) {
        var places = new LinkedHashMap<String, Integer>();
        var codes = new int[ratings.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = places.computeIfAbsent(of.apply(ratings.get(i)), ignored -> places.size());
        }
        return new Ratings.Column(name, List.copyOf(new LinkedHashSet<>(places.keySet())), codes);
    }

    private static String criterion(Facts.Rating rating) {
        return rating.edition() + "/" + rating.criterion();
    }

    /** With one edition nothing needs to be held. */
    private static FacetsOptions options(List<Facts.Rating> ratings) {
        var usual = FacetsOptions.usual().withEstimator(new FacetsOptions.Joint(FacetsOptions.Correction.L));
        var held = new TreeMap<String, String>();
        ratings.forEach(one -> held.merge(
                one.edition(), criterion(one), (first, other) -> first.compareTo(other) <= 0 ? first : other));
        if (held.size() < 2) {
            return usual;
        }
        var zeros = held.values().stream().collect(Collectors.toMap(name -> name, name -> 0.0));
        return usual.withAnchors(new Anchors(Map.of("criterion", zeros), Map.of()));
    }
}
