package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Influence;

/**
 * What makes a scheme sound, refusal by refusal; {@link LevelRules} has those of levels and gates. The first one met is
 * reported, in the order of the scheme's parts.
 *
 * <ul>
 *   <li>no dimension, no criterion; an empty or repeated code; an unnamed module or perspective
 *   <li>a weight below 0 or above 1,000,000; dimension weights that do not sum to 1; criterion weights that are all 0
 *   <li>tolerance outside 0..10, interrelation outside 0..1
 *   <li>a set that is empty, repeats a criterion or names an unknown one
 *   <li>an influence from or to an unknown criterion, on itself, given twice, of a strength outside 0..4, or in a
 *       circle <li>any number with more than 10 decimals
 * </ul>
 */
final class SchemeRules {

    private static final BigDecimal HEAVIEST = new BigDecimal(1_000_000);
    private static final BigDecimal STRONGEST = new BigDecimal(4);

    private SchemeRules() {}

    static void checkDimensions(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new InvalidScheme("dimensions", "there is no dimension");
        }
        checkCodes("dimensions", dimensions.stream().map(Dimension::code).toList());
        BigDecimal sum = BigDecimal.ZERO;
        for (Dimension dimension : dimensions) {
            checkWithin(at("dimensions", dimension.code()) + ".weight", dimension.weight(), HEAVIEST);
            sum = sum.add(dimension.weight());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new InvalidScheme("dimensions", "the weights sum to " + sum.toPlainString() + ", not to 1");
        }
    }

    static void checkParameters(BigDecimal tolerance, BigDecimal interrelation) {
        checkWithin("tolerance", tolerance, BigDecimal.TEN);
        checkWithin("interrelation", interrelation, BigDecimal.ONE);
    }

    static void checkCriteria(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new InvalidScheme("criteria", "there is no criterion");
        }
        checkCodes("criteria", criteria.stream().map(Criterion::code).toList());
        for (Criterion criterion : criteria) {
            String path = at("criteria", criterion.code());
            checkNamed(path + ".module", criterion.module());
            checkNamed(path + ".perspective", criterion.perspective());
            checkWithin(path + ".weight", criterion.weight(), HEAVIEST);
        }
        if (criteria.stream().allMatch(criterion -> criterion.weight().signum() == 0)) {
            throw new InvalidScheme("criteria", "every weight is 0");
        }
    }

    static void checkSets(Map<String, List<String>> sets, List<Criterion> criteria) {
        Set<String> known = codes(criteria);
        sets.forEach((name, members) -> {
            checkNamed("sets", name);
            String path = at("sets", name);
            if (members.isEmpty()) {
                throw new InvalidScheme(path, "the set is empty");
            }
            checkCodes(path, members);
            members.forEach(member -> checkKnown(path, "criterion", member, known));
        });
    }

    static void checkInfluences(List<Influence> influences, List<Criterion> criteria) {
        Set<String> known = codes(criteria);
        Set<String> met = new HashSet<>();
        for (Influence influence : influences) {
            String path = at("influences", influence.toString());
            checkKnown(path + ".from", "criterion", influence.from(), known);
            checkKnown(path + ".to", "criterion", influence.to(), known);
            checkWithin(path + ".strength", influence.strength(), STRONGEST);
            if (influence.from().equals(influence.to())) {
                throw new InvalidScheme(path, "a criterion does not influence itself");
            }
            if (!met.add(influence.toString())) {
                throw new InvalidScheme(path, "is given twice");
            }
        }
        InfluenceCircle.find(influences).ifPresent(circle -> {
            throw new InvalidScheme("influences", "influence goes in a circle: " + String.join(" > ", circle));
        });
    }

    /** The path of the part with this code: {@code criteria[KM-1]}. */
    static String at(String list, String code) {
        return list + "[" + code + "]";
    }

    static void checkCodes(String list, List<String> codes) {
        Set<String> met = new HashSet<>();
        for (String code : codes) {
            checkNamed(list, code);
            if (!met.add(code)) {
                throw new InvalidScheme(at(list, code), "the code appears twice");
            }
        }
    }

    static void checkKnown(String path, String what, String code, Set<String> known) {
        if (!known.contains(code)) {
            throw new InvalidScheme(path, "there is no " + what + " " + code);
        }
    }

    static void checkWithin(String path, BigDecimal number, BigDecimal most) {
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            throw new InvalidScheme(path, number + " is outside 0.." + most);
        }
        if (number.stripTrailingZeros().scale() > TenPlaces.PLACES) {
            throw new InvalidScheme(path, number + " has more than " + TenPlaces.PLACES + " decimals");
        }
    }

    private static void checkNamed(String path, String code) {
        if (code.isBlank()) {
            throw new InvalidScheme(path, "a code is empty");
        }
    }

    private static Set<String> codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).collect(Collectors.toSet());
    }
}
