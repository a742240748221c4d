package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yardstick.platform.jobs.DailyJob;

/** Reminds once a day of what findings still need, and escalates what is overdue. */
@Component
class FindingJob implements DailyJob {
    private final PassingOfTime time;

    FindingJob(PassingOfTime time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public void perform(LocalDate today) {
        time.escalate();
        time.remind();
        time.warn();
    }
}
