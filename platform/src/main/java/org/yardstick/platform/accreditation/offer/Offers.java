package org.yardstick.platform.accreditation.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.fee.Sight;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/** All offers, for both sides of an application; to whoever assesses or decides they are not there. */
@Component
public class Offers {
    private final JdbcClient db;

    Offers(JdbcClient db) {
        this.db = db;
    }

    /** An offer of an application that the viewer was given. */
    public Offer get(Application application, UUID id, Viewer viewer) {
        if (Sight.of(viewer, application.body(), application.organisation()) == Sight.NONE) {
            throw new NotFound();
        }
        return db.sql("""
                select o.id, f.application, o.frozen, o.sha256, o.valid_until, o.made_at, m.name, m.name_hans, m.name_hant,
                       e.reason, e.ended_at, c.accepted_as, c.accepted_at, p.name as acceptor, p.name_hans as acceptor_hans,
                       p.name_hant as acceptor_hant
                  from accreditation.offer o
                  join accreditation.filing f on f.id = o.filing
                  join identity.person m on m.id = o.made_by
                  left join accreditation.offer_end e on e.offer = o.id
                  left join accreditation.contract c on c.offer = o.id
                  left join identity.person p on p.id = c.accepted_by
                 where o.id = :id and f.application = :application""")
                .param("id", id)
                .param("application", application.id())
                .query(Offers::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Offer read(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                FrozenOffer.read(row.getString("frozen")),
                row.getString("sha256"),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                Names.ofPerson(row),
                ended(row),
                contract(row));
    }

    private static Optional<Offer.Ended> ended(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null ? Optional.empty() : Optional.of(new Offer.Ended(row.getString("reason"), at.toInstant()));
    }

    private static Optional<Offer.Contract> contract(ResultSet row) throws SQLException {
        var at = row.getTimestamp("accepted_at");
        if (at == null) {
            return Optional.empty();
        }
        var by = new Names(row.getString("acceptor"), row.getString("acceptor_hans"), row.getString("acceptor_hant"));
        return Optional.of(new Offer.Contract(row.getString("accepted_as"), by, at.toInstant()));
    }
}
