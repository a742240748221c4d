package org.yardstick.platform.register.held;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.publication.Filter;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.register.publication.PublishedCertificates;
import org.yardstick.platform.register.publication.Search;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Paging;

/**
 * The certificates that somebody has to do with: a quality manager with those of the own company, a secretariat with those that its body
 * issued, everybody with the own. To all others they are not there, though the public page is.
 */
@Component
class HeldCertificates {
    private final JdbcClient db;
    private final Search search;
    private final PublishedCertificates published;

    HeldCertificates(JdbcClient db, Search search, PublishedCertificates published) {
        this.db = db;
        this.search = search;
        this.published = published;
    }

    /** What somebody may do with a certificate. */
    enum Part {
        HOLDS,
        ISSUES
    }

    /** A certificate and what the viewer is to it. */
    record Held(Published published, Set<Part> parts) {
        Certificate certificate() {
            return published.certificate();
        }

        boolean holds() {
            return parts.contains(Part.HOLDS);
        }

        boolean issues() {
            return parts.contains(Part.ISSUES);
        }
    }

    static Search.Reach reach(Viewer viewer) {
        var holders = new HashSet<>(viewer.organisations(Role.QUALITY_MANAGER));
        holders.add(viewer.person());
        return Search.Reach.of(viewer.organisations(Role.SECRETARIAT), holders);
    }

    Search.Result list(Viewer viewer, Filter filter, int page) {
        return search.of(filter, Search.Part.page(page), reach(viewer));
    }

    /** The same for programs, from a certificate on. */
    Search.Result walk(Viewer viewer, Filter filter, Paging paging) {
        return search.of(filter, new Search.Part(paging.rows(), 0, paging.after()), reach(viewer));
    }

    Held seen(Viewer viewer, String number) {
        var one = published.of(number);
        var parts = new HashSet<Part>();
        if (reach(viewer).holders().contains(one.certificate().holder())) {
            parts.add(Part.HOLDS);
        }
        if (viewer.holds(one.certificate().body(), Role.SECRETARIAT)) {
            parts.add(Part.ISSUES);
        }
        return NotFound.unlessPresent(Optional.of(new Held(one, parts)).filter(held -> !parts.isEmpty()));
    }

    Held held(Viewer viewer, String number) {
        return NotFound.unlessPresent(Optional.of(seen(viewer, number)).filter(Held::holds));
    }

    Held issued(Viewer viewer, String number) {
        return NotFound.unlessPresent(Optional.of(seen(viewer, number)).filter(Held::issues));
    }

    /** Why something befell a certificate, and who said so; nobody when the rules of the cycle did it. */
    record Reason(String event, Instant at, String text, Optional<Names> by) {}

    /** What the public is not told. */
    List<Reason> reasons(UUID certificate) {
        return db.sql("""
                select r.event, r.at, r.reason, p.name, p.name_hans, p.name_hant
                  from (select 'suspended' as event, suspended_at as at, reason, suspended_by as by
                          from register.suspension where certificate = :id
                        union all
                        select 'restored', r.restored_at, r.reason, r.restored_by
                          from register.restoration r join register.suspension s on s.id = r.suspension
                         where s.certificate = :id
                        union all
                        select kind, withdrawn_at, reason, withdrawn_by from register.withdrawal where certificate = :id) r
                  left join identity.person p on p.id = r.by
                 order by r.at""")
                .param("id", certificate)
                .query((row, n) -> new Reason(
                        row.getString("event"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason"),
                        row.getString("name") == null ? Optional.empty() : Optional.of(Names.ofPerson(row))))
                .list();
    }
}
