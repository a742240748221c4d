package org.yardstick.platform.demo.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.demo.plan.Phrases;

/**
 * A document of a sample company as it is written down in {@code demo/evidence.yaml}; the file is made from it.
 *
 * @param criteria the criteria it serves, each with the place to look at
 * @param newer a second version of the same document
 */
public record Paper(
        Kind kind,
        @Nullable String file,
        @Nullable String url,
        @Nullable String title,
        @Nullable String effective,
        @JsonProperty("for") @Nullable Map<String, String> criteria,
        @Nullable List<String> lines,
        @Nullable List<List<String>> rows,
        @Nullable Map<String, Integer> bars,
        @Nullable Paper newer) {

    private static final Period FRESH = Period.ofMonths(18);

    public enum Kind {
        @JsonProperty("pdf")
        PDF,
        @JsonProperty("chart")
        CHART,
        @JsonProperty("sheet")
        SHEET,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("link")
        LINK
    }

    public String name() {
        return file == null ? "" : file;
    }

    public String heading() {
        return title == null ? name() : title;
    }

    public List<String> text() {
        return lines == null ? List.of() : lines;
    }

    public List<List<String>> table() {
        return rows == null ? List.of() : rows;
    }

    public Map<String, Integer> chart() {
        return bars == null ? Map.of() : bars;
    }

    public Map<String, String> serves() {
        return criteria == null ? Map.of() : criteria;
    }

    public Optional<LocalDate> effectiveOn() {
        return Optional.ofNullable(effective).map(LocalDate::parse);
    }

    /** Whether somebody who starts on {@code day} would still show it: as it was revised last, not older than a year and a half. */
    public boolean isFreshOn(LocalDate day) {
        return next().orElse(this)
                .effectiveOn()
                .map(date -> date.isAfter(day.minus(FRESH)))
                .orElse(true);
    }

    /** The newer version, under the title of this one. */
    public Optional<Paper> next() {
        return Optional.ofNullable(newer)
                .map(one -> new Paper(
                        kind, one.file, null, heading(), one.effective, null, one.lines, one.rows, one.bars, null));
    }

    /** The same of a company and a year. */
    public Paper of(String company, String places, int year) {
        var words = Map.of("company", company, "places", places, "year", Integer.toString(year));
        return new Paper(
                kind,
                name().replace("{year}", Integer.toString(year)),
                null,
                Phrases.fill(heading(), words),
                LocalDate.of(year, 6, 30).toString(),
                criteria,
                text().stream().map(line -> Phrases.fill(line, words)).toList(),
                rows,
                bars == null ? null : new LinkedHashMap<>(bars),
                null);
    }
}
