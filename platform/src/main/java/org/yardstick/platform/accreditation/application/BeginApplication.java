package org.yardstick.platform.accreditation.application;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Begins an application on a signed self-assessment, with everything that is already known filled in: scope, sites with their people, level as
 * far as it may be applied for. Begun twice it is the same application. Refused: {@code accreditation.refused.unsigned}.
 */
@Component
public class BeginApplication {
    private final JdbcClient db;
    private final Assessments assessments;
    private final Results results;
    private final RenewableCertificates certificates;
    private final Journal journal;

    BeginApplication(
            JdbcClient db,
            Assessments assessments,
            Results results,
            RenewableCertificates certificates,
            Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.results = results;
        this.certificates = certificates;
        this.journal = journal;
    }

    /** @param reader the language in which a scope of Chinese letters is taken to be written */
    @Transactional
    public UUID perform(UUID assessmentId, UUID body, Language reader, Viewer by) {
        var assessment = assessments.get(assessmentId, by);
        if (!assessment.isManagedBy(by) || !exist(assessmentId, body)) {
            throw new NotFound();
        }
        var submission = assessment.submission().orElseThrow(() -> new Refused("accreditation.refused.unsigned"));
        lockOrganisation(assessment.organisation());
        var running = running(submission.id(), body);
        return running.orElseGet(() -> begin(assessment, submission.id(), body, reader, by));
    }

    /** What assessors score is kept as an assessment, too, but is none to apply with. */
    private boolean exist(UUID assessment, UUID body) {
        return db.sql("""
                select exists (select 1 from identity.organisation where id = :body and kind = 'body')
                   and exists (select 1 from assessment.assessment where id = :assessment and kind = 'self')""")
                .param("body", body)
                .param("assessment", assessment)
                .query(Boolean.class)
                .single();
    }

    /** Two who begin at once do so one after the other, and the second finds the first one's. */
    private void lockOrganisation(UUID organisation) {
        db.sql("select id from identity.organisation where id = :id for no key update")
                .param("id", organisation)
                .query(UUID.class)
                .single();
    }

    private Optional<UUID> running(UUID submission, UUID body) {
        return db.sql("""
                select a.id from accreditation.application a
                  join accreditation.application_standing st on st.application = a.id
                 where a.submission = :submission and a.body = :body and st.withdrawn_at is null
                   and st.accepted is distinct from false
                 order by a.begun_at desc limit 1""")
                .param("submission", submission)
                .param("body", body)
                .query(UUID.class)
                .optional();
    }

    private UUID begin(Assessment assessment, UUID submission, UUID body, Language reader, Viewer by) {
        var held = certificates.of(assessment.organisation(), body);
        var level = certificates
                .rule(assessments.edition(assessment), held)
                .proposed(results.of(assessment).result().reached());
        var id = insert(assessment, submission, body, reader, held, level, by);
        prefillSites(id, assessment);
        prefillHeadcount(id, assessment);
        journal.record(Entry.by(by.person(), journal.now(), "application.begin", "application", id)
                .of(assessment.organisation())
                .with("submission", submission.toString()));
        return id;
    }

    private UUID insert(
            Assessment assessment,
            UUID submission,
            UUID body,
            Language reader,
            Optional<RenewableCertificates.Held> held,
            String level,
            Viewer by) {
        var scope = ScopeText.of(assessment.scope(), reader);
        return db.sql("""
                insert into accreditation.application
                    (organisation, body, kind, submission, edition, profile, pinned, level, scope_en, scope_hans, scope_hant,
                     headcount, certificate, begun_by, begun_at)
                values (:organisation, :body, :kind, :submission, :edition, :profile, :pinned, :level, :en, :hans, :hant,
                        0, :certificate, :by, :at) returning id""")
                .param("organisation", assessment.organisation())
                .param("body", body)
                .param("kind", (held.isPresent() ? AuditKind.RECERTIFICATION : AuditKind.INITIAL).code())
                .param("submission", submission)
                .param("edition", assessment.edition())
                .param("profile", assessment.profile())
                .param("pinned", assessment.pinned())
                .param("level", level)
                .param("en", scope.en())
                .param("hans", scope.hans())
                .param("hant", scope.hant())
                .param("certificate", held.map(RenewableCertificates.Held::id).orElse(null), Types.OTHER)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    /** Those of the assessment; a single one is also where the system is run. */
    private void prefillSites(UUID id, Assessment assessment) {
        db.sql("""
                insert into accreditation.application_site (application, site, headcount, central)
                select :id, s.id, s.headcount, count(*) over () = 1
                  from assessment.assessment_site a join identity.site s on s.id = a.site
                 where a.assessment = :assessment""").param("id", id).param("assessment", assessment.id()).update();
    }

    /** The people of the unit that was assessed, else those at its sites, else all of the organisation. */
    private void prefillHeadcount(UUID id, Assessment assessment) {
        db.sql("""
                update accreditation.application
                   set headcount = greatest(
                        (select coalesce(sum(s.headcount), 0) from accreditation.application_site s where s.application = :id),
                        (select coalesce(u.headcount, case when exists (select 1 from accreditation.application_site s
                                                                         where s.application = :id) then 0 else o.headcount end)
                           from assessment.assessment a join identity.organisation o on o.id = a.organisation
                           left join identity.unit u on u.id = a.unit where a.id = :assessment))
                 where id = :id""").param("id", id).param("assessment", assessment.id()).update();
    }
}
