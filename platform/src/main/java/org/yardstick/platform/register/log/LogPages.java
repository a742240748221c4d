package org.yardstick.platform.register.log;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Slice;

/** What the page of the log shows. */
@Component
class LogPages {
    /** How far back from a checkpoint the last event of the register is looked for. */
    private static final int NEAR = 20_000;

    private final JdbcClient db;
    private final Log log;

    LogPages(JdbcClient db, Log log) {
        this.db = db;
        this.log = log;
    }

    /** The latest events come first. */
    LogPage page(int number) {
        var head = log.head();
        var rows = db.sql("""
                select l.place, l.leaf, l.event, l.at, c.number
                  from register.log_leaf l join register.certificate c on c.id = l.certificate
                 where l.place < :end order by l.place desc limit :size""")
                .param("end", head.size() - Slice.offset(number, Slice.SIZE))
                .param("size", Slice.SIZE)
                .query((row, n) -> new LogPage.Row(
                        new Log.Leaf(
                                row.getLong("place"),
                                row.getString("leaf"),
                                Log.Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                                row.getTimestamp("at").toInstant()),
                        row.getString("number")))
                .list();
        return new LogPage(head, new Slice<>(rows, number, Slice.SIZE, head.size()), signed());
    }

    /** The last root that stands in the journal under a signature. */
    private Optional<LogPage.Signed> signed() {
        return db.sql("""
                with signed as (select seq, at, key_id from journal.checkpoint order by seq desc limit 1)
                select s.seq, s.at, s.key_id,
                       substring(e.details from '"logSize":"([0-9]{1,18})"')::bigint as size,
                       substring(e.details from '"logRoot":"([0-9a-f]{64})"') as root
                  from signed s
                  join lateral (select j.details from journal.entry j
                                 where j.seq <= s.seq and j.seq > s.seq - :near and j.subject_kind = 'certificate'
                                   and j.details like '%"logRoot"%'
                                 order by j.seq desc limit 1) e on true""")
                .param("near", NEAR)
                .query((row, n) -> new LogPage.Signed(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("key_id"),
                        row.getLong("size"),
                        row.getString("root")))
                .optional();
    }
}
