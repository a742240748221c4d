package org.yardstick.platform.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * What is written by hand for the company on which most people will look first: its answers of the last year, what colleagues say
 * about them, and a text that came second.
 */
public record MainCompany(Map<String, String> answers, List<Remark> comments, Fork fork) {
    private static final Set<String> BEGUN = Set.of("CI-3", "PE-4", "TS-2", "OS-2", "MR-3", "KM-4");
    private static final Set<String> LEFT = Set.of("CI-4", "DF-1", "DF-2", "OP-2");

    /** @param by the number among those who answer */
    record Remark(String criterion, int by, String text) {}

    record Fork(String criterion, String text) {}

    static MainCompany read() {
        return SampleTexts.read("tidewell", new TypeReference<>() {});
    }

    String answer(String criterion) {
        return Objects.requireNonNull(answers.get(criterion), criterion);
    }

    /** Answered in part when the story ends. */
    boolean isBegun(String criterion) {
        return BEGUN.contains(criterion);
    }

    /** Not looked at when the story ends. */
    boolean isLeft(String criterion) {
        return LEFT.contains(criterion);
    }
}
