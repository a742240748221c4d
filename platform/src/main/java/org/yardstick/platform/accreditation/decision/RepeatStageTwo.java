package org.yardstick.platform.accreditation.decision;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.finding.Finding;
import org.yardstick.platform.accreditation.finding.FindingLists;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.Refused;

/**
 * Opens stage 2 anew, by the lead or the office, when a major finding was not verified in time (ISO/IEC 17021-1, 9.5.3.3), or when a
 * certificate is to be renewed that expired too long ago (9.6.3.2.5): an audit of its own with a team, sheets and findings of its own, on the
 * same contract. What was done before stays, and nothing is decided on it.
 *
 * <p>Refused: {@code finding.refused.not-lead}, what is decided or done again already, and {@code decision.refused.no-repeat} as long as
 * there is no reason.
 */
@Component
public class RepeatStageTwo {
    private final JdbcClient db;
    private final Audits audits;
    private final FindingLists findings;
    private final Periods periods;
    private final CaseContext context;

    RepeatStageTwo(JdbcClient db, Audits audits, FindingLists findings, Periods periods, CaseContext context) {
        this.db = db;
        this.audits = audits;
        this.findings = findings;
        this.periods = periods;
        this.context = context;
    }

    /**
     * Why stage 2 is to be done again.
     *
     * @param lapsed majors that were not verified in time
     * @param tooLate whether it is too late to restore the certificate
     */
    public record Reason(List<Finding> lapsed, boolean tooLate) {
        public boolean isNone() {
            return lapsed.isEmpty() && !tooLate;
        }
    }

    public Reason reason(Audit of) {
        var lapsed = findings.standings(of.id()).entrySet().stream()
                .filter(one -> one.getValue().lapsed())
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Reason(lapsed, periods.isTooLate(of, context.today().day()));
    }

    @Transactional
    public UUID perform(UUID id, LocalDate first, LocalDate last, Viewer by) {
        var of = audits.lockCase(id, by);
        if (!of.sides().office()) {
            of.mustBeLead();
        }
        of.mustBeUndecided();
        if (reason(of).isNone()) {
            throw new Refused("decision.refused.no-repeat");
        }
        var again = insert(id, first, last, by);
        copy(id, again);
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "audit.repeat", "audit", again)
                .of(of.organisation())
                .with("repeats", id.toString())
                .with("begins", first.toString())
                .with("ends", last.toString()));
        tell(of, again, first);
        return again;
    }

    private UUID insert(UUID id, LocalDate first, LocalDate last, Viewer by) {
        return db.sql("""
                insert into accreditation.audit
                    (organisation, body, kind, offer, filing, certificate, edition, profile, pinned, level, begins_on, ends_on, days,
                     opened_by, opened_at, repeats)
                select organisation, body, kind, offer, filing, certificate, edition, profile, pinned, level, :first, :last, days,
                       :by, :at, id
                  from accreditation.audit where id = :id returning id""")
                .param("id", id)
                .param("first", first)
                .param("last", last)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .query(UUID.class)
                .single();
    }

    private void copy(UUID id, UUID again) {
        for (var what : List.of(
                "audit_site (audit, site) select :again, site from accreditation.audit_site",
                "audit_language (audit, language) select :again, language from accreditation.audit_language",
                "audit_sample (audit, inputs) select :again, inputs from accreditation.audit_sample")) {
            db.sql("insert into accreditation." + what + " where audit = :id")
                    .param("id", id)
                    .param("again", again)
                    .update();
        }
    }

    private void tell(Audit of, UUID again, LocalDate first) {
        var concerned = context.concerned();
        concerned.tell(new CaseNews(
                CaseNews.Kind.STAGE_TWO_REPEATED,
                concerned.everybody(of),
                of.organisationName(),
                "",
                Optional.of(first),
                Audit.path(again)));
    }
}
