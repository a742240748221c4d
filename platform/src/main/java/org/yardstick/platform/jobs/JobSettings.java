package org.yardstick.platform.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Settings;

/** What is done by itself: when each job ran last, whether it failed, and when it runs next. */
@Component
class JobSettings implements Settings {
    private final JdbcClient db;
    private final List<DailyJob> jobs;

    JobSettings(JdbcClient db, List<DailyJob> jobs) {
        this.db = db;
        this.jobs = jobs;
    }

    @Override
    public String title() {
        return "jobs.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Row> rows() {
        var runs = runs();
        return jobs.stream()
                .map(job -> row(job, Optional.ofNullable(runs.get(job.name()))))
                .toList();
    }

    private record Run(String name, Instant next, Optional<Instant> done, Optional<Instant> failed) {
        boolean isFailing() {
            return failed.filter(at -> done.isEmpty() || at.isAfter(done.get())).isPresent();
        }
    }

    private static Row row(DailyJob job, Optional<Run> run) {
        var name = "jobs." + job.name();
        if (run.isEmpty()) {
            return Row.said(name, "jobs.off");
        }
        var next = run.get().next();
        if (run.get().isFailing()) {
            return Row.said(name, "jobs.failed", run.get().failed().orElseThrow(), next);
        }
        return run.get()
                .done()
                .map(done -> Row.said(name, "jobs.done", done, next))
                .orElseGet(() -> Row.said(name, "jobs.waiting", next));
    }

    private Map<String, Run> runs() {
        return db
                .sql("select task_name, execution_time, last_success, last_failure from jobs.scheduled")
                .query((row, n) -> new Run(
                        row.getString("task_name"),
                        row.getTimestamp("execution_time").toInstant(),
                        moment(row.getTimestamp("last_success")),
                        moment(row.getTimestamp("last_failure"))))
                .stream()
                .collect(Collectors.toMap(Run::name, Function.identity()));
    }

    private static Optional<Instant> moment(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
