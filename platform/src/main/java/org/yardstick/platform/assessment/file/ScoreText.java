package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.offline.TextTable;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.GateWords;
import org.yardstick.platform.standard.Reading;

/** A scored file for people: the level and why, what is missing for the next one, the indices, and each criterion. */
final class ScoreText {
    private final Scorecard card;
    private final Result result;
    private final Words words;
    private final Reading reading;
    private final GateWords gates;
    private final StringBuilder text = new StringBuilder();

    ScoreText(Scorecard card, Words words) {
        this.card = card;
        this.result = card.result();
        this.words = words;
        this.reading = Reading.of(card.standard().edition(), words);
        this.gates = new GateWords(reading.texts(), words);
    }

    String write() {
        writeHead();
        writeMissing();
        heading("levels");
        result.levels().forEach(this::writeLevel);
        heading("indices");
        writeIndices();
        heading("criteria");
        writeCriteria();
        return text.toString();
    }

    private void writeHead() {
        var edition = card.standard().edition();
        var profile = reading.texts().profiles().get(card.file().profile());
        line(String.join(
                " · ",
                java.util.stream.Stream.of(
                                card.file().organisation(), card.file().name())
                        .filter(one -> !one.isBlank())
                        .toList()));
        line(words.say(
                "assessment-file.standard",
                reading.texts().name(),
                edition.name(),
                profile == null ? words.say("assessment-file.untailored") : profile.name()));
        line("");
        line(result.reached()
                .map(level -> words.say("assessment-file.reached", level(level)))
                .orElseGet(() -> words.say("assessment-file.no-level")));
        if (!result.complete()) {
            line(words.say("assessment-file.incomplete", result.missing().size()));
        }
    }

    private void writeMissing() {
        if (result.next().isEmpty()) {
            line(words.say("assessment-file.highest"));
            return;
        }
        line(words.say(
                "assessment-file.missing",
                level(result.next().get()),
                result.missingGates().size()));
        for (var gate : result.missingGates()) {
            line("");
            line("  " + words.say("assessment-file.line", gates.asks(gate.gate()), value(gate)));
            var table = new TextTable(6, "lrl");
            gate.offenders()
                    .forEach(one -> table.row(
                            gates.name(one),
                            shown(one.value()),
                            words.say("assessment-file.below", shown(one.shortfall()))));
            text.append(table);
        }
    }

    private void heading(String key) {
        line("");
        line(words.say("assessment-file.heading." + key));
    }

    private void writeLevel(LevelResult level) {
        var state = words.say(level.held() ? "assessment-file.level.held" : "assessment-file.level.not-held");
        line("  " + words.say("assessment-file.line", level(level.code()), state));
        var table = new TextTable(4, "lll");
        for (var gate : level.gates()) {
            var held = gate.held() ? "assessment-file.gate-held" : "assessment-file.gate-missing";
            table.row(words.say(held), gates.asks(gate.gate()), value(gate));
        }
        text.append(table);
    }

    /** What the gate measured; where rounding would make it look held, as many places as show that it is not. */
    private String value(GateResult gate) {
        if (gate.gate() instanceof Gate.Fact) {
            return words.say(gate.held() ? "assessment-file.fact.yes" : "assessment-file.fact.no");
        }
        if (gate.shownValue().isEmpty()) {
            return words.say("assessment-file.nothing-applicable");
        }
        var value = gate.shownValue().get().toPlainString();
        return gate.held()
                ? value
                : words.say(
                        "assessment-file.short-by", value, gate.shownDistance().toPlainString());
    }

    private String level(String code) {
        return words.say("assessment.result.level", code, reading.level(code).name());
    }

    private void writeIndices() {
        var table = new TextTable(2, "lr");
        table.row(words.say("assessment-file.index.independent"), shown(result.independent()));
        table.row(words.say("assessment-file.index.interrelated"), shown(result.interrelated()));
        result.coherence()
                .ifPresent(value -> table.row(
                        words.say("assessment-file.index.coherence"),
                        value.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString()));
        table.row(words.say("assessment-file.index.cskm"), shown(result.cskm()));
        text.append(table);
        writeIndices(
                "dimensions",
                result.dimensions(),
                code -> reading.dimension(code).name());
        writeIndices(
                "perspectives",
                result.perspectives(),
                code -> reading.perspective(code).name());
        writeIndices(
                "modules",
                result.modules(),
                code -> code + " " + reading.module(code).name());
    }

    private void writeIndices(String key, Map<String, Optional<BigDecimal>> indices, UnaryOperator<String> name) {
        line("");
        line("  " + words.say("assessment-file.index." + key));
        var table = new TextTable(4, "lr");
        indices.forEach((code, index) -> table.row(name.apply(code), shown(index)));
        text.append(table);
    }

    private void writeCriteria() {
        line("  " + words.say("assessment-file.criteria-note"));
        var dimensions = card.standard().edition().document().dimensions();
        var table = new TextTable(2, "l" + "r".repeat(dimensions.size() + 4) + "l");
        var head = new ArrayList<>(List.of(""));
        dimensions.forEach(
                dimension -> head.add(reading.dimension(dimension.code()).name()));
        for (var key : List.of("index", "support", "interrelated", "weight")) {
            head.add(words.say("assessment-file.column." + key));
        }
        table.row(head.toArray(String[]::new));
        for (var criterion : card.standard().criteria()) {
            table.row(row(criterion, dimensions).toArray(String[]::new));
        }
        text.append(table);
    }

    private List<String> row(EditionDocument.Criterion criterion, List<EditionDocument.Dimension> dimensions) {
        var one = card.criterion(criterion.code());
        var row = new ArrayList<>(List.of(criterion.code()));
        dimensions.forEach(dimension -> row.add(score(one, dimension.code())));
        row.add(shown(one.index()));
        row.add(shown(one.support()));
        row.add(shown(one.interrelated()));
        row.add(card.standard().weight(criterion).stripTrailingZeros().toPlainString());
        row.add(reading.title(criterion.code()));
        return row;
    }

    /** A raw score, and what of it counts where that is less. */
    private static String score(CriterionResult one, String dimension) {
        var raw = one.raw().get(dimension);
        var credited = one.credited().get(dimension);
        if (raw == null || credited == null) {
            return "–";
        }
        var given = raw.stripTrailingZeros().toPlainString();
        return raw.compareTo(credited) == 0
                ? given
                : given + "→" + credited.stripTrailingZeros().toPlainString();
    }

    private String shown(Optional<BigDecimal> value) {
        return value.map(ScoreText::shown).orElse("–");
    }

    static String shown(BigDecimal value) {
        return Result.shown(value).toPlainString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
