package org.yardstick.platform.council.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.measurement.interval.Intervals;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;
import org.yardstick.platform.shell.chart.Medium;
import org.yardstick.platform.shell.chart.Ranges;

/**
 * The comparison as one reader sees it: the council all bodies by name, a body itself and all others together; nothing below the minimum.
 *
 * @param computes whether the reader may have it computed anew
 */
public record ComparisonPage(
        Optional<Basis> basis,
        List<Row> rows,
        List<String> levels,
        boolean computes,
        int minimum,
        int assessors,
        int others) {
    private static final double STEP = 5;
    private static final double LOGIT = 0.5;

    /** What was computed, when and from what. */
    public record Basis(
            LocalDate day,
            Instant at,
            int cases,
            List<String> editions,
            String version,
            String inputs,
            List<List<Names>> groups) {}

    /**
     * One body, or the others together.
     *
     * @param names of the body; none for the others
     * @param n cases; hidden with everything that is made from them when they are fewer than the minimum
     */
    public record Row(
            Optional<Names> names,
            Optional<UUID> body,
            int n,
            boolean hidden,
            Map<String, Integer> levelCounts,
            List<SectorRow> sectors,
            Optional<Estimate> gap,
            Optional<Estimate> mean,
            Optional<Comparison.Quartiles> assessed,
            SeverityCell severity) {

        /** One with fewer cases than the minimum. */
        static Row hidden(Optional<Names> names, UUID body, int n, SeverityCell severity) {
            return new Row(
                    names,
                    Optional.of(body),
                    n,
                    true,
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    severity);
        }

        public String name(Screen screen) {
            return names.map(one -> one.in(screen.language())).orElseGet(() -> screen.say("council.compare.others"));
        }

        public int count(String level) {
            return Objects.requireNonNullElse(levelCounts.get(level), 0);
        }

        /** How often a level was given, with Wilson's interval. */
        public String share(String level, Screen screen) {
            return shareOf(count(level), n, screen);
        }
    }

    public record SectorRow(String sector, int n, boolean hidden, Map<String, Integer> levels) {
        public String name(Screen screen) {
            return screen.say("identity.sector", Organisation.Sector.ofCode(sector));
        }

        public String share(String level, Screen screen) {
            return shareOf(Objects.requireNonNullElse(levels.get(level), 0), n, screen);
        }
    }

    /** @param group number of those it is linked with; 0 for none */
    public record SeverityCell(Suppression.OfSeverity why, Optional<Severity> found, int group) {
        public boolean isShown() {
            return why == Suppression.OfSeverity.SHOWN;
        }

        /** Why there is no figure. */
        public String told(ComparisonPage page, Screen screen) {
            var key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return screen.say("council.compare.why." + key, page.assessors, page.minimum, page.others);
        }
    }

    private static String shareOf(int hits, int n, Screen screen) {
        var interval = Intervals.share(hits, n, Estimate.CONFIDENCE);
        return screen.say(
                "council.compare.share",
                hits,
                percent((double) hits / n),
                percent(interval.lower()),
                percent(interval.upper()));
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    public boolean isEmpty() {
        return basis.isEmpty() || rows.isEmpty();
    }

    /** Whether a body is not told what the others are like. */
    public boolean hidesOthers() {
        return !computes && rows.stream().noneMatch(row -> row.names.isEmpty());
    }

    public List<Row> shown() {
        return rows.stream().filter(row -> !row.hidden).toList();
    }

    public String levelName(String level, Screen screen) {
        return level.equals(Comparison.REFUSED)
                ? screen.say("council.compare.refused")
                : screen.say("council.remit.levels", level);
    }

    /** A number with its sign and one place; the minus is one. */
    public static String signed(double number) {
        var text = String.format(Locale.ROOT, "%+.1f", number);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '\u2212');
    }

    public static String fine(double number) {
        return String.format(Locale.ROOT, "%+.2f", number).replace('-', '\u2212');
    }

    public static String plain(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    public Optional<Drawing> gaps(Screen screen) {
        var lines = new ArrayList<Ranges.Row>();
        shown().forEach(row -> row.gap.ifPresent(gap ->
                lines.add(new Ranges.Row(row.name(screen), gap.lower(), gap.mean(), gap.upper(), signed(gap.mean())))));
        var reach = Ranges.reach(lines, STEP);
        return drawn("gaps", lines, -reach, reach, Optional.of(0.0), screen);
    }

    public Optional<Drawing> indices(Screen screen) {
        var lines = new ArrayList<Ranges.Row>();
        shown().forEach(row -> row.assessed.ifPresent(of ->
                lines.add(new Ranges.Row(row.name(screen), of.lower(), of.median(), of.upper(), plain(of.median())))));
        return drawn("indices", lines, 0, 100, Optional.empty(), screen);
    }

    public Optional<Drawing> severities(Screen screen) {
        var lines = new ArrayList<Ranges.Row>();
        rows.stream()
                .filter(row -> row.severity.isShown())
                .forEach(row -> row.severity.found.ifPresent(of -> lines.add(
                        new Ranges.Row(row.name(screen), of.lower(), of.logits(), of.upper(), fine(of.logits())))));
        var reach = Ranges.reach(lines, LOGIT);
        return drawn("severities", lines, -reach, reach, Optional.of(0.0), screen);
    }

    private static Optional<Drawing> drawn(
            String id, List<Ranges.Row> lines, double from, double to, Optional<Double> mark, Screen screen) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var caption = new Caption(
                "picture-" + id,
                screen.say("council.compare." + id),
                screen.say("council.compare." + id + "-picture", lines.size()));
        return Optional.of(new Ranges(caption, from, to, mark, lines).on(Medium.SCREEN));
    }
}
