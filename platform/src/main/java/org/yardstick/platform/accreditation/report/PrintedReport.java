package org.yardstick.platform.accreditation.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Words;

/** A report as it stands on paper. */
public record PrintedReport(
        Report report, List<LevelStanding> levels, ReportFigures figures, Words words, ZoneId zone) {
    public ReportContent content() {
        return report.content();
    }

    public Language language() {
        return words.language();
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String name(Named names) {
        return names.in(words.language());
    }

    public String city(ReportContent.Place site) {
        return Cities.name(site.city(), words.language());
    }

    public String date(String iso) {
        return iso.isEmpty() ? "–" : words.date(LocalDate.parse(iso));
    }

    public String written() {
        return words.date(report.writtenAt(), zone);
    }

    public String scope() {
        return content().scope().in(language());
    }

    /** "Page" before and "of" behind its number, as the language has it. */
    public String[] pageOf() {
        return say("decision.report.page-of", "\u0000", "\u0000").split("\u0000", -1);
    }

    public boolean isDraft() {
        return !report.isPassed();
    }
}
