package org.yardstick.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has every {@link DailyJob} done on time by one of the nodes: whichever is first to lock its row in the database. A job that fails is
 * tried again at the next time; the log says why.
 */
@Component
class JobScheduler {
    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int THREADS = 2;

    private final Scheduler scheduler;
    private final boolean enabled;

    JobScheduler(
            DataSource database,
            List<DailyJob> jobs,
            Clock clock,
            @Value("${yardstick.zone:Asia/Hong_Kong}") String zone,
            @Value("${yardstick.jobs:true}") boolean enabled) {
        this.enabled = enabled;
        var tasks = jobs.stream().map(job -> task(job, clock, ZoneId.of(zone))).toList();
        this.scheduler = Scheduler.create(database)
                .tableName("jobs.scheduled")
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .build();
    }

    private static RecurringTask<Void> task(DailyJob job, Clock clock, ZoneId zone) {
        return Tasks.recurring(job.name(), Schedules.daily(zone, job.at()))
                .execute((task, context) -> job.perform(LocalDate.now(clock.withZone(zone))));
    }

    /** Only once pages are served: what a job does may need all that is there. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (enabled) {
            scheduler.start();
        }
    }

    @PreDestroy
    void end() {
        scheduler.stop();
    }
}
