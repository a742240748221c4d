package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yardstick.platform.jobs.DailyJob;

/** Goes through all certificates once a day: announces what is due, suspends and withdraws what is overdue. */
@Component
class CycleJob implements DailyJob {
    private static final Logger LOG = LoggerFactory.getLogger(CycleJob.class);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final CycleRows rows;
    private final CycleRules rules;
    private final KeepCycle keep;

    CycleJob(CycleRows rows, CycleRules rules, KeepCycle keep) {
        this.rows = rows;
        this.rules = rules;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "certificate-cycle";
    }

    /** Each certificate in its own transaction: one that cannot be done holds up no other. */
    @Override
    public void perform(LocalDate today) {
        int failed = 0;
        var after = FIRST;
        for (var some = rows.living(after, today, AT_ONCE);
                !some.isEmpty();
                some = rows.living(after, today, AT_ONCE)) {
            failed += (int) some.stream()
                    .filter(kept -> !kept.cycle().consequences(today, rules).isEmpty())
                    .filter(kept -> !isDone(kept, today))
                    .count();
            after = some.getLast().certificate();
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " certificates could not be kept; the log tells which");
        }
    }

    private boolean isDone(CycleRows.Kept kept, LocalDate today) {
        try {
            keep.perform(kept.certificate(), today);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Certificate {} could not be kept", kept.number(), e);
            return false;
        }
    }
}
