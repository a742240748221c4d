package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/** Texts that came second: kept beside the one that stands until their author puts them in its place or aside. */
@Component
class Forks {
    private static final String KEEP = """
        with continued as (
            update assessment.fork f set value = :value, written_at = :at
             where assessment = :assessment and criterion = :criterion and field = :field
               and written_by = :by and tab = :tab
               and not exists (select 1 from assessment.fork_settlement s where s.fork = f.id)
            returning id
        ), begun as (
            insert into assessment.fork (assessment, criterion, field, value, tab, written_by, written_at)
            select :assessment, :criterion, :field, :value, :tab, :by, :at
             where not exists (select 1 from continued)
            returning id
        )
        select id from continued union all select id from begun""";

    private final JdbcClient db;
    private final Journal journal;

    Forks(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** A text that waits for its author, and the version that stands now. */
    record Waiting(String criterion, String field, String value, int version) {
        /** The change that puts it in the place of what stands. */
        Answers.Change inPlace(UUID fork) {
            return new Answers.Change(criterion, new Field(field), value, version, "fork-" + fork);
        }
    }

    UUID keep(Assessment assessment, Answers.Change change, Viewer by) {
        return db.sql(KEEP)
                .param("assessment", assessment.id())
                .param("criterion", change.criterion())
                .param("field", change.field().code())
                .param("value", change.field().kept(change.value()))
                .param("tab", change.tab())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    void recordKept(Assessment assessment, Answers.Change change, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), "assessment.fork", "assessment", assessment.id())
                .of(assessment.organisation())
                .with("criterion", change.criterion())
                .with("field", change.field().code()));
    }

    /** The fork, when {@code by} wrote it and has not settled it. */
    Optional<Waiting> waiting(UUID assessment, UUID fork, Viewer by) {
        return db.sql("""
            select f.criterion, f.field, f.value, coalesce(a.version, 0) as version
              from assessment.fork f
              left join assessment.answer a
                on a.assessment = f.assessment and a.criterion = f.criterion and a.field = f.field
             where f.id = :fork and f.assessment = :assessment and f.written_by = :by
               and not exists (select 1 from assessment.fork_settlement s where s.fork = f.id)""")
                .param("fork", fork)
                .param("assessment", assessment)
                .param("by", by.person())
                .query(Waiting.class)
                .optional();
    }

    void settle(UUID fork, boolean kept, Viewer by) {
        db.sql("""
            insert into assessment.fork_settlement (fork, kept, settled_by, settled_at)
            values (:fork, :kept, :by, :at)""")
                .param("fork", fork)
                .param("kept", kept)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    void recordSettled(Assessment assessment, boolean kept, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), "assessment.fork-settle", "assessment", assessment.id())
                .of(assessment.organisation())
                .with("kept", kept));
    }
}
