package org.yardstick.platform.assessment.result;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.print.Printer;

/** Writes the report of a result as PDF. */
@Component
class Report {
    private final Readings readings;
    private final TemplateEngine templates;
    private final Clock clock;
    private final ZoneId zone;

    Report(
            Readings readings,
            TemplateEngine templates,
            Clock clock,
            @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** @param name for the file, in letters that every system takes */
    record File(String name, byte[] content) {}

    File of(UUID id, Viewer viewer, Language language) {
        var reading = readings.of(id, viewer, language);
        var comparison = readings.previous(reading, viewer)
                .map(before -> new ComparisonPage(reading, java.util.Optional.of(before), java.util.List.of()))
                .filter(both -> !both.criteria().isEmpty());
        var page = new ReportPage(reading, comparison, readings.places(reading.assessment()), clock.instant(), zone);
        var html = new StringOutput(200_000);
        templates.render("assessment/result/report/report.jte", page, html);
        return new File(
                "report-" + reading.assessment().year() + "-" + language.tag() + ".pdf",
                Printer.print(html.toString()));
    }
}
