package org.yardstick.platform.standard;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** All words of an edition in one language; every language has the same keys. */
public record EditionTexts(
        String name,
        String summary,
        List<String> introduction,
        Map<String, DimensionText> dimensions,
        Map<String, Purpose> perspectives,
        Map<String, Meaning> levels,
        Map<String, Named> sets,
        Map<String, FactText> facts,
        Map<String, Meaning> effort,
        Map<String, SchemeText> schemes,
        Map<String, Purpose> modules,
        Map<String, CriterionText> criteria,
        Map<String, String> influences,
        Map<String, ProfileText> profiles) {

    public record Named(String name) {}

    public record Purpose(String name, String purpose) {}

    public record Meaning(String name, String meaning) {}

    public record FactText(String name, String help) {}

    /** Another scheme that the standard is compared with. */
    public record SchemeText(String name, String subject) {}

    /**
     * @param question what an assessor asks
     * @param scale what each whole score of 0 to 10 means in general
     */
    public record DimensionText(String name, String question, SortedMap<Integer, String> scale) {}

    /**
     * @param anchors by dimension, what a 2, a 5 and a 9 look like here
     * @param crosswalk by clause key, what that clause asks, in own words
     */
    public record CriterionText(
            String title,
            String requirement,
            String why,
            List<String> guidance,
            List<String> evidence,
            Map<String, SortedMap<Integer, String>> anchors,
            Map<String, String> crosswalk) {}

    public record ProfileText(String name, String summary, Map<String, String> notes) {}
}
