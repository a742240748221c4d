package org.yardstick.platform.offline;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.measurement.election.Ballot;
import org.yardstick.measurement.election.Ballots;
import org.yardstick.measurement.election.Election;
import org.yardstick.measurement.election.Lot;
import org.yardstick.measurement.election.Options;
import org.yardstick.measurement.election.Outcome;
import org.yardstick.measurement.election.Representation;
import org.yardstick.measurement.election.Rule;

/** {@code ./yardstick vote}: a committee, or topics, elected from ballots. */
final class Vote implements Calculation {
    private static final String HELP = """
        ./yardstick vote FILE --rule RULE --seats K counts ballots: every committee that the rule allows, the account
        round by round, and whether a large group is left unheard.

          FILE             YAML or JSON: candidates, and ballots. A ballot is a list of those approved of, or has
                           one of approve, rank (first preference first) and scores (name: number), and may have
                           a weight, as in
                             candidates: [Complaints, Delivery]
                             ballots:
                               - {approve: [Delivery], weight: 3}
                           Reads the .abc.yaml of abcvoting too
          --rule RULE      av, sav, pav, seqpav, phragmen, equal-shares, cc, monroe (approvals), stv, meek (ranks)
          --seats K        how many are elected (otherwise as the file says)
          --approve-from S  scores of at least S approve
          --approve-top N  the first N ranks approve
          --completion C   of equal shares: phragmen, increments, approval or none (otherwise phragmen)
          --seed TEXT      breaks a tie by lot; at least 16 characters, chosen before the ballots are opened
          --commitment H   the SHA-256 of the seed as it was announced; the seed must have it
          --most N         list at most N tied committees (otherwise 10000)
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints the account, round by round; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick vote examples/research-topics.yaml --rule phragmen

        Exit: 0 one committee is chosen; 1 there is a tie that no lot has broken; 2 wrong input, told with file, line,
        column and reason, or a command line that cannot be understood.""";

    @Override
    public String name() {
        return "vote";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var rule = rule(asked.value("--rule").orElseThrow(() -> new WrongUse("--rule is missing; try --help")));
        var file = BallotFile.read(asked.file());
        int seats = asked.value("--seats").isPresent() || file.seats().isEmpty()
                ? seats(asked)
                : file.seats().get();
        var ballots = suited(file.ballots(), rule, asked);
        var outcome = Election.count(ballots, rule, seats, options(asked));
        var heard = rule.ranked() ? Optional.<Representation.Findings>empty() : representation(ballots, seats, outcome);
        return new Answer(
                file.sha256(),
                ElectionFields.of(outcome, heard, file.numbered()),
                ElectionText.of(outcome, heard),
                warnings(outcome),
                outcome.chosen().isPresent());
    }

    private static int seats(CommandLine asked) {
        if (asked.value("--seats").isEmpty()) {
            throw new WrongUse("--seats is missing, and the file does not say how many; try --help");
        }
        return (int) asked.whole("--seats", 1, 1, 10_000);
    }

    private static Rule rule(String code) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new WrongUse("--rule is one of "
                        + Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.joining(", ")) + ", not '"
                        + code + "'"));
    }

    private static Options options(CommandLine asked) {
        var options = Options.usual()
                .completedBy(asked.choice("--completion", Options.Completion.PHRAGMEN))
                .listing((int) asked.whole("--most", 10_000, 1, 1_000_000));
        return asked.value("--seed")
                .map(seed -> options.drawing(
                        new Lot(seed, asked.value("--commitment").orElseGet(() -> Lot.commitment(seed)))))
                .orElse(options);
    }

    /** The ballots as the rule takes them, where the command line says how. */
    private static Ballots suited(Ballots ballots, Rule rule, CommandLine asked) {
        if (rule.ranked()) {
            return ballots.ballots().stream().allMatch(Ballot.Scores.class::isInstance)
                    ? ballots.rankedByScore()
                    : ballots;
        }
        if (asked.value("--approve-from").isPresent()) {
            return ballots.approvedFrom(BigDecimal.valueOf(asked.number("--approve-from", 0, -1e9, 1e9)));
        }
        return asked.value("--approve-top").isPresent()
                ? ballots.approvedDownTo((int) asked.whole("--approve-top", 1, 1, 10_000))
                : ballots;
    }

    /** Of the chosen committee; of the first where a tie is open. */
    private static Optional<Representation.Findings> representation(Ballots ballots, int seats, Outcome outcome) {
        return Optional.of(Representation.of(
                ballots, seats, outcome.chosen().orElse(outcome.committees().getFirst())));
    }

    private static List<String> warnings(Outcome outcome) {
        var warnings = new ArrayList<String>();
        switch (outcome.tieBreak().how()) {
            case OPEN ->
                warnings.add(
                        outcome.committees().size()
                                + " committees are tied; announce the hash of a seed before the next count and give the seed with --seed.");
            case CUT -> warnings.add("More committees are tied than are listed, so no lot was drawn; raise --most.");
            case LOT, NOT_NEEDED -> {}
        }
        if (outcome.abstentions() > 0) {
            warnings.add(outcome.abstentions() + " ballots approve of nobody; they count among the voters.");
        }
        return warnings;
    }
}
