package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.measurement.matching.Rules.Apart;

/** A problem with some of its demands left out, and no affinities: what is asked is only whether there is a plan. */
final class Relaxed {
    private Relaxed() {}

    static Instance withoutRules(Instance from) {
        var rules = from.problem.rules().withApart(Apart.none()).withPanels(List.of());
        return instance(from.problem, from.problem.judges(), rules);
    }

    /** One demand that can be left out, in words. */
    sealed interface Demand {
        record Most(Judge judge) implements Demand {}

        record Least(Judge judge) implements Demand {}

        record Forced(Pair pair) implements Demand {}

        record Panels(Rules.PanelRule rule) implements Demand {}

        record JudgesApart(Rules.Two two) implements Demand {}

        record EntriesApart(Rules.Two two) implements Demand {}

        default String words() {
            return switch (this) {
                case Most m -> m.judge().name() + " judges at most " + m.judge().most();
                case Least l ->
                    l.judge().name() + " judges at least " + l.judge().least();
                case Forced f -> f.pair() + " is forced";
                case Panels p -> p.rule().words() + " on each panel";
                case JudgesApart a ->
                    "the judges " + a.two().one() + " and " + a.two().other() + " kept apart";
                case EntriesApart a ->
                    "the entries " + a.two().one() + " and " + a.two().other() + " kept apart";
            };
        }
    }

    /** Rules first: fewer of them make every further question cheaper. */
    static List<Demand> demands(Problem problem) {
        List<Demand> demands = new ArrayList<>();
        problem.rules().forced().forEach(pair -> demands.add(new Demand.Forced(pair)));
        problem.rules().panels().forEach(rule -> demands.add(new Demand.Panels(rule)));
        problem.rules().apart().judges().forEach(two -> demands.add(new Demand.JudgesApart(two)));
        problem.rules().apart().entries().forEach(two -> demands.add(new Demand.EntriesApart(two)));
        problem.judges().forEach(judge -> demands.add(new Demand.Most(judge)));
        problem.judges().stream()
                .filter(judge -> judge.least() > 0)
                .forEach(judge -> demands.add(new Demand.Least(judge)));
        return demands;
    }

    /** The problem with these demands only; conflicts and forbidden pairs always stay. */
    static Instance of(Problem problem, List<Demand> kept) {
        return instance(problem, judges(problem, kept), rules(problem.rules(), kept));
    }

    /** A judge without a maximum may take every entry. */
    private static List<Judge> judges(Problem problem, List<Demand> kept) {
        List<Judge> judges = new ArrayList<>();
        for (var judge : problem.judges()) {
            int least = kept.contains(new Demand.Least(judge)) ? judge.least() : 0;
            int most = kept.contains(new Demand.Most(judge))
                    ? judge.most()
                    : problem.entries().size() + judge.least();
            judges.add(new Judge(judge.name(), least, most, judge.tags()));
        }
        return judges;
    }

    private static Rules rules(Rules all, List<Demand> kept) {
        return new Rules(
                all.conflicts(),
                all.forbidden(),
                all.forced().stream()
                        .filter(pair -> kept.contains(new Demand.Forced(pair)))
                        .toList(),
                new Apart(
                        all.apart().judges().stream()
                                .filter(two -> kept.contains(new Demand.JudgesApart(two)))
                                .toList(),
                        all.apart().entries().stream()
                                .filter(two -> kept.contains(new Demand.EntriesApart(two)))
                                .toList()),
                all.panels().stream()
                        .filter(rule -> kept.contains(new Demand.Panels(rule)))
                        .toList());
    }

    private static Instance instance(Problem problem, List<Judge> judges, Rules rules) {
        var nothing = new double[problem.entries().size()][judges.size()];
        return new Instance(new Problem(problem.entries(), judges, problem.perEntry(), nothing, rules));
    }
}
