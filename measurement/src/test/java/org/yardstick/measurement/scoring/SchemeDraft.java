package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Influence;
import org.yardstick.measurement.scoring.Scheme.Level;

/** A scheme in the making, and answers to it: the example of {@link HandComputedTest}, or a change of it. */
final class SchemeDraft {

    final List<Dimension> dimensions = new ArrayList<>();
    BigDecimal tolerance = decimal("1");
    BigDecimal interrelation = decimal("0.5");
    final List<Criterion> criteria = new ArrayList<>();
    final Map<String, List<String>> sets = new LinkedHashMap<>();
    final List<Influence> influences = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();

    final Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
    final Set<String> notApplicable = new LinkedHashSet<>();
    final Set<String> facts = new LinkedHashSet<>();

    /** Three criteria, A carries B and B carries C; see {@link HandComputedTest}. */
    static SchemeDraft example() {
        SchemeDraft draft = withThreeDimensions();
        draft.criterion("A", "m1", "p1", "2", false);
        draft.criterion("B", "m1", "p2", "1", false);
        draft.criterion("C", "m2", "p2", "1", true);
        draft.influence("A", "B", "2");
        draft.influence("B", "C", "4");
        draft.scores("A", "8", "6", "9");
        draft.scores("B", "4", "8", "3");
        draft.scores("C", "10", "9", "9.5");
        return draft;
    }

    static SchemeDraft withThreeDimensions() {
        SchemeDraft draft = new SchemeDraft();
        draft.dimensions.add(new Dimension("intention", decimal("0.3")));
        draft.dimensions.add(new Dimension("implementation", decimal("0.4")));
        draft.dimensions.add(new Dimension("integration", decimal("0.3")));
        return draft;
    }

    void criterion(String code, String module, String perspective, String weight, boolean cskm) {
        criteria.add(new Criterion(code, module, perspective, decimal(weight), cskm, true));
    }

    void influence(String from, String to, String strength) {
        influences.add(new Influence(from, to, decimal(strength)));
    }

    void level(String code, Gate... gates) {
        levels.add(new Level(code, List.of(gates)));
    }

    /** In half points. */
    int present(String criterion, String dimension) {
        var score = scores.getOrDefault(criterion, Map.of()).getOrDefault(dimension, BigDecimal.ZERO);
        return score.movePointRight(1).intValue() / 5;
    }

    /** One score a dimension, in their order. */
    void scores(String criterion, String... given) {
        Map<String, BigDecimal> byDimension = new LinkedHashMap<>();
        for (int d = 0; d < given.length; d++) {
            byDimension.put(dimensions.get(d).code(), decimal(given[d]));
        }
        scores.put(criterion, byDimension);
    }

    void everyScore(String score) {
        String[] given = new String[dimensions.size()];
        Arrays.fill(given, score);
        criteria.forEach(criterion -> scores(criterion.code(), given));
    }

    void notApplicable(String criterion) {
        scores.remove(criterion);
        notApplicable.add(criterion);
    }

    Scheme scheme() {
        return new Scheme(dimensions, tolerance, interrelation, criteria, sets, influences, levels);
    }

    Answers answers() {
        return new Answers(scores, notApplicable, facts);
    }

    Result result() {
        return Scoring.of(scheme()).score(answers(), Missing.REFUSE);
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
