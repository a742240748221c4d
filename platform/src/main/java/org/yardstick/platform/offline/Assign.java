package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.matching.Changes;
import org.yardstick.measurement.matching.Matching;
import org.yardstick.measurement.matching.Pair;
import org.yardstick.measurement.matching.Plan;

/** {@code ./yardstick assign}: who judges what. */
final class Assign implements Calculation {
    private static final String HELP = """
        ./yardstick assign FILE gives every entry its judges: the largest total affinity under all rules, with proof.

          FILE             JSON or YAML: entries (names), judges (names, or name with min, max and tags), k (judges an
                           entry), affinity (triples entry, judge, number; or a matrix with a row an entry),
                           conflicts, forbidden and forced (pairs entry, judge), apart (pairs of judges; or judges
                           and entries), panels (tag with min and max), older (an assignment to be topped up), as in
                             entries: [Harbour Bank, Peak Telecom]
                             judges: [Chan, {name: Lee, max: 2}]
                             conflicts: [[Harbour Bank, Chan]]
          --fairness S     give up at most this share of the total for the worst-served entries, 0 to 1 (otherwise
                           nothing is traded at all)
          --connect        link all judges with each other by entries judged in common, as calibration needs, with
                           the least loss
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        With older in the file as few of its pairs as possible change, and only then affinity counts.

        It prints panels and loads; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick assign examples/judging-plan.yaml --connect

        Exit: 0 assigned; 1 judges are not linked although --connect asks for it; 2 wrong input, told with file, line,
        column and reason, a problem that no plan solves, with what stands in its way, or a command line that cannot
        be understood.""";

    @Override
    public String name() {
        return "assign";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var file = ProblemFile.read(asked.file());
        var fair = asked.value("--fairness").isPresent();
        var options = Matching.Options.usual();
        if (fair) {
            options = new Matching.Options(asked.number("--fairness", 0, 0, 1), options.steps());
        }
        var matching = Matching.of(file.problem(), options);
        var changes = file.older().map(matching::toppedUp);
        var plan = plan(matching, changes, fair, asked.has("--connect"));
        return new Answer(
                file.sha256(),
                result(plan, changes),
                text(plan, changes),
                warnings(plan),
                plan.connected() || !asked.has("--connect"));
    }

    /** A plan that was topped up or made fairer is linked by exchanges, any other one at the least loss. */
    private static Plan plan(Matching matching, Optional<Changes> changes, boolean fair, boolean linked) {
        if (changes.isEmpty() && !fair) {
            return linked ? matching.linked() : matching.best();
        }
        var plan = changes.map(Changes::plan).orElseGet(matching::fairer);
        return linked ? matching.connected(plan) : plan;
    }

    private static List<String> warnings(Plan plan) {
        var warnings = new ArrayList<String>();
        if (!plan.proof().optimal()) {
            warnings.add("Another plan might have a larger total, but none above "
                    + Numbers.plain(plan.proof().bound()) + ".");
        }
        if (!plan.connected()) {
            warnings.add("Judges and entries fall into " + plan.components()
                    + " parts whose measures cannot be compared; --connect links them.");
        }
        return warnings;
    }

    private static Map<String, Object> result(Plan plan, Optional<Changes> changes) {
        return new Fields()
                .put("assignment", plan.panels())
                .put("objective", plan.total())
                .put("worst", plan.worst())
                .put("worstEntries", plan.worstEntries())
                .put("loads", plan.loads())
                .put("connected", plan.connected())
                .put("optimal", plan.proof().optimal())
                .put("bound", plan.proof().bound())
                .put(
                        "changes",
                        changes,
                        all -> new Fields()
                                .put("kept", all.kept().size())
                                .put("removed", pairs(all.removed()))
                                .put("added", pairs(all.added()))
                                .map())
                .map();
    }

    private static List<List<String>> pairs(List<Pair> pairs) {
        return pairs.stream().map(pair -> List.of(pair.entry(), pair.judge())).toList();
    }

    private static String text(Plan plan, Optional<Changes> changes) {
        var table = new TextTable(0, "ll").row("entry", "judges");
        plan.panels().forEach((entry, judges) -> table.row(entry, String.join(", ", judges)));
        var loads = new TextTable(0, "lr").row("judge", "entries");
        plan.loads().forEach((judge, load) -> loads.row(judge, String.valueOf(load)));
        return table + "\n" + loads + summary(plan)
                + changes.map(Assign::summary).orElse("");
    }

    private static String summary(Plan plan) {
        return "\ntotal affinity " + Numbers.of(plan.total(), 4)
                + (plan.proof().optimal() ? ", the largest there is" : "")
                + "; the worst-served entry has " + Numbers.of(plan.worst(), 4) + " ("
                + String.join(", ", plan.worstEntries().stream().limit(5).toList()) + ")\n";
    }

    private static String summary(Changes all) {
        return "kept " + all.kept().size() + ", removed " + all.removed().size() + ", added "
                + all.added().size() + "\n";
    }
}
