package org.yardstick.platform.fee;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * The price lists of all bodies, each kept by the body's own office. Refused: {@code fee.refused.past} (a list from a day that is over, on
 * which quotes may rest), {@code fee.refused.same-day} (there is one from that day).
 */
@Component
public class PriceLists {
    private final JdbcClient db;
    private final Journal journal;
    private final Today today;

    PriceLists(JdbcClient db, Journal journal, Today today) {
        this.db = db;
        this.journal = journal;
        this.today = today;
    }

    /** What a list says before it is kept. */
    public record Statement(UUID body, String currency, LocalDate validFrom, Map<Item, PriceList.Price> prices) {}

    @Transactional
    public UUID publish(Statement list, Viewer by) {
        Sight.mustKeep(by, list.body);
        if (list.validFrom.isBefore(today.day())) {
            throw new Refused("fee.refused.past");
        }
        var id = insert(list, by);
        list.prices.forEach((item, price) -> insert(id, item, price));
        journal.record(Entry.by(by.person(), journal.now(), "price-list.publish", "price-list", id)
                .of(list.body)
                .with("valid-from", list.validFrom.toString()));
        return id;
    }

    private UUID insert(Statement list, Viewer by) {
        try {
            return db.sql("""
                    insert into fee.price_list (body, currency, valid_from, made_by, made_at)
                    values (:body, :currency, :from, :by, :at) returning id""")
                    .param("body", list.body)
                    .param("currency", list.currency)
                    .param("from", Date.valueOf(list.validFrom))
                    .param("by", by.person())
                    .param("at", Timestamp.from(journal.now()))
                    .query(UUID.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Refused("fee.refused.same-day");
        }
    }

    private void insert(UUID list, Item item, PriceList.Price price) {
        db.sql("""
                insert into fee.price (price_list, code, amount, member_discount) values (:list, :code, :amount, :discount)""")
                .param("list", list)
                .param("code", item.code())
                .param("amount", price.amount())
                .param("discount", price.memberDiscount())
                .update();
    }

    /** The list that counts today. */
    Optional<PriceList> inForce(UUID body) {
        return of(body).stream()
                .filter(list -> !list.validFrom().isAfter(today.day()))
                .findFirst();
    }

    /** All lists of a body, the newest first. */
    List<PriceList> of(UUID body) {
        var lists = new ArrayList<PriceList>();
        db.sql("""
                select l.id, l.currency, l.valid_from, p.code, p.amount, p.member_discount
                  from fee.price_list l join fee.price p on p.price_list = l.id
                 where l.body = :body order by l.valid_from desc, l.id""").param("body", body).query(row -> {
            add(lists, body, row);
        });
        return List.copyOf(lists);
    }

    private static void add(List<PriceList> lists, UUID body, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (lists.isEmpty() || !lists.getLast().id().equals(id)) {
            lists.add(new PriceList(
                    id,
                    body,
                    row.getString("currency"),
                    row.getObject("valid_from", LocalDate.class),
                    new EnumMap<>(Item.class)));
        }
        lists.getLast()
                .prices()
                .put(
                        Item.ofCode(row.getString("code")),
                        new PriceList.Price(row.getBigDecimal("amount"), row.getBigDecimal("member_discount")));
    }
}
