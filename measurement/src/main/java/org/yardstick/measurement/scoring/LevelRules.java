package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.SchemeRules.at;
import static org.yardstick.measurement.scoring.SchemeRules.checkKnown;
import static org.yardstick.measurement.scoring.SchemeRules.checkWithin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Level;

/**
 * What makes levels and gates sound.
 *
 * <ul>
 *   <li>an empty or repeated level code; a level without a gate, which everybody would reach
 *   <li>a gate on an unknown dimension, perspective, module or set, or on a fact without a name
 *   <li>a required value outside 0..100, or with more than 10 decimals
 *   <li>a required share above 0 and up to 1: shares go from 0 to 100, and 0.8 was surely meant as 80
 * </ul>
 */
final class LevelRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private LevelRules() {}

    /** What gates may name. */
    record Known(Set<String> dimensions, Set<String> perspectives, Set<String> modules, Set<String> sets) {

        Known(List<Dimension> dimensions, List<Criterion> criteria, Map<String, List<String>> sets) {
            this(
                    namesOf(dimensions, Dimension::code),
                    namesOf(criteria, Criterion::perspective),
                    namesOf(criteria, Criterion::module),
                    sets.keySet());
        }

        private static <T> Set<String> namesOf(List<T> things, Function<T, String> name) {
            return things.stream().map(name).collect(Collectors.toSet());
        }
    }

    static void check(List<Level> levels, Known known) {
        SchemeRules.checkCodes("levels", levels.stream().map(Level::code).toList());
        for (Level level : levels) {
            String path = at("levels", level.code()) + ".gates";
            if (level.gates().isEmpty()) {
                throw new InvalidScheme(path, "a level needs a gate");
            }
            for (int i = 0; i < level.gates().size(); i++) {
                check(path + "[" + i + "]", level.gates().get(i), known);
            }
        }
    }

    private static void check(String path, Gate gate, Known known) {
        checkNames(path, gate, known);
        if (gate instanceof Gate.Share share) {
            checkShare(path, share);
        } else {
            checkWithin(path + ".atLeast", gate.required(), HUNDRED);
        }
    }

    private static void checkNames(String path, Gate gate, Known known) {
        switch (gate) {
            case Gate.Dimension g -> checkKnown(path + ".of", "dimension", g.of(), known.dimensions());
            case Gate.Perspective g -> checkKnown(path + ".of", "perspective", g.of(), known.perspectives());
            case Gate.Module g -> checkKnown(path + ".of", "module", g.of(), known.modules());
            case Gate.NamedSet g -> checkKnown(path + ".of", "set", g.of(), known.sets());
            case Gate.EveryCriterion g -> checkSet(path, g.in(), known);
            case Gate.Share g -> checkSet(path, g.in(), known);
            case Gate.Fact g -> SchemeRules.checkCodes(path + ".of", List.of(g.of()));
            case Gate.Cskm g -> {}
            case Gate.Independent g -> {}
            case Gate.Interrelated g -> {}
            case Gate.EveryDimension g -> {}
            case Gate.EveryPerspective g -> {}
            case Gate.EveryModule g -> {}
        }
    }

    private static void checkSet(String path, @Nullable String set, Known known) {
        if (set != null) {
            checkKnown(path + ".in", "set", set, known.sets());
        }
    }

    private static void checkShare(String path, Gate.Share share) {
        checkWithin(path + ".valueAtLeast", share.valueAtLeast(), HUNDRED);
        checkWithin(path + ".shareAtLeast", share.shareAtLeast(), HUNDRED);
        if (share.shareAtLeast().signum() > 0 && share.shareAtLeast().compareTo(BigDecimal.ONE) <= 0) {
            throw new InvalidScheme(
                    path + ".shareAtLeast", share.shareAtLeast() + " looks like a fraction: shares go from 0 to 100");
        }
    }
}
