package org.yardstick.platform.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.election.Outcome;
import org.yardstick.measurement.election.Representation;
import org.yardstick.measurement.election.Round;

/** An outcome of an election for machines: docs/formats/calculations.md. */
final class ElectionFields {
    private ElectionFields() {}

    /** @param numbered whether candidates are numbers, and so written as such */
    static Map<String, Object> of(Outcome outcome, Optional<Representation.Findings> heard, boolean numbered) {
        return new Fields()
                .put("rule", outcome.rule().code())
                .put("seats", outcome.seats())
                .put("votes", decimal(outcome.votes()))
                .put(
                        "committees",
                        outcome.committees().stream()
                                .map(one -> names(one, numbered))
                                .toList())
                .put("complete", outcome.complete())
                .put("chosen", outcome.chosen(), chosen -> names(chosen, numbered))
                .put("score", outcome.score(), ElectionFields::exact)
                .put("tieBreak", tieBreak(outcome.tieBreak()))
                .put(
                        "trace",
                        outcome.trace().stream().map(ElectionFields::round).toList())
                .put("properties", heard, ElectionFields::properties)
                .map();
    }

    private static List<?> names(List<String> committee, boolean numbered) {
        return numbered ? committee.stream().map(Integer::valueOf).toList() : committee;
    }

    private static Map<String, Object> tieBreak(Outcome.TieBreak tie) {
        return new Fields()
                .put("how", CommandLine.written(tie.how()))
                .put("commitment", tie.commitment(), hash -> hash)
                .map();
    }

    private static Map<String, Object> round(Round round) {
        return switch (round) {
            case Round.Choice choice ->
                new Fields()
                        .put("round", choice.number())
                        .put("figure", CommandLine.written(choice.figure()))
                        .put("figures", figures(choice.figures()))
                        .put("tied", choice.tied())
                        .put("elected", choice.elected())
                        .map();
            case Round.Stage stage ->
                new Fields()
                        .put("round", stage.number())
                        .put("act", CommandLine.written(stage.act()))
                        .put("who", stage.who())
                        .put("quota", exact(stage.quota()))
                        .put("votes", figures(stage.votes()))
                        .put("exhausted", exact(stage.exhausted()))
                        .put("tied", stage.tied())
                        .put("elected", stage.elected())
                        .map();
        };
    }

    private static Map<String, Object> figures(Map<String, BigFraction> figures) {
        var shown = new Fields();
        figures.forEach((name, value) -> shown.put(name, exact(value)));
        return shown.map();
    }

    private static Map<String, Object> properties(Representation.Findings findings) {
        return new Fields()
                .put("jr", finding(findings.jr()))
                .put("pjr", finding(findings.pjr()))
                .put("ejr", finding(findings.ejr()))
                .map();
    }

    private static Object finding(Representation.Finding finding) {
        return switch (finding.verdict()) {
            case HOLDS -> true;
            case FAILS -> false;
            case OPEN -> "open";
        };
    }

    /** A whole number or decimal where it is one, otherwise a fraction as text: 5/3. */
    private static Object exact(BigFraction value) {
        if (value.getDenominator().equals(java.math.BigInteger.ONE)) {
            return value.getNumerator();
        }
        return value.getNumerator() + "/" + value.getDenominator();
    }

    private static Object decimal(BigFraction value) {
        return value.getDenominator().equals(java.math.BigInteger.ONE) ? value.getNumerator() : value.doubleValue();
    }
}
