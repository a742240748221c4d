package org.yardstick.platform.accreditation.audit.request;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.jobs.DailyJob;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/** Reminds once a day of evidence that was asked for: some days before it is due, and when it is overdue, once each. */
@Component
class RequestJob implements DailyJob {
    private static final int DAYS_BEFORE = 3;

    private final Requests requests;
    private final JdbcClient db;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RequestJob(
            Requests requests,
            JdbcClient db,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.db = db;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "evidence-requests";
    }

    @Override
    public void perform(LocalDate today) {
        for (var due : requests.due(today.plusDays(DAYS_BEFORE))) {
            transaction.executeWithoutResult(status -> remind(due, due.dueOn().isBefore(today)));
        }
    }

    private void remind(Requests.Due due, boolean overdue) {
        var now = journal.now();
        var added = db.sql("""
                insert into accreditation.evidence_reminder (request, due_on, overdue, reminded_at)
                values (:request, :due, :overdue, :now) on conflict do nothing""")
                .param("request", due.request())
                .param("due", due.dueOn())
                .param("overdue", overdue)
                .param("now", Timestamp.from(now))
                .update();
        if (added == 1) {
            journal.record(Entry.bySystem(now, "evidence.remind", "audit", due.audit())
                    .of(due.organisation())
                    .with("due", due.dueOn().toString()));
            events.publishEvent(new EvidenceDue(due.request(), due.audit(), due.organisation(), due.dueOn(), overdue));
        }
    }
}
