package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Influence;
import org.yardstick.measurement.scoring.Scheme.Level;

/**
 * Schemes of every shape, and answers to them, from a seed: one to four dimensions, one to nine criteria, weights from
 * whole numbers to ten decimals (so that both ways of calculating a mean are taken), some of them 0, networks without
 * circles, gates of every kind. The first criterion always applies and always has a weight.
 */
final class RandomSchemes {

    private static final int[] DECIMALS = {0, 0, 1, 2, 10};
    private static final List<String> TOLERANCES = List.of("0", "0.5", "1", "2.25", "0.0000000001", "10");
    private static final List<String> INTERRELATIONS = List.of("0", "0.5", "1", "0.25", "0.3333333333");

    private final Random random;

    private RandomSchemes(long seed) {
        random = new Random(seed);
    }

    static Scheme scheme(long seed) {
        return new RandomSchemes(seed).scheme();
    }

    /** Answers to a scheme, whole; what may be left out as not applicable sometimes is. */
    static Answers answers(Scheme scheme, long seed) {
        return new RandomSchemes(~seed).answers(scheme);
    }

    private Scheme scheme() {
        List<Criterion> criteria = criteria();
        List<Dimension> dimensions = dimensions();
        Map<String, List<String>> sets = new LinkedHashMap<>();
        sets.put("S0", subset(criteria));
        sets.put("S1", subset(criteria));
        return new Scheme(
                dimensions,
                new BigDecimal(pick(TOLERANCES)),
                new BigDecimal(pick(INTERRELATIONS)),
                criteria,
                sets,
                influences(criteria),
                levels(dimensions, criteria));
    }

    /** Weights as the steps between random cuts of 1. */
    private List<Dimension> dimensions() {
        int count = 1 + random.nextInt(4);
        int places = decimals();
        long one = BigDecimal.TEN.pow(places).longValueExact();
        TreeSet<Long> cuts = new TreeSet<>(List.of(one));
        for (int d = 1; d < count; d++) {
            cuts.add(random.nextLong(one + 1));
        }
        List<Dimension> dimensions = new ArrayList<>();
        long before = 0;
        for (long cut : cuts) {
            dimensions.add(new Dimension("d" + dimensions.size(), BigDecimal.valueOf(cut - before, places)));
            before = cut;
        }
        return dimensions;
    }

    private List<Criterion> criteria() {
        int count = 1 + random.nextInt(9);
        List<Criterion> criteria = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int places = decimals();
            long weight = random.nextLong(4 * BigDecimal.TEN.pow(places).longValueExact());
            criteria.add(new Criterion(
                    "C" + c,
                    "m" + random.nextInt(3),
                    "p" + random.nextInt(3),
                    BigDecimal.valueOf(c == 0 ? weight + 1 : weight, places),
                    random.nextInt(3) == 0,
                    c > 0 && random.nextBoolean()));
        }
        return criteria;
    }

    private List<String> subset(List<Criterion> criteria) {
        List<String> members = new ArrayList<>();
        members.add(pick(criteria).code());
        for (Criterion criterion : criteria) {
            if (random.nextInt(3) == 0 && !members.contains(criterion.code())) {
                members.add(criterion.code());
            }
        }
        return members;
    }

    /** Always from an earlier to a later one of a shuffled order, so never in a circle. */
    private List<Influence> influences(List<Criterion> criteria) {
        List<Criterion> order = new ArrayList<>(criteria);
        Collections.shuffle(order, random);
        int sparse = 1 + random.nextInt(4);
        List<Influence> influences = new ArrayList<>();
        for (int from = 0; from < order.size(); from++) {
            for (int to = from + 1; to < order.size(); to++) {
                if (random.nextInt(sparse) == 0) {
                    influences.add(new Influence(
                            order.get(from).code(), order.get(to).code(), BigDecimal.valueOf(random.nextInt(41), 1)));
                }
            }
        }
        return influences;
    }

    private List<Level> levels(List<Dimension> dimensions, List<Criterion> criteria) {
        List<Level> levels = new ArrayList<>();
        for (int level = random.nextInt(4); level > 0; level--) {
            List<Gate> gates = new ArrayList<>();
            for (int gate = random.nextInt(4); gate >= 0; gate--) {
                gates.add(gate(dimensions, criteria));
            }
            levels.add(new Level("L" + levels.size(), gates));
        }
        return levels;
    }

    private Gate gate(List<Dimension> dimensions, List<Criterion> criteria) {
        BigDecimal atLeast = BigDecimal.valueOf(random.nextInt(1001), 1);
        return switch (random.nextInt(13)) {
            case 0 -> new Gate.Dimension(pick(dimensions).code(), atLeast);
            case 1 -> new Gate.Perspective(pick(criteria).perspective(), atLeast);
            case 2 -> new Gate.Module(pick(criteria).module(), atLeast);
            case 3 -> new Gate.NamedSet("S0", atLeast);
            case 4 -> new Gate.Cskm(atLeast);
            case 5 -> new Gate.Independent(atLeast);
            case 6 -> new Gate.Interrelated(atLeast);
            case 7 -> new Gate.EveryDimension(atLeast);
            case 8 -> new Gate.EveryPerspective(atLeast);
            case 9 -> new Gate.EveryModule(atLeast);
            case 10 -> new Gate.EveryCriterion(random.nextBoolean() ? "S1" : null, atLeast);
            case 11 -> new Gate.Share(random.nextBoolean() ? "S0" : null, atLeast, new BigDecimal(50));
            default -> new Gate.Fact("fact");
        };
    }

    private Answers answers(Scheme scheme) {
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        Set<String> notApplicable = new LinkedHashSet<>();
        for (Criterion criterion : scheme.criteria()) {
            if (criterion.notApplicableAllowed() && random.nextInt(3) == 0) {
                notApplicable.add(criterion.code());
            } else {
                Map<String, BigDecimal> byDimension = new LinkedHashMap<>();
                scheme.dimensions().forEach(dimension -> byDimension.put(dimension.code(), halfPoints()));
                scores.put(criterion.code(), byDimension);
            }
        }
        return new Answers(scores, notApplicable, random.nextBoolean() ? Set.of("fact") : Set.of());
    }

    private BigDecimal halfPoints() {
        return BigDecimal.valueOf(random.nextInt(21) * 5L, 1);
    }

    private int decimals() {
        return DECIMALS[random.nextInt(DECIMALS.length)];
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
