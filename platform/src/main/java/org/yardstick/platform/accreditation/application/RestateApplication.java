package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Today;

/**
 * States an application anew. Whoever had an older version before them changes nothing and is shown what the other wrote. Refused:
 * {@code accreditation.refused.not-open} (it is filed, or over). Sites of other organisations are left out.
 */
@Component
public class RestateApplication {
    private final JdbcClient db;
    private final Applications applications;
    private final Journal journal;
    private final Today today;

    RestateApplication(JdbcClient db, Applications applications, Journal journal, Today today) {
        this.db = db;
        this.applications = applications;
        this.journal = journal;
        this.today = today;
    }

    /** @param seen the version that the form was filled from */
    @Transactional
    public boolean perform(UUID id, Statement wanted, int seen, Viewer by) {
        var application = applications.lockForCompany(id, by);
        application.mustBeOpen(today.day());
        var changed = wanted.changedFrom(Statement.of(application));
        if (application.version() != seen) {
            return changed.isEmpty();
        }
        if (changed.isEmpty()) {
            return true;
        }
        write(id, wanted);
        writeSites(application, wanted.sites());
        journal.record(Entry.by(by.person(), journal.now(), "application.restate", "application", id)
                .of(application.organisation())
                .with("fields", String.join(", ", changed)));
        return true;
    }

    private void write(UUID id, Statement wanted) {
        db.sql("""
                update accreditation.application
                   set level = :level, scope_en = :en, scope_hans = :hans, scope_hant = :hant, headcount = :headcount,
                       languages = :languages, version = version + 1
                 where id = :id""")
                .param("level", wanted.level())
                .param("en", wanted.scope().en())
                .param("hans", wanted.scope().hans())
                .param("hant", wanted.scope().hant())
                .param("headcount", wanted.headcount())
                .param("languages", wanted.languages().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    private void writeSites(Application application, List<Statement.Place> sites) {
        db.sql("delete from accreditation.application_site where application = :id")
                .param("id", application.id())
                .update();
        db.sql("""
                insert into accreditation.application_site (application, site, headcount, central)
                select :id, s.id, one.headcount, one.central
                  from unnest(:sites::uuid[], :headcounts::integer[], :centrals::boolean[]) as one (site, headcount, central)
                  join identity.site s on s.id = one.site and s.organisation = :organisation""")
                .param("id", application.id())
                .param("sites", sites.stream().map(Statement.Place::site).toArray(UUID[]::new))
                .param(
                        "headcounts",
                        sites.stream().map(Statement.Place::headcount).toArray(Integer[]::new))
                .param("centrals", sites.stream().map(Statement.Place::central).toArray(Boolean[]::new))
                .param("organisation", application.organisation())
                .update();
    }
}
