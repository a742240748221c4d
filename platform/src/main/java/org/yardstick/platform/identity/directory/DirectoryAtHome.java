package org.yardstick.platform.identity.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** On the home page of those who look after the scheme: who takes part, and what waits for an answer. */
@Component
public class DirectoryAtHome implements HomePart {
    private final JdbcClient db;
    private final Clock clock;

    DirectoryAtHome(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param invitations sent and still open
     * @param lapsed of these, those whose link no longer works
     */
    public record Page(int companies, int bodies, int people, int invitations, int lapsed) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            return Optional.empty();
        }
        var page = db.sql("""
                with open as (
                    select (select max(l.expires_at) from identity.invitation_link l where l.invitation = i.id) < :now as lapsed
                      from identity.invitation i
                     where not exists (select 1 from identity.invitation_acceptance a where a.invitation = i.id)
                       and not exists (select 1 from identity.invitation_revocation r where r.invitation = i.id)
                )
                select (select count(*) from identity.organisation where kind = 'company') as companies,
                       (select count(*) from identity.organisation where kind <> 'company') as bodies,
                       (select count(distinct person) from identity.current_membership) as people,
                       (select count(*) from open) as invitations,
                       (select count(*) from open where lapsed) as lapsed""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Page.class)
                .single();
        return Optional.of(new Shown("identity/home-directory", page));
    }
}
