package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yardstick.platform.jobs.DailyJob;

/** Grants once a day the certificates whose public notice is over. */
@Component
class NoticeJob implements DailyJob {
    private final GrantAfterNotice grants;

    NoticeJob(GrantAfterNotice grants) {
        this.grants = grants;
    }

    @Override
    public String name() {
        return "public-notice";
    }

    @Override
    public void perform(LocalDate today) {
        grants.perform();
    }
}
