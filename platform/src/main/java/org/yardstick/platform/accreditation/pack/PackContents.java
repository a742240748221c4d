package org.yardstick.platform.accreditation.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.exchange.CaseFacts;
import org.yardstick.platform.accreditation.exchange.OscalFiles;
import org.yardstick.platform.accreditation.exchange.PrintPlan;
import org.yardstick.platform.accreditation.report.PrintReport;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.publication.PublishedCertificates;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Editions;

/** Gathers the files that we write ourselves, for one reader; those that people brought come with {@link PackEvidence}. */
@Component
class PackContents {
    private final Papers papers;
    private final Texts texts;
    private final Sheets sheets;

    PackContents(Papers papers, Texts texts, Sheets sheets) {
        this.papers = papers;
        this.texts = texts;
        this.sheets = sheets;
    }

    /** What is printed. */
    @Component("packPapers")
    record Papers(PrintReport report, PrintPlan plan, OscalFiles oscal) {}

    /** What was frozen or signed before. */
    @Component("packTexts")
    record Texts(ReportRows reports, Editions editions, PublishedCertificates certificates) {}

    List<PackFile> of(CaseFacts facts, List<DecidedRows.Decided> decisions, Viewer viewer, List<Language> languages) {
        var files = new ArrayList<PackFile>();
        reports(facts, languages, files);
        plan(facts, languages, files);
        files.add(json("findings.json", "findings", PackTexts.findings(facts)));
        var report = facts.report().orElseThrow();
        files.add(PackFile.of(
                "consensus.json", "consensus", report.content().consensus().canonical()));
        facts.self()
                .ifPresent(self -> files.add(PackFile.of(
                        "self-assessment.json", "self-assessment", self.inputs().canonical())));
        sheets(facts, viewer, files);
        decisions(decisions, files);
        var edition = facts.standard().edition();
        files.add(PackFile.of("standard/edition.json", "standard", texts.editions.canonical(edition.id())));
        papers.oscal
                .of(facts, Words.in(languages.getFirst()))
                .forEach((name, content) -> files.add(PackFile.of("oscal/" + name, "oscal", content.get())));
        return files;
    }

    private static PackFile json(String path, String role, Object content) {
        return PackFile.of(path, role, CanonicalJson.of(content));
    }

    /** Every draft as it was frozen, the latest one printed. */
    private void reports(CaseFacts facts, List<Language> languages, List<PackFile> files) {
        for (var draft : texts.reports.of(facts.of().id()).reversed()) {
            files.add(PackFile.of(
                    "report/report-" + draft.number() + ".json",
                    "report",
                    draft.content().canonical()));
        }
        var latest = facts.report().orElseThrow();
        for (var language : languages) {
            files.add(PackFile.of(
                    "report/report-" + latest.number() + "-" + language.tag() + ".pdf",
                    "report-pdf",
                    papers.report.of(latest, Words.in(language))));
        }
    }

    private void plan(CaseFacts facts, List<Language> languages, List<PackFile> files) {
        files.add(json("plan/plan.json", "plan", PackTexts.plan(facts)));
        for (var language : languages) {
            files.add(PackFile.of(
                    "plan/plan-" + language.tag() + ".pdf", "plan-pdf", papers.plan.of(facts, Words.in(language))));
        }
    }

    /** What single assessors signed, where the reader may see it. */
    private void sheets(CaseFacts facts, Viewer viewer, List<PackFile> files) {
        if (!PackReader.of(facts.of().sides()).parts().contains(PackReader.Part.SHEETS)) {
            return;
        }
        var asking = facts.of().asking(viewer);
        if (!sheets.areOpen(facts.of().id(), asking)) {
            return;
        }
        var given = sheets.given(facts.of().id(), asking).stream()
                .collect(Collectors.groupingBy(Sheets.Given::assessor, TreeMap::new, Collectors.toList()));
        var names = facts.plan().team().stream()
                .collect(Collectors.toMap(CaseFacts.Member::person, Function.identity(), (one, again) -> one));
        int number = 1;
        for (var one : given.entrySet()) {
            var sheet = sheet(one.getKey(), names, one.getValue());
            files.add(json("sheets/sheet-" + number++ + ".json", "sheet", sheet));
        }
    }

    private static Map<String, Object> sheet(
            UUID assessor, Map<UUID, CaseFacts.Member> names, List<Sheets.Given> given) {
        var scores = new TreeMap<String, Map<String, String>>();
        given.forEach(one -> scores.computeIfAbsent(one.criterion(), criterion -> new TreeMap<>())
                .put(one.dimension(), one.score().stripTrailingZeros().toPlainString()));
        var sheet = new LinkedHashMap<String, Object>();
        var member = names.get(assessor);
        sheet.put("assessor", member == null ? assessor.toString() : member.names());
        sheet.put("scores", scores);
        return sheet;
    }

    private void decisions(List<DecidedRows.Decided> decisions, List<PackFile> files) {
        int number = 1;
        for (var one : decisions) {
            var folder = "decision/";
            files.add(json(folder + "decision-" + number + ".json", "decision", PackTexts.decision(one)));
            files.add(PackFile.of(folder + "basis-" + number + ".json", "decision-basis", one.frozen()));
            number++;
        }
        DecidedRows.certificate(decisions).map(texts.certificates::signed).ifPresent(signed -> {
            files.add(PackFile.of("certificate/certificate.json", "certificate", signed.json()));
            files.add(PackFile.of("certificate/certificate.jwt", "certificate-token", signed.jwt()));
        });
    }
}
