package org.yardstick.measurement.election;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** What one voter said, or several who said the same; {@code weight} is how many votes it counts as, whole or fractional. */
public sealed interface Ballot {

    BigFraction weight();

    /** The candidates named, each once. */
    List<String> names();

    /** Everybody named is approved of, equally. Nobody named is an abstention: it still counts among the voters. */
    record Approval(List<String> approved, BigFraction weight) implements Ballot {
        public Approval {
            approved = List.copyOf(approved);
        }

        public Approval(List<String> approved) {
            this(approved, BigFraction.ONE);
        }

        @Override
        public List<String> names() {
            return approved;
        }
    }

    /** First preference first; whoever is not named comes after all who are. */
    record Ranking(List<String> order, BigFraction weight) implements Ballot {
        public Ranking {
            order = List.copyOf(order);
        }

        public Ranking(List<String> order) {
            this(order, BigFraction.ONE);
        }

        @Override
        public List<String> names() {
            return order;
        }
    }

    /** More is better; whoever is not named has no score. */
    record Scores(Map<String, BigDecimal> scores, BigFraction weight) implements Ballot {
        public Scores {
            scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        }

        public Scores(Map<String, BigDecimal> scores) {
            this(scores, BigFraction.ONE);
        }

        @Override
        public List<String> names() {
            return List.copyOf(scores.keySet());
        }
    }
}
