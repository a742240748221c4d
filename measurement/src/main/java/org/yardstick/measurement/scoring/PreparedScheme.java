package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Level;

/**
 * A scheme made ready for scoring many assessments: codes turned into positions, every weighted mean prepared.
 *
 * <p>Criterion c stands at position c of an array by criterion, its dimension d at position c * D + d ({@link #cell})
 * of an array by criterion and dimension, D being the number of dimensions.
 */
final class PreparedScheme {

    final Scheme scheme;
    final TotalInfluence influence;
    final List<Criterion> criteria;
    final List<String> criterionCodes;
    final List<String> dimensionCodes;
    /** 10 tau: the tolerance in points of an index. */
    final long tolerance;
    /** x_c from the credited scores of criterion c. */
    final List<WeightedMean> criterionMeans = new ArrayList<>();
    /** The index of dimension d from all credited scores. */
    final List<WeightedMean> dimensionMeans = new ArrayList<>();
    /** u_c from all x. */
    final List<WeightedMean> supportMeans = new ArrayList<>();
    /** (1 - alpha) x + alpha u from the pair {x, u}. */
    final WeightedMean blend;

    final WeightedMean overall;
    final WeightedMean cskm;
    final Grouping modules;
    final Grouping perspectives;
    final List<String> levelCodes;
    /** The gates of each level. */
    final List<List<GateCheck>> levels;

    private final Map<String, Integer> criterionAt = new HashMap<>();

    PreparedScheme(Scheme scheme) {
        this.scheme = scheme;
        influence = TotalInfluence.of(scheme);
        criteria = scheme.criteria();
        criterionCodes = criteria.stream().map(Criterion::code).toList();
        dimensionCodes = scheme.dimensions().stream().map(Dimension::code).toList();
        criterionCodes.forEach(code -> criterionAt.put(code, criterionAt.size()));
        tolerance = TenPlaces.of(scheme.tolerance().movePointRight(1));
        prepareCriteria();
        prepareDimensions();
        blend = WeightedMean.of(
                new int[] {0, 1}, List.of(BigDecimal.ONE.subtract(scheme.interrelation()), scheme.interrelation()));
        overall = meanOver(allPositions());
        cskm = meanOver(cskmPositions());
        modules = Grouping.by(Criterion::module, criteria);
        perspectives = Grouping.by(Criterion::perspective, criteria);
        levelCodes = scheme.levels().stream().map(Level::code).toList();
        levels = scheme.levels().stream()
                .map(level -> level.gates().stream()
                        .map(gate -> GateCheck.of(gate, this))
                        .toList())
                .toList();
    }

    private void prepareCriteria() {
        List<BigDecimal> dimensionWeights =
                scheme.dimensions().stream().map(Dimension::weight).toList();
        for (int c = 0; c < criterionCodes.size(); c++) {
            int first = cell(c, 0);
            int[] cells = IntStream.range(0, dimensionCodes.size())
                    .map(d -> first + d)
                    .toArray();
            criterionMeans.add(WeightedMean.of(cells, dimensionWeights));
            Map<String, BigDecimal> supports = influence.on().getOrDefault(criterionCodes.get(c), Map.of());
            supportMeans.add(
                    WeightedMean.of(positionsOf(supports.keySet().stream().toList()), List.copyOf(supports.values())));
        }
    }

    private void prepareDimensions() {
        List<BigDecimal> weights = criteria.stream().map(Criterion::weight).toList();
        for (int d = 0; d < dimensionCodes.size(); d++) {
            dimensionMeans.add(WeightedMean.of(cellsOf(d), weights));
        }
    }

    /** Where dimension d of criterion c stands. */
    int cell(int c, int d) {
        return c * dimensionCodes.size() + d;
    }

    /** Where dimension d of every criterion stands. */
    int[] cellsOf(int d) {
        return IntStream.range(0, criterionCodes.size()).map(c -> cell(c, d)).toArray();
    }

    @Nullable
    Integer criterionAt(String code) {
        return criterionAt.get(code);
    }

    int[] allPositions() {
        return positions(criterion -> true);
    }

    int[] cskmPositions() {
        return positions(Criterion::cskm);
    }

    private int[] positions(Predicate<Criterion> chosen) {
        return IntStream.range(0, criterionCodes.size())
                .filter(c -> chosen.test(criteria.get(c)))
                .toArray();
    }

    private int[] positionsOf(List<String> codes) {
        return codes.stream().mapToInt(criterionCodes::indexOf).toArray();
    }

    /** The members of a named set in the scheme's order, or all criteria where no set is named. */
    int[] positionsOfSet(@Nullable String name) {
        return positions(criterion ->
                name == null || scheme.sets().getOrDefault(name, List.of()).contains(criterion.code()));
    }

    WeightedMean meanOver(int[] positions) {
        return WeightedMean.of(
                positions,
                IntStream.of(positions).mapToObj(c -> criteria.get(c).weight()).toList());
    }
}
