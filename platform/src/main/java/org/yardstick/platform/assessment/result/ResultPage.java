package org.yardstick.platform.assessment.result;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.chart.Medium;

/** The result at a glance: where we stand, what is missing, what would help next, and the indices behind it. */
public record ResultPage(Reading reading) {
    private static final int FEW = 10;

    public Headline headline() {
        return new Headline(reading);
    }

    public Charts charts() {
        return new Charts(reading, Medium.SCREEN);
    }

    public List<CriterionRow> biggestGaps() {
        return new Gaps(reading).byShortfall().stream().limit(FEW).toList();
    }

    public List<Gaps.Step> nextSteps() {
        return new Gaps(reading).nextSteps();
    }

    public List<Gaps.Step> firstSteps() {
        return nextSteps().stream().limit(FEW).toList();
    }

    public List<String> facts() {
        return new Gaps(reading).facts();
    }

    public List<IndexRow> views() {
        return IndexRow.views(reading);
    }

    public List<IndexRow> dimensions() {
        return IndexRow.dimensions(reading);
    }

    public List<IndexRow> perspectives() {
        return IndexRow.perspectives(reading);
    }

    public List<IndexRow> modules() {
        return IndexRow.modules(reading);
    }

    public List<CriterionRow> cskmCriteria() {
        return CriterionRow.all(reading).stream()
                .filter(row -> row.asked().cskm())
                .toList();
    }

    /** The two views and what it means that they differ, in one sentence. */
    public String coherence() {
        var coherence = reading.result().coherence();
        if (coherence.isEmpty()) {
            return reading.say("assessment.result.coherence-none");
        }
        var percent = reading.percent(coherence);
        return reading.result().independent().compareTo(reading.result().interrelated()) == 0
                ? reading.say("assessment.result.coherence-whole", percent)
                : reading.say("assessment.result.coherence-text", percent);
    }

    /** That scores are missing, plainly; empty when none is. */
    public Optional<String> incomplete() {
        return reading.result().complete()
                ? Optional.empty()
                : Optional.of(reading.say(
                        "assessment.result.incomplete",
                        reading.unanswered(),
                        reading.standard().criteria().size()));
    }
}
