package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.matching.Rules.PanelRule;

/**
 * A problem made ready: names turned into positions, what bars a pair gathered, the rules on panels sorted into those that nest, which
 * a flow keeps by itself, and those that cross them.
 */
final class Instance {
    final Problem problem;
    final int entryCount;
    final int judgeCount;
    final int panelSize;
    final double[][] affinity;
    final int[] least;
    final int[] most;
    /** By entry and judge, whether the pair is a conflict of interest or forbidden. */
    final boolean[][] barred;
    /** By entry, judges it must have, in their order. */
    final List<int[]> forced = new ArrayList<>();

    final List<Row> nested = new ArrayList<>();
    /** Each as "at most so many of a set". */
    final List<Row> crossing = new ArrayList<>();

    final List<int[]> entriesApart = new ArrayList<>();
    private final Map<String, Integer> entryAt = new HashMap<>();
    private final Map<String, Integer> judgeAt = new HashMap<>();

    Instance(Problem problem) {
        this(problem, "");
    }

    /** @param first the words of the rule that the flow shall keep by itself; empty where it does not matter */
    private Instance(Problem problem, String first) {
        this.problem = problem;
        entryCount = problem.entries().size();
        judgeCount = problem.judges().size();
        panelSize = problem.perEntry();
        affinity = problem.affinity();
        ProblemRules.check(problem, affinity);
        problem.entries().forEach(name -> entryAt.put(name, entryAt.size()));
        problem.judges().forEach(judge -> judgeAt.put(judge.name(), judgeAt.size()));
        least = problem.judges().stream().mapToInt(Judge::least).toArray();
        most = problem.judges().stream().mapToInt(Judge::most).toArray();
        barred = barred();
        readForced();
        problem.rules()
                .apart()
                .entries()
                .forEach(two -> entriesApart.add(new int[] {entry(two.one()), entry(two.other())}));
        sortRows(first);
        for (double[] row : affinity) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Double.isNaN(row[j]) ? 0 : row[j];
            }
        }
    }

    private boolean[][] barred() {
        var no = new boolean[entryCount][judgeCount];
        problem.rules().conflicts().forEach(pair -> no[entry(pair.entry())][judge(pair.judge())] = true);
        problem.rules().forbidden().forEach(pair -> no[entry(pair.entry())][judge(pair.judge())] = true);
        return no;
    }

    private void readForced() {
        List<Set<Integer>> judges = new ArrayList<>();
        for (int e = 0; e < entryCount; e++) {
            judges.add(new TreeSet<>());
        }
        for (var pair : problem.rules().forced()) {
            int e = entry(pair.entry());
            int j = judge(pair.judge());
            if (barred[e][j]) {
                throw new InvalidInput("the pair " + pair
                        + " is forced, but it is a conflict of interest or forbidden: drop one of the two");
            }
            judges.get(e).add(j);
        }
        judges.forEach(set -> forced.add(set.stream().mapToInt(j -> j).toArray()));
    }

    int entry(String name) {
        var at = entryAt.get(name);
        if (at == null) {
            throw new InvalidInput(
                    "a rule names the entry " + name + ", which is not among the entries: correct the name");
        }
        return at;
    }

    int judge(String name) {
        var at = judgeAt.get(name);
        if (at == null) {
            throw new InvalidInput(
                    "a rule names the judge " + name + ", who is not among the judges: correct the name");
        }
        return at;
    }

    /** -1 for a judge that the problem does not have. */
    int judgeOrNone(String name) {
        return judgeAt.getOrDefault(name, -1);
    }

    String entryName(int e) {
        return problem.entries().get(e);
    }

    String judgeName(int j) {
        return problem.judges().get(j).name();
    }

    /** Smaller sets first: they are more, and fewer are then left to cross. */
    private void sortRows(String first) {
        List<Row> all = new ArrayList<>();
        problem.rules().panels().forEach(rule -> all.add(row(rule)));
        all.addAll(apartRows());
        all.sort(Comparator.comparing((Row row) -> !row.words().equals(first))
                .thenComparingInt(row -> row.judges().cardinality())
                .thenComparing(Row::words));
        for (var row : all) {
            if (nested.stream().allMatch(row::nests)) {
                nested.add(row);
            } else {
                if (row.most() < panelSize) {
                    crossing.add(new Row(row.judges(), 0, row.most(), row.words()));
                }
                if (row.least() > 0) {
                    crossing.add(row.outside(panelSize, judgeCount));
                }
            }
        }
    }

    /** The same problem, the flow keeping this rule by itself and as many of the others as nest with it. */
    Instance keeping(Row rule) {
        return new Instance(problem, rule.words());
    }

    private Row row(PanelRule rule) {
        var judges = new BitSet();
        for (int j = 0; j < judgeCount; j++) {
            judges.set(j, problem.judges().get(j).tags().contains(rule.tag()));
        }
        return new Row(judges, rule.atLeast(), Math.min(rule.atMost(), panelSize), rule.words() + " on each panel");
    }

    /** Judges who are all kept apart from each other are one rule: at most one of them. */
    private List<Row> apartRows() {
        var near = new BitSet[judgeCount];
        for (int j = 0; j < judgeCount; j++) {
            near[j] = new BitSet();
            near[j].set(j);
        }
        for (var two : problem.rules().apart().judges()) {
            near[judge(two.one())].set(judge(two.other()));
            near[judge(two.other())].set(judge(two.one()));
        }
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < judgeCount; j++) {
            var group = near[j];
            if (group.stream().allMatch(other -> near[other].equals(group))) {
                if (group.cardinality() > 1 && group.nextSetBit(0) == j) {
                    rows.add(apart(group));
                }
            } else {
                int judge = j;
                group.stream().filter(other -> other > judge).forEach(other -> rows.add(apart(pair(judge, other))));
            }
        }
        return rows;
    }

    private static BitSet pair(int one, int other) {
        var pair = new BitSet();
        pair.set(one);
        pair.set(other);
        return pair;
    }

    private Row apart(BitSet judges) {
        var names = judges.stream().mapToObj(this::judgeName).toList();
        return new Row(judges, 0, 1, String.join(", ", names) + " kept apart");
    }

    /** Whether a whole panel keeps every rule that concerns it alone. */
    boolean allows(int[] panel) {
        for (var row : nested) {
            if (!row.allows(row.count(panel))) {
                return false;
            }
        }
        for (var row : crossing) {
            if (!row.allows(row.count(panel))) {
                return false;
            }
        }
        return true;
    }

    /** More than any plan can have: every entry its most suitable judges. */
    double mostAffinity() {
        double sum = 0;
        for (double[] row : affinity) {
            var sorted = row.clone();
            Arrays.sort(sorted);
            for (int at = 1; at <= panelSize; at++) {
                sum += sorted[judgeCount - at];
            }
        }
        return sum;
    }
}
