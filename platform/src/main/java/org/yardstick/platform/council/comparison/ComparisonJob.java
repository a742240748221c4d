package org.yardstick.platform.council.comparison;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yardstick.platform.jobs.DailyJob;

/** Compares the bodies once a day. */
@Component
class ComparisonJob implements DailyJob {
    private final CompareBodies compare;

    ComparisonJob(CompareBodies compare) {
        this.compare = compare;
    }

    @Override
    public String name() {
        return "comparison-of-bodies";
    }

    @Override
    public void perform(LocalDate today) {
        compare.perform(today);
    }
}
