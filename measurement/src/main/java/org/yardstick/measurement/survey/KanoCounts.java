package org.yardstick.measurement.survey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/**
 * How often an attribute fell into each category: it adds up over parts of the answers.
 *
 * @param counts answers (weighted perhaps), or per cent of them
 * @param n respondents behind them
 */
public record KanoCounts(String attribute, Map<KanoCategory, Double> counts, double n) {
    public KanoCounts {
        var all = new EnumMap<KanoCategory, Double>(KanoCategory.class);
        for (var category : KanoCategory.values()) {
            double count = counts.getOrDefault(category, 0.0);
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput(
                        "attribute " + attribute + ", category " + category.letter() + ": " + count + " is no count");
            }
            all.put(category, count);
        }
        if (!(n >= 0 && n < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput(
                    "attribute " + attribute + " has " + n + " respondents: give a count that is not negative");
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** Both questions must be on a scale of 1 (like) to 5 (dislike); who left one out does not count. */
    public static KanoCounts of(Responses responses, String attribute, String functional, String dysfunctional) {
        int f = responses.index(functional);
        int d = responses.index(dysfunctional);
        for (int item : new int[] {f, d}) {
            var asked = responses.items().get(item);
            if (asked.least() != 1 || asked.most() != 5) {
                throw new InvalidInput("item " + asked.name() + " goes from " + asked.least() + " to " + asked.most()
                        + ": Kano questions are answered from 1 (like) to 5 (dislike)");
            }
        }
        var counts = new EnumMap<KanoCategory, Double>(KanoCategory.class);
        double n = 0;
        for (int row = 0; row < responses.respondents(); row++) {
            if (responses.code(f, row) != Responses.MISSING && responses.code(d, row) != Responses.MISSING) {
                counts.merge(
                        KanoCategory.of(responses.code(f, row), responses.code(d, row)),
                        responses.weight(row),
                        Double::sum);
                n++;
            }
        }
        return new KanoCounts(attribute, counts, n);
    }

    public KanoCounts merge(KanoCounts other) {
        if (!attribute.equals(other.attribute)) {
            throw new InvalidInput("counts of " + attribute + " and of " + other.attribute
                    + " do not add up: merge those of one attribute");
        }
        var sum = new EnumMap<KanoCategory, Double>(counts);
        other.counts.forEach((category, count) -> sum.merge(category, count, Double::sum));
        return new KanoCounts(attribute, sum, n + other.n);
    }

    double of(KanoCategory category) {
        return counts.getOrDefault(category, 0.0);
    }

    double total() {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
