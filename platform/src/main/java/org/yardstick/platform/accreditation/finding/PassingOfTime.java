package org.yardstick.platform.accreditation.finding;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * What becomes of findings by the passing of time alone: reminders some days before something is due, and a minor that was not acted upon
 * in time becomes a major. For a job to call as often as it likes, on as many machines as there are: each finding in a transaction of its
 * own, locked, looked at again, and done once.
 */
@Component
public class PassingOfTime {
    private final JdbcClient db;
    private final Audits audits;
    private final Findings findings;
    private final FindingContext context;
    private final TransactionTemplate transaction;

    PassingOfTime(
            JdbcClient db, Audits audits, Findings findings, FindingContext context, TransactionTemplate transaction) {
        this.db = db;
        this.audits = audits;
        this.findings = findings;
        this.context = context;
        this.transaction = transaction;
    }

    /** Makes majors of the minors that are overdue; how many. */
    public int escalate() {
        return (int) candidates().stream()
                .filter(id -> Boolean.TRUE.equals(transaction.execute(status -> escalate(id))))
                .count();
    }

    /** Reminds of what is due soon; how many letters' worth. */
    public int remind() {
        return (int) candidates().stream()
                .filter(id -> Boolean.TRUE.equals(transaction.execute(status -> remind(id))))
                .count();
    }

    /** Nonconformities that were neither withdrawn nor closed; where each stands the rules say. */
    private List<UUID> candidates() {
        return db.sql("""
                select f.id from accreditation.finding f
                 where not exists (select 1 from accreditation.finding_withdrawal w where w.finding = f.id)
                   and coalesce((select r.grade from accreditation.regrading r where r.finding = f.id
                                  order by r.graded_at desc, r.id desc limit 1), f.grade) in ('minor', 'major')
                   and coalesce((select v.verdict from accreditation.verification v where v.finding = f.id
                                  order by v.verified_at desc, v.id desc limit 1), 'open') = 'open'
                 order by f.id""").query(UUID.class).list();
    }

    private boolean escalate(UUID id) {
        var finding = findings.lock(id);
        var standing = finding.on(context.today().day(), context.rules());
        if (!standing.escalates()) {
            return false;
        }
        db.sql("""
                insert into accreditation.regrading (finding, grade, reason, graded_at)
                values (:id, 'major', :reason, :at)""")
                .param("id", id)
                .param("reason", overdue(standing.due().orElseThrow()))
                .param("at", Timestamp.from(context.journal().now()))
                .update();
        var journal = context.journal();
        var of = audits.get(finding.audit());
        journal.record(Entry.bySystem(journal.now(), "finding.escalate", "finding", id)
                .of(of.organisation())
                .with("due", standing.due().orElseThrow().toString()));
        findings.tell(CaseNews.Kind.FINDING_ESCALATED, finding, of);
        return true;
    }

    /** It stands in the finding for readers of every language. */
    private static String overdue(LocalDate due) {
        return Arrays.stream(Language.values())
                .map(Words::in)
                .map(words -> words.say("finding.escalated", words.date(due)))
                .collect(Collectors.joining(" / "));
    }

    private boolean remind(UUID id) {
        var finding = findings.lock(id);
        var today = context.today().day();
        var due = finding.on(today, context.rules()).due().filter(day -> !today.isAfter(day));
        if (due.isEmpty()) {
            return false;
        }
        var left = ChronoUnit.DAYS.between(today, due.get());
        var step = context.rules().remindDays().stream()
                .filter(days -> left <= days)
                .min(Integer::compare);
        if (step.isEmpty() || !isFirst(id, due.get(), step.get())) {
            return false;
        }
        var of = audits.get(finding.audit());
        var journal = context.journal();
        journal.record(Entry.bySystem(journal.now(), "finding.remind", "finding", id)
                .of(of.organisation())
                .with("due", due.get().toString()));
        findings.tell(CaseNews.Kind.FINDING_DUE, finding, of);
        return true;
    }

    private boolean isFirst(UUID id, LocalDate due, int step) {
        return db.sql("""
                        insert into accreditation.finding_reminder (finding, due_on, days_before, reminded_at)
                        values (:id, :due, :step, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("due", due)
                        .param("step", step)
                        .param("at", Timestamp.from(context.journal().now()))
                        .update()
                == 1;
    }

    /**
     * Warns of majors that are not verified while their time runs out, and says once it has that stage 2 is to be done again (ISO/IEC 17021-1,
     * 9.5.3.3); how many letters' worth.
     */
    public int warn() {
        return (int) candidates().stream()
                .filter(id -> Boolean.TRUE.equals(transaction.execute(status -> warn(id))))
                .count();
    }

    private boolean warn(UUID id) {
        var finding = findings.lock(id);
        var today = context.today().day();
        var standing = finding.on(today, context.rules());
        var lapses = finding.course().lapses(context.rules());
        var of = audits.get(finding.audit());
        if (standing.grade() != Grade.MAJOR || standing.state().isSettled() || lapses.isEmpty() || !of.isOpen()) {
            return false;
        }
        var left = ChronoUnit.DAYS.between(today, lapses.get());
        var step = left < 0
                ? Optional.of(0)
                : context.rules().remindDays().stream()
                        .filter(days -> left <= days)
                        .min(Integer::compare);
        return step.isPresent() && warn(of, lapses.get(), step.get());
    }

    /** @param step 0 when the day has passed */
    private boolean warn(Audit of, LocalDate lapses, int step) {
        var journal = context.journal();
        var first = db.sql("""
                insert into accreditation.repeat_warning (audit, lapses_on, days_before, warned_at)
                values (:audit, :lapses, :step, :at) on conflict do nothing""")
                .param("audit", of.id())
                .param("lapses", lapses)
                .param("step", step)
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (first == 0) {
            return false;
        }
        journal.record(Entry.bySystem(journal.now(), "audit.warn-repeat", "audit", of.id())
                .of(of.organisation())
                .with("due", lapses.toString()));
        var kind = step == 0 ? CaseNews.Kind.REPEAT_DUE : CaseNews.Kind.REPEAT_NEAR;
        context.concerned().tell(kind, context.concerned().everybody(of), of, "", Optional.of(lapses), "/findings");
        return true;
    }
}
