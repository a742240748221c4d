package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.platform.assessment.Inputs;

/**
 * A number of a result and what it follows from: in words, with its formula, down to what was answered.
 *
 * @param path which child of which child it is, from the root
 * @param criterion the criterion below which it stands
 * @param gate the gate that it judges, when it is one
 * @param weight what it weighs among its siblings
 */
public record Branch(
        Reading reading,
        Explanation.Node node,
        String path,
        Optional<String> criterion,
        Optional<GateRow> gate,
        Optional<BigDecimal> weight) {

    static Branch root(Reading reading) {
        var scored = reading.scored();
        var node = scored.scoring().explain(scored.result());
        return new Branch(reading, node, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The numbers that this one follows from; a weight stands with the number that it weighs. */
    public List<Branch> children() {
        var operands = node.operands();
        return java.util.stream.IntStream.range(0, operands.size())
                .mapToObj(this::child)
                .toList();
    }

    Branch child(int i) {
        var child = node.operands().get(i);
        var weights = node.weights();
        return new Branch(
                reading,
                child,
                path.isEmpty() ? String.valueOf(i) : path + "." + i,
                criterionOf(child).or(() -> criterion),
                gateOf(child, i),
                weights.isEmpty() ? Optional.empty() : weights.get(i).value());
    }

    private Optional<String> criterionOf(Explanation.Node child) {
        var known = reading.texts().criteria().containsKey(child.code());
        return known ? Optional.of(child.code()) : Optional.empty();
    }

    private Optional<GateRow> gateOf(Explanation.Node child, int i) {
        if (!child.kind().startsWith("gate-")) {
            return Optional.empty();
        }
        return reading.result().levels().stream()
                .filter(level -> level.code().equals(node.code()))
                .map(level -> new GateRow(reading, level.gates().get(i)))
                .findFirst();
    }

    public boolean isLeaf() {
        return node.children().isEmpty();
    }

    public String link() {
        return reading.path() + "/explanation" + (path.isEmpty() ? "" : "?node=" + path);
    }

    /** What the number is. */
    public String words() {
        var code = node.code();
        return gate.map(GateRow::words).orElseGet(() -> switch (node.kind()) {
            case "level" -> reading.level(code);
            case "fact" -> reading.fact(code);
            default -> reading.say("assessment.result.node." + node.kind(), name(code));
        });
    }

    private String name(String code) {
        var texts = reading.texts();
        if (code.isEmpty()) {
            return reading.say("assessment.result.node.all");
        }
        if (texts.criteria().containsKey(code)) {
            return code + " " + reading.title(code);
        }
        return switch (node.kind()) {
            case "module" -> reading.module(code);
            case "perspective" -> reading.perspective(code).name();
            case "set", "lowest-criterion", "share" -> reading.set(code);
            default -> texts.dimensions().containsKey(code) ? reading.dimension(code) : code;
        };
    }

    public String value() {
        if (gate.isPresent()) {
            return gate.get().state();
        }
        return node.value().map(this::told).orElseGet(() -> reading.say("assessment.result.gate.nothing-applicable"));
    }

    private String told(BigDecimal value) {
        return switch (node.kind()) {
            case "level" ->
                reading.say(
                        value.signum() > 0
                                ? "assessment.result.node.level-held"
                                : "assessment.result.node.level-missing");
            case "fact" -> reading.say(value.signum() > 0 ? "assessment.result.gate.yes" : "assessment.result.gate.no");
            case "coherence" -> reading.percent(Optional.of(value));
            case "assessment",
                    "credited",
                    "held-back",
                    "raw",
                    "missing",
                    "tolerance",
                    "interrelation",
                    "required",
                    "limit" -> GateRow.plain(value);
            default -> reading.shown(value);
        };
    }

    /** The number as it is held, to ten places. */
    public Optional<String> exact() {
        return node.value().map(BigDecimal::toPlainString);
    }

    public Optional<String> weighs() {
        return weight.map(GateRow::plain);
    }

    /** How it follows from what stands below it, in words. */
    public String formula() {
        return reading.say("assessment.result.formula."
                + node.formula().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String symbols() {
        return node.formula().symbols();
    }

    private boolean isScore() {
        return node.kind().equals("raw") || node.kind().equals("missing");
    }

    /** Of a score given: the description that it has reached. */
    public Optional<String> anchor() {
        return isScore() ? row().map(row -> row.met(scoreOf(row))) : Optional.empty();
    }

    private CriterionRow.Score scoreOf(CriterionRow row) {
        return row.scores().stream()
                .filter(score -> score.dimension().equals(node.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Of a criterion: what was attached to it. */
    public List<Inputs.Evidence> evidence() {
        return node.kind().equals("criterion")
                ? row().map(CriterionRow::evidence).orElse(List.of())
                : List.of();
    }

    /** Where in a piece of evidence one has to look, and since when it holds. */
    public String place(Inputs.Evidence piece) {
        var since = piece.effective().isEmpty()
                ? reading.say("assessment.evidence.no-date")
                : reading.say("assessment.evidence.effective", reading.day(piece.effective()));
        return piece.pointer().isEmpty() ? since : piece.pointer() + " · " + since;
    }

    public boolean isCriterion() {
        return node.kind().equals("criterion");
    }

    public Optional<CriterionRow> row() {
        return criterion.map(code -> new CriterionRow(reading, reading.came(code)));
    }
}
