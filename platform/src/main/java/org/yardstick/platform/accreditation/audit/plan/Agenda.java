package org.yardstick.platform.accreditation.audit.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * The items of the plans of audits. Whoever changes one says which version they had before them; when somebody was faster, it is refused
 * ({@code accreditation.audit.refused.overtaken}) and nothing is overwritten. The audit is locked meanwhile, so that two who plan at once
 * do not send somebody to two places.
 */
@Component
public class Agenda {
    private final JdbcClient db;
    private final Journal journal;

    Agenda(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** An item as it is wanted. */
    public record Wanted(
            int stage,
            Instant beginsAt,
            Instant endsAt,
            Optional<UUID> site,
            String title,
            List<String> criteria,
            Set<UUID> people,
            String auditee) {}

    List<AgendaItem> of(UUID audit) {
        return db.sql("""
            select i.id, s.number, i.version, i.begins_at, i.ends_at, i.site, coalesce(p.name_en, '') as name_en,
                   p.name_hans, p.name_hant, i.title, i.criteria, i.people, i.auditee
              from accreditation.agenda_item i
              join accreditation.stage s on s.id = i.stage
              left join identity.site p on p.id = i.site
             where s.audit = :audit and not i.removed
             order by i.begins_at, i.ends_at, i.id""").param("audit", audit).query(Agenda::read).list();
    }

    void lock(UUID audit) {
        db.sql("select id from accreditation.audit where id = :id for update")
                .param("id", audit)
                .query(UUID.class)
                .single();
    }

    @Transactional
    public void add(Audit audit, Wanted wanted, Viewer by) {
        lock(audit.id());
        refuseClash(new UUID(0, 0), audit, wanted);
        parameters(db.sql("""
            insert into accreditation.agenda_item
                (stage, begins_at, ends_at, site, title, criteria, people, auditee, written_by, written_at)
            select s.id, :begins, :ends, i.id, :title, :criteria, :people, :auditee, :by, :at
              from accreditation.stage s left join identity.site i on i.id = :site and i.organisation = :organisation
             where s.audit = :audit and s.number = :stage"""), audit, wanted, by).update();
        record("audit.plan-item", audit, wanted.title, by);
    }

    @Transactional
    public void change(Audit audit, UUID item, int seen, Wanted wanted, Viewer by) {
        lock(audit.id());
        refuseClash(item, audit, wanted);
        var changed = parameters(db.sql("""
            update accreditation.agenda_item a
               set stage = s.id, begins_at = :begins, ends_at = :ends, title = :title, criteria = :criteria,
                   people = :people, auditee = :auditee, written_by = :by, written_at = :at, version = a.version + 1,
                   site = (select i.id from identity.site i where i.id = :site and i.organisation = :organisation)
              from accreditation.stage s
             where a.id = :item and a.version = :seen and not a.removed and s.audit = :audit and s.number = :stage
               and exists (select 1 from accreditation.stage o where o.id = a.stage and o.audit = :audit)"""), audit, wanted, by)
                .param("item", item)
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new Refused("accreditation.audit.refused.overtaken");
        }
        record("audit.plan-item", audit, wanted.title, by);
    }

    @Transactional
    public void remove(Audit audit, AgendaItem item, Viewer by) {
        db.sql("update accreditation.agenda_item set removed = true, version = version + 1 where id = :id")
                .param("id", item.id())
                .update();
        record("audit.unplan-item", audit, item.title(), by);
    }

    private void refuseClash(UUID self, Audit audit, Wanted wanted) {
        if (!AgendaItem.clashes(self, wanted.beginsAt, wanted.endsAt, wanted.people, of(audit.id()))
                .isEmpty()) {
            throw new Refused("accreditation.audit.refused.clash");
        }
    }

    private JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec statement, Audit audit, Wanted wanted, Viewer by) {
        return statement
                .param("audit", audit.id())
                .param("organisation", audit.organisation())
                .param("stage", wanted.stage)
                .param("begins", Timestamp.from(wanted.beginsAt))
                .param("ends", Timestamp.from(wanted.endsAt))
                .param("site", wanted.site.orElse(null), Types.OTHER)
                .param("title", wanted.title)
                .param("criteria", wanted.criteria.toArray(String[]::new))
                .param("people", wanted.people.toArray(UUID[]::new))
                .param("auditee", wanted.auditee)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()));
    }

    private void record(String action, Audit audit, String title, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "audit", audit.id())
                .of(audit.body())
                .with("title", title));
    }

    private static AgendaItem read(ResultSet row, int n) throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Optional.ofNullable(row.getObject("site", UUID.class)),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("title"),
                List.of((String[]) row.getArray("criteria").getArray()),
                Set.of((UUID[]) row.getArray("people").getArray()),
                row.getString("auditee"));
    }
}
