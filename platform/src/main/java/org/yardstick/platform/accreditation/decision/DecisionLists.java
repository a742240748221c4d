package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** Cases of the viewer's body on the way to a decision, the undecided first. */
@Component
public class DecisionLists {
    private static final String CASES = """
                select a.id, o.name_en, o.name_hans, o.name_hant, a.kind, a.level, a.begins_on,
                       case when d.outcome <> 'defer' and x.decision is null then
                                 case when d.outcome = 'grant' and g.decision is null and a.kind <> 'surveillance' then
                                           case when d.notice_until >= :today then 'notice' else 'grant' end
                                      else 'done' end
                            when p.id is not null and d.id is null then
                                 case when m.person is not null and v.person is null and c.person is null then 'vote'
                                      else 'voting' end
                            when t.passed then 'panel'
                            when f.agreed or f.report is null and r.check_until < :today then 'review'
                            else 'report' end as state
                  from accreditation.audit a
                  join identity.organisation o on o.id = a.organisation
                  join lateral (select r.id, r.check_until from accreditation.report r where r.audit = a.id
                                 order by r.number desc limit 1) r on true
                  left join accreditation.factual_check f on f.report = r.id
                  left join accreditation.technical_review t on t.report = r.id
                  left join lateral (select p.id from accreditation.panel p
                                       join accreditation.report q on q.id = p.report where q.audit = a.id
                                      order by p.convened_at desc, p.id desc limit 1) p on true
                  left join accreditation.decision d on d.panel = p.id
                  left join accreditation.decision_reopening x on x.decision = d.id
                  left join accreditation.certificate_grant g on g.decision = d.id
                  left join accreditation.panel_member m on m.panel = p.id and m.person = :me
                  left join accreditation.vote v on v.panel = p.id and v.person = :me
                  left join accreditation.recusal c on c.panel = p.id and c.person = :me
                 where a.body = any(:bodies)
                   and not exists (select 1 from accreditation.audit again where again.repeats = a.id)
                 order by d.id is not null and x.decision is null, a.begins_on desc, a.id limit 500""";

    private final JdbcClient db;
    private final Today today;

    DecisionLists(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** @param state where it stands, as the end of a key */
    public record Row(UUID audit, Names organisation, String kind, String level, LocalDate beginsOn, String state) {
        public String path() {
            return "/audits/" + audit + (state.equals("report") || state.equals("review") ? "/report" : "/decision");
        }

        public boolean isMine() {
            return state.equals("vote");
        }
    }

    public List<Row> of(Viewer viewer) {
        return db.sql(CASES)
                .param("today", today.day())
                .param("me", viewer.person())
                .param(
                        "bodies",
                        viewer.organisations(Role.SECRETARIAT, Role.DECIDER).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("kind"),
                        row.getString("level"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getString("state")))
                .list();
    }
}
