package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** On the home page: the audits that an assessor works on, and what is asked of an organisation that is audited. */
@Component
public class AuditsAtHome implements HomePart {
    private static final int FEW = 6;

    private final Audits audits;
    private final JdbcClient db;

    AuditsAtHome(Audits audits, JdbcClient db) {
        this.audits = audits;
        this.db = db;
    }

    /**
     * @param mine audits on whose team the viewer is
     * @param ofUs audits of the viewer's organisation
     */
    public record Page(List<Audit> mine, List<Audit> ofUs, List<Asked> asked) {}

    public record Asked(UUID audit, UUID request, String text, LocalDate dueOn) {
        public String path() {
            return Audit.path(audit) + "/requests#request-" + request;
        }
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.ASSESSOR, Role.QUALITY_MANAGER, Role.CONTRIBUTOR)) {
            return Optional.empty();
        }
        var open = audits.list(viewer).stream().filter(Audit::isOpen).toList();
        var page = new Page(
                open.stream().filter(Audit::isTeam).limit(FEW).toList(),
                open.stream().filter(Audit::isAuditee).limit(FEW).toList(),
                asked(viewer));
        return page.mine.isEmpty() && page.ofUs.isEmpty() && page.asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("accreditation/audit/home", page));
    }

    private List<Asked> asked(Viewer viewer) {
        return db.sql("""
            select r.audit, r.id as request, r.text, r.due_on
              from accreditation.evidence_request r join accreditation.audit a on a.id = r.audit
             where a.organisation = any(:mine)
               and not exists (select 1 from accreditation.evidence_answer w where w.request = r.id)
               and not exists (select 1 from accreditation.evidence_request_end e where e.request = r.id)
             order by r.due_on limit 6""")
                .param("mine", viewer.organisations(Audits.AUDITEE).toArray(UUID[]::new))
                .query(Asked.class)
                .list();
    }
}
