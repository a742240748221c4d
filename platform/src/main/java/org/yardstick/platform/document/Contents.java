package org.yardstick.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.document.intake.Spool;
import org.yardstick.platform.shell.Refused;

/**
 * The bytes of all files, each content once, found by its SHA-256. This class asks nobody who they are: whoever uses it has found the
 * hash in a version that the viewer may see, never in a request.
 */
@Component
class Contents {
    static final int CHUNK = 256 * 1024;
    /** Pieces fetched with one query: no connection is held while a slow reader takes them. */
    private static final int AT_ONCE = 4;

    private final JdbcClient db;
    private final DocumentSettings settings;
    private final Clock clock;

    Contents(JdbcClient db, DocumentSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a content for an organisation within the transaction of its version. Two who bring the same bytes at once wait for each other at the content's
     * row, as does the purge: the time written there tells it that the content is wanted again. Refused:
     * {@code document.refused.quota}.
     */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Exception.class)
    public void keep(UUID organisation, Spool file) throws IOException {
        var isNew = db.sql("""
                insert into document.content (sha256, size, received_at) values (:sha256, :size, :now)
                on conflict (sha256) do update set received_at = excluded.received_at, deleted_at = null
                returning old.sha256 is null or old.deleted_at is not null""")
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        refuseBeyondQuota(organisation, file);
        if (isNew) {
            try (var in = file.open()) {
                write(in, file.sha256());
            }
        }
    }

    /** Every content that a version of the organisation refers to counts once; two uploads at the same moment may pass together. */
    private void refuseBeyondQuota(UUID organisation, Spool file) {
        var used = db.sql("""
                select coalesce(sum(used.size), 0)
                  from (select distinct c.sha256, c.size
                          from document.document d join document.version v on v.document = d.id
                          join document.content c on c.sha256 = v.content
                         where d.organisation = :organisation and c.sha256 <> :sha256 and c.deleted_at is null) used""")
                .param("sha256", file.sha256())
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        if (used + file.size() > settings.quota().toBytes()) {
            throw new Refused("document.refused.quota", settings.quota().toMegabytes());
        }
    }

    /** Refused: {@code document.refused.deleted} when the bytes are no longer kept. */
    void refuseDeleted(byte[] sha256) {
        var deleted = db.sql("select deleted_at is not null from document.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (deleted) {
            throw new Refused("document.refused.deleted");
        }
    }

    private void write(InputStream in, byte[] sha256) throws IOException {
        var number = 0;
        for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
            db.sql("insert into document.chunk (content, number, bytes) values (:content, :number, :bytes)")
                    .param("content", sha256)
                    .param("number", number++)
                    .param("bytes", piece)
                    .update();
        }
    }

    /** Writes the bytes from {@code first} to {@code last}, both included. */
    void write(byte[] sha256, long first, long last, OutputStream to) throws IOException {
        var lastChunk = last / CHUNK;
        for (long number = first / CHUNK; number <= lastChunk; number += AT_ONCE) {
            var start = number * CHUNK;
            for (var bytes : pieces(sha256, number, Math.min(lastChunk, number + AT_ONCE - 1))) {
                var from = (int) Math.max(0, first - start);
                var until = (int) Math.min(bytes.length, last - start + 1);
                to.write(bytes, from, until - from);
                start += CHUNK;
            }
        }
    }

    /** Writes all of a content. */
    void write(byte[] sha256, OutputStream to) throws IOException {
        var number = 0L;
        for (var some = pieces(sha256, 0, AT_ONCE - 1);
                !some.isEmpty();
                some = pieces(sha256, number, number + AT_ONCE - 1)) {
            for (var bytes : some) {
                to.write(bytes);
            }
            number += some.size();
        }
    }

    private List<byte[]> pieces(byte[] sha256, long first, long last) {
        return db.sql("""
                select bytes from document.chunk
                 where content = :content and number between :first and :last order by number""")
                .param("content", sha256)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> row.getBytes("bytes"))
                .list();
    }
}
