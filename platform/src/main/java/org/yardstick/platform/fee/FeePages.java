package org.yardstick.platform.fee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** What the office sees of prices and members. */
@Component
public class FeePages {
    private final PriceLists lists;
    private final Members members;
    private final Organisations organisations;
    private final JdbcClient db;
    private final Today today;

    FeePages(PriceLists lists, Members members, Organisations organisations, JdbcClient db, Today today) {
        this.lists = lists;
        this.members = members;
        this.organisations = organisations;
        this.db = db;
        this.today = today;
    }

    /**
     * Prices and members of one body.
     *
     * @param bodies those whose office the viewer belongs to
     * @param others organisations that are no members
     */
    public record Page(
            Organisation body,
            List<Organisation> bodies,
            Optional<PriceList> now,
            List<PriceList> coming,
            List<PriceList> earlier,
            List<Members.Member> members,
            List<Choice> others) {}

    /** An organisation that may join. */
    public record Choice(UUID id, Names names) {}

    Page page(Optional<UUID> wanted, Viewer viewer, Language language) {
        var bodies = bodies(viewer);
        var body = bodies.stream()
                .filter(one -> wanted.isEmpty() || one.id().equals(wanted.get()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var all = lists.of(body.id());
        var now = all.stream()
                .filter(list -> !list.validFrom().isAfter(today.day()))
                .findFirst();
        return new Page(
                body,
                bodies,
                now,
                all.stream()
                        .filter(list -> list.validFrom().isAfter(today.day()))
                        .toList(),
                all.stream()
                        .filter(list -> now.isPresent()
                                && list.validFrom().isBefore(now.get().validFrom()))
                        .toList(),
                members.of(body.id()),
                others(body.id(), language));
    }

    private List<Organisation> bodies(Viewer viewer) {
        if (Sight.judges(viewer)) {
            return List.of();
        }
        return organisations.find(viewer.organisations(Role.SECRETARIAT)).stream()
                .filter(one -> one.kind() == Organisation.Kind.BODY)
                .toList();
    }

    /** The body, for whoever keeps its prices. */
    Organisation kept(UUID body, Viewer viewer) {
        return bodies(viewer).stream()
                .filter(one -> one.id().equals(body))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Choice> others(UUID body, Language language) {
        return db
                .sql("""
                select o.id, o.name_en, o.name_hans, o.name_hant from identity.organisation o
                 where o.kind <> 'body'
                   and not exists (select 1 from fee.member m left join fee.member_end e on e.member = m.id
                                    where m.body = :body and m.organisation = o.id and e.member is null)
                 order by o.name_en limit 2000""")
                .param("body", body)
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"))))
                .list()
                .stream()
                .sorted((one, other) -> Names.order(language).compare(one.names, other.names))
                .toList();
    }
}
