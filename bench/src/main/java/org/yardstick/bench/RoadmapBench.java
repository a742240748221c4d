package org.yardstick.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.scoring.Answers;
import org.yardstick.measurement.scoring.Efforts;
import org.yardstick.measurement.scoring.Roadmap;
import org.yardstick.measurement.scoring.Scheme;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Influence;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.standard.Edition;

/**
 * Roadmaps on the open standard grown to 40 criteria, three dimensions and half points: from many positions, to every level, with efforts
 * as the edition has them and with one's own, a third with excluded criteria. CPU of one thread; what cannot be reached is left out.
 */
public final class RoadmapBench {
    private static final int CASES = 3;
    private static final List<String> POSITIONS =
            List.of("anywhere", "beginning", "developing", "advanced", "one gate shut");
    private static final List<String> EFFORTS = List.of("of the edition", "own, by dimension", "rising", "uneven");

    private RoadmapBench() {}

    public static void main(String[] arguments) {
        var scheme = grown(ScoringBench.standard().tailored(Edition.UNTAILORED).scheme());
        var scoring = Scoring.of(scheme);
        measure(scoring, 1, 0);
        System.out.println(
                "| from | efforts | roadmaps | effort proven least | ties too | largest gap | median | 95 % | worst |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        var all = new Row("all", "");
        for (int position = 0; position < POSITIONS.size(); position++) {
            for (int effort = 0; effort < EFFORTS.size(); effort++) {
                var row = measure(scoring, position, effort);
                row.print();
                all.add(row);
            }
        }
        all.print();
    }

    private static Row measure(Scoring scoring, int position, int effort) {
        var row = new Row(POSITIONS.get(position), EFFORTS.get(effort));
        for (int seed = 0; seed < CASES; seed++) {
            var random = new SplittableRandom(1_000L * position + 100L * effort + seed);
            var answers = answers(scoring.scheme(), position, random);
            var efforts = efforts(scoring.scheme(), effort, random);
            var excluded = new TreeSet<String>();
            for (var criterion : scoring.scheme().criteria()) {
                if ((seed + position) % 3 == 0 && random.nextInt(12) == 0) {
                    excluded.add(criterion.code());
                }
            }
            var usual = Roadmap.Request.of(List.of("I", "II", "III").get(seed % 3), efforts);
            row.run(
                    scoring,
                    answers,
                    new Roadmap.Request(usual.level(), efforts, excluded, usual.locked(), usual.work()));
        }
        return row;
    }

    /** Four criteria more, each like one there is and resting on four others. */
    private static Scheme grown(Scheme scheme) {
        var random = new SplittableRandom(40);
        List<Criterion> criteria = new ArrayList<>(scheme.criteria());
        List<Influence> influences = new ArrayList<>(scheme.influences());
        for (int more = 1; more <= 4; more++) {
            var like = scheme.criteria().get(random.nextInt(scheme.criteria().size()));
            var code = like.code() + "-more-" + more;
            criteria.add(new Criterion(
                    code, like.module(), like.perspective(), like.weight(), like.cskm(), like.notApplicableAllowed()));
            random.ints(0, scheme.criteria().size())
                    .distinct()
                    .limit(4)
                    .forEach(from -> influences.add(new Influence(
                            scheme.criteria().get(from).code(), code, BigDecimal.valueOf(1 + random.nextInt(4)))));
        }
        return new Scheme(
                scheme.dimensions(),
                scheme.tolerance(),
                scheme.interrelation(),
                criteria,
                scheme.sets(),
                influences,
                scheme.levels());
    }

    private static Answers answers(Scheme scheme, int position, SplittableRandom random) {
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        for (var criterion : scheme.criteria()) {
            boolean shut = position == 4 && criterion.cskm();
            int halfPoints = switch (position) {
                case 0 -> random.nextInt(21);
                case 1 -> random.nextInt(8);
                case 2 -> 8 + random.nextInt(7);
                default -> shut ? 2 + random.nextInt(5) : 13 + random.nextInt(6);
            };
            Map<String, BigDecimal> byDimension = new LinkedHashMap<>();
            for (var dimension : scheme.dimensions()) {
                byDimension.put(dimension.code(), points(halfPoints));
                halfPoints = position == 0 ? random.nextInt(21) : Math.max(0, halfPoints - random.nextInt(5));
            }
            scores.put(criterion.code(), byDimension);
        }
        return new Answers(scores, Set.of(), Set.of("business-unit"));
    }

    private static Efforts efforts(Scheme scheme, int kind, SplittableRandom random) {
        Map<Efforts.Step, BigDecimal> steps = new HashMap<>();
        for (var criterion : scheme.criteria()) {
            int class1 = random.nextInt(2);
            for (int d = 0; d < scheme.dimensions().size(); d++) {
                long usual = 1L << Math.min(2, class1 + random.nextInt(d + 1));
                long own = random.nextLong(5, 21);
                for (int to = 1; to <= 20; to++) {
                    long tenths = switch (kind) {
                        case 0 -> 10 * usual;
                        case 1 -> usual * own;
                        case 2 -> usual * (4 + to);
                        default -> 10 * usual * (1 + random.nextInt(5));
                    };
                    steps.put(
                            new Efforts.Step(
                                    criterion.code(), scheme.dimensions().get(d).code(), points(to)),
                            BigDecimal.valueOf(tenths, 1));
                }
            }
        }
        return new Efforts(Map.of(), steps);
    }

    private static BigDecimal points(int halfPoints) {
        return BigDecimal.valueOf(halfPoints * 5L, 1);
    }

    /** What one kind of roadmap took. */
    private static final class Row {
        private final String from;
        private final String efforts;
        private final List<Double> seconds = new ArrayList<>();
        private int optimal;
        private int settled;
        private double gap;

        Row(String from, String efforts) {
            this.from = from;
            this.efforts = efforts;
        }

        void run(Scoring scoring, Answers answers, Roadmap.Request request) {
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            try {
                var plan = Roadmap.plan(scoring, answers, request);
                seconds.add((threads.getCurrentThreadCpuTime() - start) / 1e9);
                optimal += plan.optimal() ? 1 : 0;
                settled += plan.settled() ? 1 : 0;
                gap = Math.max(
                        gap,
                        plan.optimal()
                                ? 0
                                : plan.effort().doubleValue() / plan.bound().doubleValue() - 1);
            } catch (InvalidInput cannotBeReached) {
                // excluded criteria block it
            }
        }

        void add(Row other) {
            seconds.addAll(other.seconds);
            optimal += other.optimal;
            settled += other.settled;
            gap = Math.max(gap, other.gap);
        }

        void print() {
            var sorted = seconds.stream().mapToDouble(time -> time).sorted().toArray();
            System.out.printf(
                    "| %s | %s | %d | %d | %d | %.2f %% | %.3f s | %.2f s | %.2f s |%n",
                    from,
                    efforts,
                    sorted.length,
                    optimal,
                    settled,
                    100 * gap,
                    sorted[sorted.length / 2],
                    sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                    Arrays.stream(sorted).max().orElse(0));
        }
    }
}
