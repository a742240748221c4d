package org.yardstick.platform.register.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.CertificateRows;
import org.yardstick.platform.shell.Slice;

/**
 * Finds certificates whose holders agreed to be found. Whatever is asked costs what it finds and not what there is, see {@link Asked}; of what
 * very many have, the first thousand are counted and then it is said that there are more. The newest come first; of those that ran out, the
 * ones that did so last.
 */
@Component
public class Search {
    /** So many are counted and paged through; whoever wants all takes the data. */
    public static final int MOST = 1_000;

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneId zone;

    Search(JdbcClient db, Clock clock, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** @param total of all pages, at most {@link #MOST} and one */
    public record Result(List<Found> rows, long total) {
        public boolean isMore() {
            return total > MOST;
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Whose certificates are looked through.
     *
     * @param open those of the public; else only those of these bodies and holders, listed or not
     */
    public record Reach(boolean open, Set<UUID> bodies, Set<UUID> holders) {
        static final Reach PUBLIC = new Reach(true, Set.of(), Set.of());

        public static Reach of(Set<UUID> bodies, Set<UUID> holders) {
            return new Reach(false, bodies, holders);
        }
    }

    /**
     * Where a page begins and how long it is.
     *
     * @param after the last one of the page before, for programs
     */
    public record Part(int size, int offset, Optional<UUID> after) {
        public static Part page(int number) {
            return new Part(Slice.SIZE, Slice.offset(number, Slice.SIZE), Optional.empty());
        }
    }

    public Result of(Filter filter, Part part, Reach reach) {
        record Row(Found found, long total) {}
        var today = today();
        var asked = Asked.of(filter, reach, today);
        if (asked.isEmpty()) {
            return new Result(List.of(), 0);
        }
        var rows = db.sql(asked.get().sql(part.after.isPresent()))
                .params(asked.get().values())
                .param("after", part.after.orElse(null))
                .param("most", MOST + 1)
                .param("size", part.size)
                .param("offset", part.offset)
                .query((row, n) -> new Row(
                        new Found(CertificateRows.read(row, n), CertificateRows.facts(row.getString("facts")), today),
                        row.getLong("total")))
                .list();
        return new Result(rows.stream().map(Row::found).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }
}
