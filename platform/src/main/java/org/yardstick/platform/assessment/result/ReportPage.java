package org.yardstick.platform.assessment.result;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.chart.Medium;
import org.yardstick.platform.shell.print.Fonts;

/** The report for the board: what the screens show, in the order in which a board reads, and every criterion with its evidence. */
public record ReportPage(
        Reading reading, Optional<ComparisonPage> comparison, List<Readings.Place> places, Instant at, ZoneId zone) {
    private static final int WIDTH = 640;
    private static final int GAPS = 10;
    private static final int STEPS = 8;

    /** A chapter: what it is called and where a link finds it. */
    public record Chapter(String id, String title) {}

    /** A piece of evidence and the criteria that it speaks for. */
    public record Registered(Inputs.Evidence piece, List<String> criteria) {}

    public String say(String key, Object... parts) {
        return reading.say(key, parts);
    }

    public String title() {
        return say("assessment.result.report.title") + " – " + reading.organisation() + ", "
                + reading.assessment().name();
    }

    public List<Chapter> chapters() {
        var chapters = new ArrayList<>(List.of(
                chapter("summary"),
                chapter("gates"),
                chapter("scorecard"),
                chapter("views"),
                chapter("heat"),
                chapter("gaps")));
        if (comparison.isPresent()) {
            chapters.add(chapter("comparison"));
        }
        chapters.addAll(List.of(chapter("sheets"), chapter("evidence"), chapter("method")));
        return chapters;
    }

    private Chapter chapter(String id) {
        return new Chapter(id, say("assessment.result.report." + id));
    }

    public Medium medium() {
        return Medium.paper(WIDTH, Fonts.families(reading.words().language()));
    }

    public Charts charts() {
        return new Charts(reading, medium());
    }

    public ResultPage page() {
        return new ResultPage(reading);
    }

    public Headline headline() {
        return new Headline(reading);
    }

    public boolean draft() {
        return reading.assessment().isOpen();
    }

    public List<CriterionRow> criteria() {
        return CriterionRow.all(reading);
    }

    public Map<String, List<CriterionRow>> byModule() {
        return new Gaps(reading).byModule();
    }

    public List<CriterionRow> gaps() {
        return new Gaps(reading).byShortfall().stream().limit(GAPS).toList();
    }

    public List<Gaps.Step> steps() {
        return new Gaps(reading).nextSteps().stream().limit(STEPS).toList();
    }

    /** What a board should take away, in three sentences or, with an earlier assessment, four. */
    public List<String> messages() {
        return Stream.of(
                        scorecardMessage(),
                        gapsMessage(),
                        Optional.of(page().coherence()),
                        comparison.map(this::comparisonMessage))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> scorecardMessage() {
        var perspectives = IndexRow.perspectives(reading).stream()
                .filter(row -> row.index().isPresent())
                .sorted(Comparator.comparing(row -> row.index().orElseThrow()))
                .toList();
        if (perspectives.size() < 2) {
            return Optional.empty();
        }
        var weakest = perspectives.getFirst();
        var strongest = perspectives.getLast();
        if (strongest.shown().equals(weakest.shown())) {
            return Optional.of(say("assessment.result.report.message-even", weakest.shown()));
        }
        return Optional.of(say(
                "assessment.result.report.message-scorecard",
                strongest.name(),
                strongest.shown(),
                weakest.name(),
                weakest.shown()));
    }

    private Optional<String> gapsMessage() {
        var largest = gaps().stream()
                .limit(3)
                .map(row -> row.code() + " " + row.title())
                .collect(Collectors.joining(say("assessment.result.list-separator")));
        return largest.isEmpty()
                ? Optional.empty()
                : Optional.of(say("assessment.result.report.message-gaps", largest));
    }

    private String comparisonMessage(ComparisonPage both) {
        var whole = both.indices().getFirst();
        return say(
                "assessment.result.report.message-before",
                both.other().assessment().name(),
                reading.shown(whole.before()),
                reading.shown(whole.now()),
                whole.difference());
    }

    /** Who was assessed and signed, in all scripts in which the organisation writes its name. */
    public Map<Language, String> names() {
        var names = new java.util.EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = reading.assessment().organisationName().in(language);
            if (!names.containsValue(name)) {
                names.put(language, name);
            }
        }
        return names;
    }

    public List<String> sites() {
        return places.stream()
                .filter(place -> !place.unit())
                .map(place -> place.names().in(reading.words().language())
                        + (place.city().isBlank()
                                ? ""
                                : say(
                                        "assessment.result.report.in-city",
                                        Cities.name(
                                                place.city(), reading.words().language()))))
                .toList();
    }

    public Optional<String> unit() {
        return places.stream()
                .filter(Readings.Place::unit)
                .map(place -> place.names().in(reading.words().language()))
                .findFirst();
    }

    /** All evidence, each piece once. */
    public List<Registered> register() {
        var pieces = new java.util.LinkedHashMap<Inputs.Evidence, List<String>>();
        for (var row : criteria()) {
            row.evidence()
                    .forEach(piece -> pieces.computeIfAbsent(piece.wherever(), one -> new ArrayList<>())
                            .add(row.code()));
        }
        return pieces.entrySet().stream()
                .map(one -> new Registered(one.getKey(), one.getValue()))
                .toList();
    }

    public String printed() {
        return reading.words().dateAndTime(at, zone);
    }

    public Optional<String> signed() {
        return reading.assessment()
                .submission()
                .map(one -> say(
                        "assessment.result.report.signed-by",
                        one.signer(),
                        reading.words().dateAndTime(one.signedAt(), zone)));
    }

    /** "Page {0} of {1}", cut where the numbers go. */
    public String[] pageOf() {
        return say("assessment.result.report.page", "\u0001", "\u0001").split("\u0001", -1);
    }
}
