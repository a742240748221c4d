package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/** What has to be known of assessment, edition and certificate to freeze an application. */
@Component
class Readiness {
    private final Assessments assessments;
    private final Results results;
    private final RenewableCertificates certificates;
    private final Organisations organisations;

    Readiness(
            Assessments assessments, Results results, RenewableCertificates certificates, Organisations organisations) {
        this.assessments = assessments;
        this.results = results;
        this.certificates = certificates;
        this.organisations = organisations;
    }

    private Optional<RenewableCertificates.Held> held(Application application) {
        return application.certificate().flatMap(id -> certificates.of(application.organisation(), application.body()));
    }

    LevelRule rule(Application application, Viewer viewer) {
        return certificates.rule(assessments.edition(assessment(application, viewer)), held(application));
    }

    private Assessment assessment(Application application, Viewer viewer) {
        return assessments.get(application.assessment(), viewer);
    }

    List<Completeness.Gap> gaps(Application application, Viewer viewer) {
        var inForce = assessment(application, viewer)
                .submission()
                .filter(one -> one.id().equals(application.submission()))
                .isPresent();
        return Completeness.gaps(application, rule(application, viewer), inForce, change(application));
    }

    private Optional<ScopeChange.Certified> certified(Application application) {
        return application
                .certificate()
                .filter(id -> application.kind() == AuditKind.SPECIAL)
                .flatMap(certificates::certified);
    }

    /** What a draft changes of what is certified, as far as it is written. */
    Optional<ScopeChange> change(Application application) {
        var growth = TimeRules.shipped().changes().growth();
        var wanted = new ScopeChange.Wanted(
                application.organisationName(),
                application.level(),
                application.scope(),
                application.headcount(),
                application.sites());
        return certified(application).map(before -> ScopeChange.between(before, wanted, growth));
    }

    FiledApplication freeze(Application application, Viewer viewer) {
        var assessment = assessment(application, viewer);
        var organisation = organisations.find(application.organisation()).orElseThrow(NotFound::new);
        return new FiledApplication(
                application.id(),
                application.kind(),
                application.organisation(),
                application.organisationName(),
                organisation.sector().code(),
                organisation.country(),
                organisation.city(),
                application.body(),
                application.edition(),
                assessments.edition(assessment).name(),
                application.profile(),
                application.pinned(),
                application.level(),
                held(application).map(RenewableCertificates.Held::level).orElse(null),
                certified(application).orElse(null),
                application.scope(),
                application.headcount(),
                application.languages(),
                application.sites(),
                inShort(application, assessment));
    }

    private FiledApplication.SelfAssessment inShort(Application application, Assessment assessment) {
        var scored = results.of(assessment);
        var dimensions = new LinkedHashMap<String, BigDecimal>();
        scored.result()
                .dimensions()
                .forEach((code, index) -> index.ifPresent(one -> dimensions.put(code, Result.shown(one))));
        return new FiledApplication.SelfAssessment(
                application.submission(),
                scored.inputs().sha256(),
                assessment.submission().orElseThrow().signedAt(),
                scored.result().reached().orElse(null),
                Result.shown(scored.result().independent()),
                Result.shown(scored.result().interrelated()),
                dimensions);
    }
}
