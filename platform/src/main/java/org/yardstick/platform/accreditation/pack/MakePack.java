package org.yardstick.platform.accreditation.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.exchange.CaseFacts;
import org.yardstick.platform.accreditation.exchange.CaseReading;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.credential.DidDocuments;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;

/**
 * Makes the pack of an audit for whoever may read the audit, and as far as they may. It is signed with the key of the body and the journal
 * says who took it, before a byte goes out. Refused: {@code accreditation.pack.refused.no-report} before there is a report,
 * {@code accreditation.pack.refused.too-many}, and what {@link org.yardstick.platform.register.credential.SignDocument} refuses: without a
 * signature there is no pack.
 */
@Component
public class MakePack {
    private final CaseReading cases;
    private final Gathering gathering;
    private final Recommendation recommendation;
    private final SealPack seal;
    private final Clock clock;

    MakePack(CaseReading cases, Gathering gathering, Recommendation recommendation, SealPack seal, Clock clock) {
        this.cases = cases;
        this.gathering = gathering;
        this.recommendation = recommendation;
        this.seal = seal;
        this.clock = clock;
    }

    /** Where the files come from. */
    @Component
    record Gathering(PackContents contents, PackEvidence evidence, DecidedRows decisions, DidDocuments documents) {}

    /** @param languages of what is printed; the first is that of the OSCAL documents */
    public AuditPack of(UUID audit, List<Language> languages, Viewer viewer) {
        var facts = cases.of(audit, viewer);
        if (facts.report().isEmpty()) {
            throw new Refused("accreditation.pack.refused.no-report");
        }
        var decisions = gathering.decisions.decisions(audit);
        var files = new ArrayList<>(gathering.contents.of(facts, decisions, viewer, languages));
        var evidence = gathering.evidence.of(facts, viewer);
        files.addAll(evidence.files());
        if (files.size() + evidence.withheld().size() > Manifest.MOST_FILES) {
            throw new Refused("accreditation.pack.refused.too-many", Manifest.MOST_FILES);
        }
        var made = made(facts, languages, viewer, clock.instant());
        var manifest = manifest(facts, DecidedRows.certificate(decisions).orElse(""), made, files, evidence.withheld());
        return new AuditPack(manifest, seal.perform(manifest, facts.of(), viewer), List.copyOf(files));
    }

    private static Manifest.Made made(CaseFacts facts, List<Language> languages, Viewer viewer, Instant at) {
        return new Manifest.Made(
                viewer.names().en(),
                PackReader.of(facts.of().sides()).code(),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                languages.stream().map(Language::tag).toList());
    }

    private Manifest manifest(
            CaseFacts facts,
            String certificate,
            Manifest.Made made,
            List<PackFile> files,
            List<Manifest.Withheld> withheld) {
        var of = facts.of();
        var report = facts.report().map(Report::content).orElseThrow();
        var edition = facts.standard().edition();
        return new Manifest(
                Manifest.FORMAT,
                of.id(),
                of.kind(),
                of.organisationName(),
                new Manifest.Body(of.body(), of.bodyName(), gathering.documents.did(of.body())),
                new Manifest.Standard(
                        edition.document().code(),
                        edition.document().version(),
                        edition.sha256(),
                        of.profile(),
                        facts.standard().sha256()),
                facts.report()
                        .map(one -> new Manifest.Report(one.number(), one.sha256()))
                        .orElseThrow(),
                recommendation.level(report).orElse(""),
                certificate,
                made,
                files.stream().map(PackFile::item).toList(),
                withheld);
    }
}
