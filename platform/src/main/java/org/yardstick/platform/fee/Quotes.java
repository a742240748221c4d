package org.yardstick.platform.fee;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * All quotes, each made by the body's office and read by both sides, never by whoever assesses or decides. A quote is not changed; another one
 * takes its place. Refused: {@code fee.refused.no-list} (no price list is in force).
 */
@Component
public class Quotes {
    private final JdbcClient db;
    private final PriceLists lists;
    private final Members members;
    private final Journal journal;
    private final Today today;

    Quotes(JdbcClient db, PriceLists lists, Members members, Journal journal, Today today) {
        this.db = db;
        this.lists = lists;
        this.members = members;
        this.journal = journal;
        this.today = today;
    }

    /** What is to be paid for, by whom. */
    public record Asked(UUID body, UUID organisation, Quote.Work work, LocalDate validUntil) {}

    /** What the work would cost today, without keeping it; nothing as long as no price list is in force. */
    public Optional<Quote> reckon(Asked asked, Viewer viewer) {
        if (Sight.of(viewer, asked.body, asked.organisation) != Sight.KEEPS) {
            throw new NotFound();
        }
        return lists.inForce(asked.body).map(list -> reckon(asked, list));
    }

    private Quote reckon(Asked asked, PriceList list) {
        var member = members.holds(asked.body, asked.organisation);
        var lines = Quote.lines(list, asked.work, member);
        return new Quote(
                new UUID(0, 0),
                asked.body,
                asked.organisation,
                list.id(),
                list.currency(),
                member,
                lines,
                Quote.total(lines),
                today.day(),
                asked.validUntil);
    }

    @Transactional
    public Quote make(Asked asked, Viewer by) {
        var quote = reckon(asked, by).orElseThrow(() -> new Refused("fee.refused.no-list"));
        var id = insert(quote, by);
        IntStream.range(0, quote.lines().size())
                .forEach(number -> insert(id, number + 1, quote.lines().get(number)));
        journal.record(
                Entry.by(by.person(), journal.now(), "quote.make", "quote", id).of(asked.organisation));
        return get(id, by);
    }

    private UUID insert(Quote quote, Viewer by) {
        return db.sql("""
                insert into fee.quote
                    (body, organisation, price_list, currency, member, total, valid_until, made_by, made_at)
                values (:body, :organisation, :list, :currency, :member, :total, :until, :by, :at) returning id""")
                .param("body", quote.body())
                .param("organisation", quote.organisation())
                .param("list", quote.priceList())
                .param("currency", quote.currency())
                .param("member", quote.member())
                .param("total", quote.total())
                .param("until", Date.valueOf(quote.validUntil()))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    private void insert(UUID quote, int number, Quote.Line line) {
        db.sql("""
                insert into fee.quote_line (quote, number, code, quantity, price, discount, amount)
                values (:quote, :number, :code, :quantity, :price, :discount, :amount)""")
                .param("quote", quote)
                .param("number", number)
                .param("code", line.code())
                .param("quantity", line.quantity())
                .param("price", line.price())
                .param("discount", line.discount())
                .param("amount", line.amount())
                .update();
    }

    /** The quote, for whoever may see what is paid; to all others it is not there. */
    public Quote get(UUID id, Viewer viewer) {
        var lines = lines(id);
        return db.sql("""
                select q.id, q.body, q.organisation, q.price_list, q.currency, q.member, q.total, q.made_at, q.valid_until
                  from fee.quote q where q.id = :id""")
                .param("id", id)
                .query((row, n) -> read(row, lines))
                .optional()
                .filter(quote -> Sight.of(viewer, quote.body(), quote.organisation()) != Sight.NONE)
                .orElseThrow(NotFound::new);
    }

    private List<Quote.Line> lines(UUID quote) {
        return db.sql("""
                select code, quantity, price, discount, amount from fee.quote_line where quote = :quote order by number""").param("quote", quote).query(Quote.Line.class).list();
    }

    private Quote read(ResultSet row, List<Quote.Line> lines) throws SQLException {
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("price_list", UUID.class),
                row.getString("currency"),
                row.getBoolean("member"),
                lines,
                row.getBigDecimal("total"),
                today.dayOf(row.getTimestamp("made_at").toInstant()),
                row.getObject("valid_until", LocalDate.class));
    }
}
