package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody answered: a raw score (0, 0.5, ..., 10) by criterion and dimension, the criteria that do not apply, and
 * the facts established about the organisation. Whether it fits a scheme is judged when it is scored. A fact that no
 * gate asks for is no error: facts are established once and serve many schemes.
 */
public record Answers(Map<String, Map<String, BigDecimal>> scores, Set<String> notApplicable, Set<String> facts) {

    public Answers {
        Map<String, Map<String, BigDecimal>> copy = new LinkedHashMap<>();
        scores.forEach((criterion, byDimension) ->
                copy.put(criterion, Collections.unmodifiableMap(new LinkedHashMap<>(byDimension))));
        scores = Collections.unmodifiableMap(copy);
        notApplicable = Collections.unmodifiableSet(new LinkedHashSet<>(notApplicable));
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
    }
}
