package org.yardstick.platform.accreditation.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several minors on one criterion may together be a major: the lead is asked, and asked again when one more joins them. */
public record MinorsTogether(String criterion, int minors) {

    /**
     * Those that nobody has weighed yet.
     *
     * @param minors the criterion of each minor in force
     * @param weighed how many there were when the lead last said why they are no major
     */
    static List<MinorsTogether> asked(List<String> minors, Map<String, Integer> weighed, FindingRules rules) {
        var counts = new TreeMap<String, Integer>();
        minors.forEach(criterion -> counts.merge(criterion, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= rules.minorsLikeMajor())
                .filter(count -> count.getValue() > weighed.getOrDefault(count.getKey(), 0))
                .map(count -> new MinorsTogether(count.getKey(), count.getValue()))
                .toList();
    }
}
