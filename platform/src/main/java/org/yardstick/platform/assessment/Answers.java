package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * What is answered in assessments, field by field. Whoever saves says which version they had before them: when somebody else saved
 * meanwhile, the newer text stands and the other is kept beside it as a fork, so that nothing typed is lost.
 */
@Component
public class Answers {
    /** How long somebody who goes on typing continues the same revision. */
    private static final Duration SITTING = Duration.ofMinutes(15);

    /** Saves the value unless its version is already there, and continues or begins a revision. */
    private static final String WRITE = """
        with saved as (
            insert into assessment.answer as a (assessment, criterion, field, value, version, tab, saved_by, saved_at)
            values (:assessment, :criterion, :field, :value, :version, :tab, :by, :at)
            on conflict (assessment, criterion, field) do update
               set value = excluded.value, version = excluded.version, tab = excluded.tab,
                   saved_by = excluded.saved_by, saved_at = excluded.saved_at, carried = false
             where a.version = excluded.version - 1
            returning 1
        ), continued as (
            update assessment.answer_revision
               set value = :value, version = :version, saved_at = :at
             where assessment = :assessment and criterion = :criterion and field = :field
               and version = :version - 1 and tab = :tab and saved_by = :by and begun_at > :sitting
               and exists (select 1 from saved)
            returning 1
        ), begun as (
            insert into assessment.answer_revision
                (assessment, criterion, field, version, value, tab, saved_by, begun_at, saved_at)
            select :assessment, :criterion, :field, :version, :value, :tab, :by, :at, :at
             where exists (select 1 from saved) and not exists (select 1 from continued)
        )
        select exists (select 1 from saved)""";

    private final JdbcClient db;
    private final Assessments assessments;
    private final Forks forks;
    private final Journal journal;

    Answers(JdbcClient db, Assessments assessments, Forks forks, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.forks = forks;
        this.journal = journal;
    }

    /**
     * A value that somebody wants to save.
     *
     * @param seen the version they had before them, 0 for none
     * @param tab the open page it comes from
     */
    public record Change(String criterion, Field field, String value, int seen, String tab) {
        /**
         * The order in which one transaction saves several fields, so that two of them never wait for each other: by criterion and field,
         * that it is complete last, since that depends on the others.
         */
        public static final Comparator<Change> ORDER = Comparator.comparing(Change::criterion)
                .thenComparing(change -> change.field.equals(Field.COMPLETE))
                .thenComparing(change -> change.field.code());
    }

    /** What became of a change. */
    public sealed interface Outcome {
        record Saved(int version, Instant at) implements Outcome {}

        /** It already was so. */
        record Unchanged(int version) implements Outcome {}

        /** Somebody else saved first; both texts are kept. */
        record Forked(UUID fork, String theirs, Names by, Instant at, int version) implements Outcome {}

        /** The value is not one that the field takes; {@code key} finds the sentence. */
        record Wrong(String key) implements Outcome {}
    }

    @Transactional
    public Outcome save(UUID assessmentId, Change change, Viewer by) {
        var assessment = assessments.share(assessmentId, by);
        var standard = assessments.standard(assessment);
        var criterion = standard.criterion(change.criterion).orElseThrow(NotFound::new);
        if (!change.field.isAskedBy(standard)) {
            throw new NotFound();
        }
        assessment.mustBeAnswerableBy(by, () -> assignees(assessmentId, change.criterion));
        var problem = change.field.problem(change.value, criterion);
        if (problem.isPresent()) {
            return new Outcome.Wrong(problem.get());
        }
        return recorded(keep(assessment, change, by), assessment, change, by);
    }

    /** Sheets of assessors are kept in the same way, but their entries are not the assessed organisation's affair. */
    private Outcome recorded(Outcome outcome, Assessment assessment, Change change, Viewer by) {
        if (outcome instanceof Outcome.Saved saved) {
            journal.record(Entry.by(by.person(), saved.at(), "assessment.answer", "assessment", assessment.id())
                    .of(assessment.organisation())
                    .with("criterion", change.criterion)
                    .with("field", change.field.code())
                    .with("version", saved.version()));
        } else if (outcome instanceof Outcome.Forked) {
            forks.recordKept(assessment, change, by);
        }
        return outcome;
    }

    private record Current(
            String value, int version, String tab, UUID savedBy, Names name, Instant savedAt, boolean carried) {
        /** What was taken over from an earlier assessment is saved by whoever confirms it, changed or not. */
        boolean isAlready(String wanted) {
            return value.equals(wanted) && !carried;
        }

        static Current read(ResultSet row, int n) throws SQLException {
            return new Current(
                    row.getString("value"),
                    row.getInt("version"),
                    row.getString("tab"),
                    row.getObject("saved_by", UUID.class),
                    Names.ofPerson(row),
                    row.getTimestamp("saved_at").toInstant(),
                    row.getBoolean("carried"));
        }
    }

    /** Writes the value, or sets it aside; whoever calls has asked whether it may be written, and records it. */
    Outcome keep(Assessment assessment, Change change, Viewer by) {
        var value = change.field.kept(change.value);
        var current = lock(assessment.id(), change);
        if (current.filter(now -> now.isAlready(value)).isPresent() || current.isEmpty() && value.isEmpty()) {
            return new Outcome.Unchanged(current.map(Current::version).orElse(0));
        }
        if (current.filter(now -> now.version != change.seen && !isOwn(now, change, by))
                .isPresent()) {
            return forked(assessment, change, current.get(), by);
        }
        var version = current.map(Current::version).orElse(0) + 1;
        if (!write(assessment.id(), change, value, version, by)) {
            // Somebody was the first to answer this field a moment earlier: perhaps the same page, saving by itself and
            // whole at once.
            return keep(assessment, change, by);
        }
        return new Outcome.Saved(version, journal.now());
    }

    /** A page whose answer got lost on the way back does not know its own latest version. */
    private static boolean isOwn(Current now, Change change, Viewer by) {
        return now.savedBy.equals(by.person()) && now.tab.equals(change.tab);
    }

    private Optional<Current> lock(UUID assessment, Change change) {
        return db.sql("""
            select a.value, a.version, a.tab, a.saved_by, p.name, p.name_hans, p.name_hant, a.saved_at, a.carried
              from assessment.answer a join identity.person p on p.id = a.saved_by
             where a.assessment = :assessment and a.criterion = :criterion and a.field = :field
               for update of a""")
                .param("assessment", assessment)
                .param("criterion", change.criterion)
                .param("field", change.field.code())
                .query(Current::read)
                .optional();
    }

    /** Writes the version unless that version is already there, and says whether it did. */
    private boolean write(UUID assessment, Change change, String value, int version, Viewer by) {
        return db.sql(WRITE)
                .param("assessment", assessment)
                .param("criterion", change.criterion)
                .param("field", change.field.code())
                .param("value", value)
                .param("version", version)
                .param("tab", change.tab)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .param("sitting", Timestamp.from(journal.now().minus(SITTING)))
                .query(Boolean.class)
                .single();
    }

    private Outcome forked(Assessment assessment, Change change, Current theirs, Viewer by) {
        var fork = forks.keep(assessment, change, by);
        return new Outcome.Forked(fork, theirs.value, theirs.name, theirs.savedAt, theirs.version);
    }

    Set<UUID> assignees(UUID assessment, String criterion) {
        return Set.copyOf(db.sql("""
            select person from assessment.current_assignment where assessment = :assessment and criterion = :criterion""")
                .param("assessment", assessment)
                .param("criterion", criterion)
                .query(UUID.class)
                .list());
    }

    /** Settles a fork: the text takes the place of the other, or is put aside; both stay in the history. */
    @Transactional
    public void settle(UUID assessmentId, UUID fork, boolean keep, Viewer by) {
        var assessment = assessments.share(assessmentId, by);
        var mine = forks.waiting(assessmentId, fork, by).orElseThrow(NotFound::new);
        if (keep) {
            assessment.mustBeAnswerableBy(by, () -> assignees(assessmentId, mine.criterion()));
            var change = mine.inPlace(fork);
            recorded(keep(assessment, change, by), assessment, change, by);
        }
        forks.settle(fork, keep, by);
        forks.recordSettled(assessment, keep, by);
    }

    /** Puts an earlier text of a field back in place, as a new version. */
    @Transactional
    public Outcome restore(UUID assessmentId, UUID revision, Viewer by) {
        record Row(String criterion, String field, String value, int version) {}
        var row = db.sql("""
            select r.criterion, r.field, r.value, a.version
              from assessment.answer_revision r join assessment.answer a using (assessment, criterion, field)
             where r.id = :revision and r.assessment = :assessment""")
                .param("revision", revision)
                .param("assessment", assessmentId)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        return save(
                assessmentId,
                new Change(row.criterion, new Field(row.field), row.value, row.version, "restore-" + revision),
                by);
    }
}
