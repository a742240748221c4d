package org.yardstick.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.PlatformTest;

@PlatformTest
class JournalTest {
    @Autowired
    Journal journal;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> journal.record(entry("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEntryGoesWithItsActOrNotAtAll() {
        long before = count();
        transaction.executeWithoutResult(status -> {
            journal.record(entry("kept"));
            journal.record(entry("kept too"));
        });
        assertThat(count()).isEqualTo(before + 2);
        transaction.executeWithoutResult(status -> {
            journal.record(entry("lost"));
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before + 2);
    }

    @Test
    void whatIsWrittenCannotBeChanged() {
        transaction.executeWithoutResult(status -> journal.record(entry("fixed")));
        assertThatThrownBy(() ->
                        db.sql("update journal.entry set action = 'forged'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private long count() {
        return db.sql("select count(*) from journal.entry").query(Long.class).single();
    }

    private static Entry entry(String subject) {
        return Entry.by(UUID.randomUUID(), Instant.now(), "test.act", "thing", subject);
    }
}
