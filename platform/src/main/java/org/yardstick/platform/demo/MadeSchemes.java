package org.yardstick.platform.demo;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Whether the sample scheme of this instance is there, whole. The row that says so is written in the transaction that makes
 * everything, so there is no half of it to be found.
 */
@SampleOnly
class MadeSchemes {
    /** Of the sample scheme; a newer program leaves an older one as it is. */
    private static final int VERSION = 1;

    private final JdbcClient db;

    MadeSchemes(JdbcClient db) {
        this.db = db;
    }

    boolean isWhole() {
        return db.sql("select exists (select 1 from demo.scheme)")
                .query(Boolean.class)
                .single();
    }

    /** Makes a second node that starts at the same time wait until this one has finished. */
    void lock() {
        db.sql("lock table demo.scheme in share row exclusive mode").update();
    }

    void note(Journal journal) {
        db.sql("insert into demo.scheme (made_at, version) values (:at, :version)")
                .param("at", Timestamp.from(journal.now()))
                .param("version", VERSION)
                .update();
        journal.record(Entry.bySystem(journal.now(), "sample-scheme.make", "sample-scheme", VERSION));
    }
}
