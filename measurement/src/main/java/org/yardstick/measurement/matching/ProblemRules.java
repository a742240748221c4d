package org.yardstick.measurement.matching;

import java.util.HashSet;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/**
 * What makes a problem sound, before anything is sought.
 *
 * <ul>
 *   <li>no entry, no judge; an empty or repeated name
 *   <li>a panel of less than one judge, or of more than there are
 *   <li>loads below 0, or a minimum above the maximum
 *   <li>affinities of another shape than entries by judges, or infinite
 *   <li>something kept apart from itself; a panel rule with a minimum below 0 or above its maximum
 * </ul>
 */
final class ProblemRules {
    private ProblemRules() {}

    static void check(Problem problem, double[][] affinity) {
        checkNames("entry", problem.entries());
        checkNames("judge", problem.judges().stream().map(Judge::name).toList());
        int k = problem.perEntry();
        if (k < 1 || k > problem.judges().size()) {
            throw new InvalidInput(k + " judges an entry cannot be had from "
                    + problem.judges().size() + " judges: ask for 1 to "
                    + problem.judges().size());
        }
        for (var judge : problem.judges()) {
            if (judge.least() < 0 || judge.most() < judge.least()) {
                throw new InvalidInput("the judge " + judge.name() + " has the loads " + judge.least() + " to "
                        + judge.most() + ": give a minimum of 0 or more and a maximum not below it");
            }
        }
        checkAffinity(problem, affinity);
        checkRules(problem.rules());
    }

    private static void checkNames(String what, List<String> names) {
        if (names.isEmpty()) {
            throw new InvalidInput("there is no " + what + ": give at least one");
        }
        var met = new HashSet<String>();
        for (var name : names) {
            if (name.isBlank()) {
                throw new InvalidInput("the name of " + what + " " + (met.size() + 1) + " is empty: give it one");
            }
            if (!met.add(name)) {
                throw new InvalidInput("the " + what + " " + name + " appears twice: give each its own name");
            }
        }
    }

    private static void checkAffinity(Problem problem, double[][] affinity) {
        if (affinity.length != problem.entries().size()) {
            throw new InvalidInput("affinities are given for " + affinity.length + " entries instead of "
                    + problem.entries().size() + ": give one row an entry");
        }
        for (int e = 0; e < affinity.length; e++) {
            var entry = problem.entries().get(e);
            if (affinity[e].length != problem.judges().size()) {
                throw new InvalidInput("the entry " + entry + " has " + affinity[e].length + " affinities instead of "
                        + problem.judges().size() + ": give one for each judge");
            }
            for (int j = 0; j < affinity[e].length; j++) {
                if (Double.isInfinite(affinity[e][j])) {
                    throw new InvalidInput("the affinity of " + entry + " and "
                            + problem.judges().get(j).name()
                            + " is infinite: give a number, or force or forbid the pair");
                }
            }
        }
    }

    private static void checkRules(Rules rules) {
        for (var two : rules.apart().judges()) {
            checkTwo("judge", two);
        }
        for (var two : rules.apart().entries()) {
            checkTwo("entry", two);
        }
        for (var rule : rules.panels()) {
            if (rule.atLeast() < 0 || rule.atMost() < rule.atLeast()) {
                throw new InvalidInput(
                        "panels are to have " + rule.atLeast() + " to " + rule.atMost() + " judges with the tag "
                                + rule.tag() + ": give a minimum of 0 or more and a maximum not below it");
            }
        }
    }

    private static void checkTwo(String what, Rules.Two two) {
        if (two.one().equals(two.other())) {
            throw new InvalidInput("the " + what + " " + two.one() + " is kept apart from itself: name two");
        }
    }
}
