package org.yardstick.platform.offline;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.election.Outcome;
import org.yardstick.measurement.election.Representation;
import org.yardstick.measurement.election.Round;

/** An outcome of an election for people at a terminal: who is elected, the result sheet round by round, and who is left unheard. */
final class ElectionText {
    /** More committees are not read in a terminal; the JSON holds them all. */
    private static final int MOST_COMMITTEES = 20;
    /** So many rounds stand side by side. */
    private static final int ABREAST = 7;

    private ElectionText() {}

    static String of(Outcome outcome, Optional<Representation.Findings> heard) {
        var text = new StringBuilder();
        text.append(outcome.chosen()
                .map(chosen -> "Elected by " + outcome.rule().code() + ": " + String.join(", ", chosen))
                .orElse(outcome.committees().size() + (outcome.complete() ? "" : " or more") + " committees are tied"));
        text.append("\n\n");
        if (outcome.committees().size() > 1) {
            outcome.committees().stream()
                    .limit(MOST_COMMITTEES)
                    .forEach(committee -> text.append("  tied: ")
                            .append(String.join(", ", committee))
                            .append('\n'));
            text.append('\n');
        }
        sheet(outcome.trace(), text);
        heard.ifPresent(findings -> text.append('\n')
                .append(unheard("justified representation (JR)", findings.jr()))
                .append(unheard("proportional justified representation (PJR)", findings.pjr()))
                .append(unheard("extended justified representation (EJR)", findings.ejr())));
        return text.toString();
    }

    private static void sheet(List<Round> trace, StringBuilder text) {
        for (int from = 0; from < trace.size(); from += ABREAST) {
            text.append(table(trace.subList(from, Math.min(trace.size(), from + ABREAST))))
                    .append('\n');
        }
        text.append("* elected\n");
        trace.forEach(round -> said(round).ifPresent(line -> text.append(line).append('\n')));
    }

    /** A candidate a row, a round a column. */
    private static TextTable table(List<Round> rounds) {
        var table = new TextTable(0, "l" + "r".repeat(rounds.size()));
        row(table, "", rounds.stream().map(round -> "round " + round.number()).toList());
        row(table, "", rounds.stream().map(ElectionText::what).toList());
        var candidates = new LinkedHashSet<String>();
        rounds.forEach(round -> candidates.addAll(figures(round).keySet()));
        for (var candidate : candidates) {
            row(
                    table,
                    candidate,
                    rounds.stream().map(round -> figure(round, candidate)).toList());
        }
        if (rounds.stream().anyMatch(Round.Stage.class::isInstance)) {
            row(table, "quota", rounds.stream().map(ElectionText::quota).toList());
        }
        return table;
    }

    /** The place of the star stays free where there is none, so that digits stand under digits. */
    private static void row(TextTable table, String name, List<String> cells) {
        var row = new ArrayList<>(List.of(name));
        cells.forEach(cell -> row.add(cell.endsWith("*") ? cell : cell + "  "));
        table.row(row.toArray(String[]::new));
    }

    private static String what(Round round) {
        return switch (round) {
            case Round.Choice choice -> CommandLine.written(choice.figure());
            case Round.Stage stage -> CommandLine.written(stage.act());
        };
    }

    private static Map<String, BigFraction> figures(Round round) {
        return switch (round) {
            case Round.Choice choice -> choice.figures();
            case Round.Stage stage -> stage.votes();
        };
    }

    private static List<String> elected(Round round) {
        return switch (round) {
            case Round.Choice choice -> choice.elected();
            case Round.Stage stage -> stage.elected();
        };
    }

    private static String figure(Round round, String candidate) {
        var shown = Optional.ofNullable(figures(round).get(candidate))
                .map(ElectionText::rounded)
                .orElse("");
        return elected(round).contains(candidate) ? shown + " *" : shown;
    }

    private static String quota(Round round) {
        return round instanceof Round.Stage stage ? rounded(stage.quota()) : "";
    }

    /** What does not stand in the table: whose votes are passed on, and between whom no figure decided. */
    private static Optional<String> said(Round round) {
        return switch (round) {
            case Round.Choice choice -> tie(choice.number(), choice.tied());
            case Round.Stage stage ->
                stage.who().isEmpty()
                        ? tie(stage.number(), stage.tied())
                        : Optional.of("round " + stage.number() + ": " + what(stage) + " of "
                                + String.join(", ", stage.who())
                                + (stage.tied().isEmpty() ? "" : ", tied " + String.join(", ", stage.tied())));
        };
    }

    private static Optional<String> tie(int number, List<String> tied) {
        return tied.isEmpty() ? Optional.empty() : Optional.of("round " + number + ": tied " + String.join(", ", tied));
    }

    private static String rounded(BigFraction value) {
        return value.bigDecimalValue(5, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String unheard(String property, Representation.Finding finding) {
        var verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
        return property + ": " + verdict
                + finding.group()
                        .map(group -> "; " + rounded(group.votes()) + " votes agree on "
                                + String.join(", ", group.agreedOn()) + " and deserve " + group.deserves())
                        .orElse("")
                + "\n";
    }
}
