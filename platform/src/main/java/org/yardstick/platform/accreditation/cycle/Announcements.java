package org.yardstick.platform.accreditation.cycle;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/** What holders were told of the cycle of their certificates: each thing once. */
@Component
class Announcements {
    private final JdbcClient db;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Announcements(JdbcClient db, Journal journal, ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.events = events;
    }

    /** @param days so many days before {@code due} at the most; 0 afterwards */
    void tell(CycleRows.Kept kept, String step, LocalDate due, int days) {
        var now = journal.now();
        var added = db.sql("""
                insert into accreditation.announcement (certificate, step, due_on, days, announced_at)
                values (:certificate, :step, :due, :days, :now) on conflict do nothing""")
                .param("certificate", kept.certificate())
                .param("step", step)
                .param("due", due)
                .param("days", days)
                .param("now", Timestamp.from(now))
                .update();
        if (added == 1) {
            journal.record(Entry.bySystem(now, "certificate.announce", "certificate", kept.certificate())
                    .of(kept.organisation())
                    .with("number", kept.number())
                    .with("step", step)
                    .with("due", due.toString())
                    .with("days", days));
            events.publishEvent(
                    new StepDue(kept.certificate(), kept.number(), kept.organisation(), kept.body(), step, due, days));
        }
    }
}
