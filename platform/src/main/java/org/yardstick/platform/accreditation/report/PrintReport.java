package org.yardstick.platform.accreditation.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.print.Printer;
import org.yardstick.platform.standard.Editions;

/** Prints reports of audits, dated as they were written: the same draft is the same file. Who may read them is for the caller to know. */
@Component
public class PrintReport {
    private final LevelStandings standings;
    private final Recommendation recommendation;
    private final Editions editions;
    private final CaseContext context;
    private final TemplateEngine templates;

    PrintReport(
            LevelStandings standings,
            Recommendation recommendation,
            Editions editions,
            CaseContext context,
            TemplateEngine templates) {
        this.standings = standings;
        this.recommendation = recommendation;
        this.editions = editions;
        this.context = context;
        this.templates = templates;
    }

    public byte[] of(Report report, Words words) {
        var page = new PrintedReport(
                report, standings.of(report.content(), words), figures(report.content(), words), words, context.zone());
        var html = new StringOutput(100_000);
        templates.render("accreditation/report/printed.jte", page, html);
        return Printer.print(html.toString(), report.writtenAt());
    }

    /** Where the organisation signed nothing of itself, the report holds the consensus in its place. */
    private ReportFigures figures(ReportContent content, Words words) {
        var hasOwn = !content.self().assessment().equals(content.consensus().assessment());
        return new ReportFigures(
                recommendation.result(content),
                hasOwn ? Optional.of(recommendation.own(content)) : Optional.empty(),
                editions.get(content.consensus().edition()).texts(words.language()),
                words);
    }
}
