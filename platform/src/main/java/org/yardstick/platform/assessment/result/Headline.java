package org.yardstick.platform.assessment.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.LevelResult;

/** Where one stands, where one wants to go, and why it is so, in number and word. */
public record Headline(Reading reading) {

    /** A level with its gates. */
    public record Step(String code, String name, String meaning, boolean reached, boolean target, List<GateRow> gates) {
        public long held() {
            return gates.stream().filter(GateRow::held).count();
        }
    }

    /** The level reached, in number and word, or that there is none yet. */
    public String now() {
        return reading.result()
                .reached()
                .map(reading::level)
                .orElseGet(() -> reading.say("assessment.result.no-level"));
    }

    public Optional<String> meaning() {
        return reading.result().reached().map(code -> reading.levelText(code).meaning());
    }

    public Optional<String> target() {
        return reading.assessment().target().filter(this::isLevel).map(reading::level);
    }

    private boolean isLevel(String code) {
        return reading.texts().levels().containsKey(code);
    }

    public String targetSentence() {
        return target().map(level -> reading.say(
                        targetReached() ? "assessment.result.target-reached" : "assessment.result.target", level))
                .orElseGet(() -> reading.say("assessment.result.no-target"));
    }

    public boolean targetReached() {
        var levels = reading.result().levels().stream().map(LevelResult::code).toList();
        return reading.assessment()
                .target()
                .filter(code -> levels.indexOf(code) >= 0
                        && levels.indexOf(code) < reading.result().levelsReached())
                .isPresent();
    }

    /** Why this level and no higher one. */
    public String why() {
        var next = reading.result().next();
        if (next.isEmpty()) {
            return reading.say("assessment.result.why-top");
        }
        var missing = missing();
        var all = levels().stream()
                .filter(level -> level.code().equals(next.get()))
                .mapToInt(level -> level.gates().size())
                .sum();
        var reasons = missing.stream()
                .map(GateRow::reason)
                .collect(Collectors.joining(reading.say("assessment.result.list-separator")));
        return reading.say("assessment.result.why-missing", reading.level(next.get()), all, missing.size(), reasons);
    }

    /** The gates that are missing for the next level, the furthest first; facts last, they have no distance. */
    public List<GateRow> missing() {
        return reading.result().missingGates().stream()
                .sorted(Comparator.comparing((GateResult gate) -> new GateRow(reading, gate).isFact())
                        .thenComparing(GateResult::distance, Comparator.reverseOrder()))
                .map(gate -> new GateRow(reading, gate))
                .toList();
    }

    public Optional<String> next() {
        return reading.result().next().map(reading::level);
    }

    public List<Step> levels() {
        var reached = reading.result().levelsReached();
        var levels = reading.result().levels();
        return levels.stream()
                .map(level -> new Step(
                        level.code(),
                        reading.level(level.code()),
                        reading.levelText(level.code()).meaning(),
                        levels.indexOf(level) < reached,
                        reading.assessment()
                                .target()
                                .filter(level.code()::equals)
                                .isPresent(),
                        level.gates().stream()
                                .map(gate -> new GateRow(reading, gate))
                                .toList()))
                .toList();
    }
}
