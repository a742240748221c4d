package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yardstick.measurement.matching.Rules.Apart;
import org.yardstick.measurement.matching.Rules.PanelRule;
import org.yardstick.measurement.matching.Rules.Two;

/** Small problems of every shape from a seed, with a judge of them that looks at every plan there is. */
final class RandomProblems {
    private RandomProblems() {}

    /** 2 to 4 entries, 3 to 5 judges, 1 to 3 an entry; each kind of rule in about half of them. */
    static Problem tiny(long seed) {
        var random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(3);
        int m = 3 + random.nextInt(3);
        int k = 1 + random.nextInt(Math.min(3, m - 1));
        var affinity = new double[n][m];
        for (var row : affinity) {
            for (int j = 0; j < m; j++) {
                row[j] = random.nextInt(-2, 11) / 10.0;
            }
        }
        List<Judge> judges = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            Set<String> tags = new HashSet<>();
            for (var tag : List.of("a", "b", "c")) {
                if (random.nextBoolean()) {
                    tags.add(tag);
                }
            }
            judges.add(new Judge("J" + j, random.nextInt(4) == 0 ? 1 : 0, 1 + random.nextInt(n), tags));
        }
        var entries = IntStream.range(0, n).mapToObj(e -> "E" + e).toList();
        return new Problem(entries, judges, k, affinity, rules(random, n, m));
    }

    private static Rules rules(SplittableRandom random, int n, int m) {
        var none = List.<Pair>of();
        List<PanelRule> panels = new ArrayList<>();
        for (var tag : List.of("a", "b", "c")) {
            switch (random.nextInt(5)) {
                case 0 -> panels.add(PanelRule.atLeast(1, tag));
                case 1 -> panels.add(PanelRule.atMost(1, tag));
                case 2 -> panels.add(new PanelRule(tag, 1, 2));
                default -> {}
            }
        }
        return new Rules(
                random.nextBoolean() ? List.of(pair(random, n, m), pair(random, n, m)) : none,
                random.nextInt(3) == 0 ? List.of(pair(random, n, m)) : none,
                random.nextInt(3) == 0 ? List.of(pair(random, n, m)) : none,
                new Apart(
                        random.nextInt(3) == 0 ? List.of(new Two("J0", "J1")) : List.of(),
                        random.nextInt(4) == 0 ? List.of(new Two("E0", "E1")) : List.of()),
                panels);
    }

    private static Pair pair(SplittableRandom random, int n, int m) {
        return new Pair("E" + random.nextInt(n), "J" + random.nextInt(m));
    }

    /** Every plan that keeps all rules, as positions of judges by entry. */
    static List<int[][]> allPlans(Problem problem) {
        List<int[][]> plans = new ArrayList<>();
        extend(problem, new int[problem.entries().size()][], 0, plans);
        return plans;
    }

    private static void extend(Problem problem, int[][] plan, int entry, List<int[][]> plans) {
        if (entry == plan.length) {
            if (keepsRules(problem, plan)) {
                plans.add(plan.clone());
            }
            return;
        }
        int m = problem.judges().size();
        for (int mask = 0; mask < 1 << m; mask++) {
            if (Integer.bitCount(mask) == problem.perEntry()) {
                int set = mask;
                plan[entry] =
                        IntStream.range(0, m).filter(j -> (set >> j & 1) == 1).toArray();
                extend(problem, plan, entry + 1, plans);
            }
        }
    }

    static int[][] positions(Problem problem, Plan plan) {
        var names = problem.judges().stream().map(Judge::name).toList();
        return problem.entries().stream()
                .map(entry -> plan.panels().getOrDefault(entry, List.of()).stream()
                        .mapToInt(names::indexOf)
                        .toArray())
                .toArray(int[][]::new);
    }

    static double total(Problem problem, int[][] plan) {
        double total = 0;
        var affinity = problem.affinity();
        for (int e = 0; e < plan.length; e++) {
            for (int j : plan[e]) {
                total += affinity[e][j];
            }
        }
        return total;
    }

    /** What every entry has, from the worst, in tenths. */
    static List<Long> ladder(Problem problem, int[][] plan) {
        var affinity = problem.affinity();
        return IntStream.range(0, plan.length)
                .mapToObj(e -> Math.round(10
                        * IntStream.of(plan[e]).mapToDouble(j -> affinity[e][j]).sum()))
                .sorted()
                .toList();
    }

    /** The rules once more, read as plainly as they are written. */
    static boolean keepsRules(Problem problem, int[][] plan) {
        var rules = problem.rules();
        Set<Pair> pairs = new HashSet<>();
        for (int e = 0; e < plan.length; e++) {
            for (int j : plan[e]) {
                pairs.add(new Pair(
                        problem.entries().get(e), problem.judges().get(j).name()));
            }
        }
        return rules.conflicts().stream().noneMatch(pairs::contains)
                && rules.forbidden().stream().noneMatch(pairs::contains)
                && pairs.containsAll(rules.forced())
                && problem.judges().stream().allMatch(judge -> keepsLoad(judge, pairs))
                && problem.entries().stream().allMatch(entry -> keepsPanel(problem, entry, pairs))
                && rules.apart().entries().stream()
                        .allMatch(two -> problem.judges().stream()
                                .noneMatch(judge -> pairs.contains(new Pair(two.one(), judge.name()))
                                        && pairs.contains(new Pair(two.other(), judge.name()))));
    }

    private static boolean keepsLoad(Judge judge, Set<Pair> pairs) {
        long load =
                pairs.stream().filter(pair -> pair.judge().equals(judge.name())).count();
        return judge.least() <= load && load <= judge.most();
    }

    private static boolean keepsPanel(Problem problem, String entry, Set<Pair> pairs) {
        var panel = problem.judges().stream()
                .filter(judge -> pairs.contains(new Pair(entry, judge.name())))
                .toList();
        var names = panel.stream().map(Judge::name).toList();
        return panel.size() == problem.perEntry()
                && problem.rules().panels().stream().allMatch(rule -> {
                    long count = panel.stream()
                            .filter(judge -> judge.tags().contains(rule.tag()))
                            .count();
                    return rule.atLeast() <= count && count <= rule.atMost();
                })
                && problem.rules().apart().judges().stream()
                        .noneMatch(two -> names.contains(two.one()) && names.contains(two.other()));
    }
}
