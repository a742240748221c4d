package org.yardstick.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;

@PlatformTest
class JobSchedulerTest {
    private static final String HONG_KONG = "Asia/Hong_Kong";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient db;

    private final BlockingQueue<LocalDate> days = new LinkedBlockingQueue<>();

    private DailyJob job(String name, Runnable deed) {
        return new DailyJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void perform(LocalDate today) {
                days.add(today);
                deed.run();
            }
        };
    }

    private JobScheduler node(DailyJob job) {
        var lateEvening = InstantSource.fixed(Instant.parse("2026-11-23T22:30:00Z"));
        return new JobScheduler(database, List.of(job), lateEvening.withZone(ZoneId.of("UTC")), HONG_KONG, true);
    }

    /** As if the time had come: the first start notes the job, then its time is set back. */
    private void isDue(DailyJob job) {
        var first = node(job);
        first.begin();
        first.end();
        db.sql("update jobs.scheduled set execution_time = now() - interval '1 hour' where task_name = :name")
                .param("name", job.name())
                .update();
    }

    @Test
    void aJobThatIsDueIsDoneByOneOfTheNodesAndTellsTheDayOfTheZone() throws InterruptedException {
        var job = job("test-once", () -> {});
        isDue(job);
        var nodes = List.of(node(job), node(job), node(job));
        nodes.forEach(JobScheduler::begin);
        try {
            assertThat(days.poll(20, TimeUnit.SECONDS)).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(days.poll(2, TimeUnit.SECONDS)).isNull();
        } finally {
            nodes.forEach(JobScheduler::end);
        }
    }

    @Test
    void aJobThatFailsIsToldAndComesUpAgain() throws InterruptedException {
        var job = job("test-fails", () -> {
            throw new IllegalStateException("on purpose");
        });
        isDue(job);
        var node = node(job);
        node.begin();
        try {
            assertThat(days.poll(20, TimeUnit.SECONDS)).isNotNull();
        } finally {
            node.end();
        }
        var row = new JobSettings(db, List.of(job)).rows().getFirst();
        assertThat(row.value()).isEqualTo("jobs.failed");
        assertThat((Instant) row.parts().get(1)).isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void whatIsNotScheduledHereSaysSo() {
        assertThat(new JobSettings(db, List.of(job("test-never", () -> {}))).rows())
                .singleElement()
                .returns("jobs.off", row -> row.value());
    }
}
