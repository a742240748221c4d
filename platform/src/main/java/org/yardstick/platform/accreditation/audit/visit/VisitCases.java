package org.yardstick.platform.accreditation.audit.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.AuditSettings;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.audit.plan.PlannedItems;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;

/** Packs the case of a visit. */
@Component
class VisitCases {
    private final Audits audits;
    private final VisitStanding standing;
    private final PlannedItems agenda;
    private final AuditSettings settings;
    private final IntakeSettings intake;

    VisitCases(
            Audits audits, VisitStanding standing, PlannedItems agenda, AuditSettings settings, IntakeSettings intake) {
        this.audits = audits;
        this.standing = standing;
        this.agenda = agenda;
        this.settings = settings;
        this.intake = intake;
    }

    VisitCase pack(Audit audit, String csrf, Viewer viewer, Language language) {
        var standard = audits.standard(audit);
        var signed = audits.signed(audit);
        var held = standing.of(audit, signed, viewer);
        return new VisitCase(
                viewer.person(),
                csrf,
                held.signed(),
                dimensions(standard, language),
                standard.criteria().stream()
                        .map(one -> criterion(one, standard, signed, language))
                        .toList(),
                held.answers(),
                held.notes(),
                agenda.of(audit, language).stream()
                        .map(one -> new VisitCase.Item(
                                one.day(), one.time(), one.title(), one.place(), one.people(), one.criteria()))
                        .toList(),
                held.conflicts(),
                held.photographs(),
                intake.maxFile().toBytes(),
                settings.photographEdge(),
                settings.photographKept().toBytes());
    }

    private static List<VisitCase.Dimension> dimensions(Tailored standard, Language language) {
        var texts = standard.edition().texts(language);
        var lang = standard.edition().spokenFor(language).tag();
        return standard.edition().document().dimensions().stream()
                .map(one -> {
                    var text = Objects.requireNonNull(texts.dimensions().get(one.code()));
                    return new VisitCase.Dimension(
                            one.code(),
                            text.name(),
                            text.question(),
                            List.copyOf(text.scale().values()),
                            lang);
                })
                .toList();
    }

    private static VisitCase.Criterion criterion(
            EditionDocument.Criterion one, Tailored standard, Optional<Inputs> signed, Language language) {
        var texts = standard.edition().texts(language);
        var text = Objects.requireNonNull(texts.criteria().get(one.code()));
        var anchors = new LinkedHashMap<String, Map<String, String>>();
        text.anchors().forEach((dimension, steps) -> {
            var said = new LinkedHashMap<String, String>();
            steps.forEach((score, anchor) -> said.put(String.valueOf(score), anchor));
            anchors.put(dimension, said);
        });
        var company = signed.map(inputs -> inputs.answers().get(one.code()));
        return new VisitCase.Criterion(
                one.code(),
                Objects.requireNonNull(texts.modules().get(one.module())).name(),
                text.title(),
                text.requirement(),
                text.guidance(),
                anchors,
                standard.edition().spokenFor(language).tag(),
                company.map(Inputs.Answer::narrative).orElse(""),
                company.map(Inputs.Answer::notApplicable).orElse(""),
                one.notApplicable() == EditionDocument.NotApplicable.WITH_REASON,
                company.map(Inputs.Answer::evidence).orElse(List.of()).stream()
                        .map(VisitCases::evidence)
                        .toList());
    }

    private static VisitCase.Evidence evidence(Inputs.Evidence one) {
        return new VisitCase.Evidence(
                one.document(),
                one.title(),
                one.pointer(),
                one.address(),
                one.kind().equals("file"));
    }
}
