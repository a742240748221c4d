package org.yardstick.measurement.election;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.InvalidInput;

/**
 * Whether a committee of k leaves a large group that agrees unheard: justified (JR), proportional justified (PJR) and extended justified
 * representation (EJR).
 *
 * <pre>
 *   a group is l-cohesive: at least l n / k votes, l candidates approved of by all of it
 *   EJR: somebody in it has l of theirs elected      PJR: all of it together have l      JR: the case l = 1
 * </pre>
 *
 * <p>EJR fails for l and a set T of l candidates when the votes that approve of all T and have fewer than l elected reach l n / k. PJR fails when
 * among them those whose elected all lie in one set of l - 1 members reach it. All T, and for PJR all such sets, are searched; EJR implies
 * PJR implies JR.
 *
 * <p>H. Aziz, M. Brill, V. Conitzer, E. Elkind, R. Freeman, T. Walsh (2017), Justified representation in approval-based committee voting.
 * Social Choice and Welfare 48, 461-485, doi:10.1007/s00355-016-1019-3; L. Sanchez-Fernandez et al. (2017), Proportional justified representation.
 * AAAI-17, 670-676.
 */
public final class Representation {
    /** How many sets are looked at before a verdict is left open. */
    private static final long SETS = 20_000_000;

    private final Approvals approvals;
    private final boolean[] member;
    private final int members;
    private final int seats;
    private final int[] represented;
    private long looked;

    private Representation(Approvals approvals, boolean[] member, int seats) {
        this.approvals = approvals;
        this.member = member;
        this.members =
                (int) IntStream.range(0, member.length).filter(c -> member[c]).count();
        this.seats = seats;
        this.represented = Arrays.stream(approvals.approved())
                .mapToInt(set -> (int) IntStream.of(set).filter(c -> member[c]).count())
                .toArray();
    }

    public enum Verdict {
        HOLDS,
        FAILS,
        /** The search was given up. */
        OPEN
    }

    /**
     * Voters who deserve more.
     *
     * @param deserves l, how many members
     * @param agreedOn candidates of whom all of them approve, at least l
     * @param ballots theirs, numbered from 1
     * @param votes the ballots' weight, at least l n / k
     * @param elected whom of their candidates they have in the committee, all of them together
     */
    public record Unheard(
            int deserves, List<String> agreedOn, List<Integer> ballots, BigFraction votes, List<String> elected) {}

    /** A verdict, with a group that proves it when it fails. */
    public record Finding(Verdict verdict, Optional<Unheard> group) {}

    public record Findings(Finding jr, Finding pjr, Finding ejr) {}

    /**
     * @param seats k
     * @param committee different candidates, k of them, or fewer where a rule left seats empty
     */
    public static Findings of(Ballots ballots, int seats, List<String> committee) {
        var approvals = Approvals.of(ballots);
        var places = Approvals.places(ballots.candidates());
        var member = new boolean[places.size()];
        for (var name : committee) {
            int place = places.getOrDefault(name, -1);
            if (place < 0) {
                throw new InvalidInput("\"" + name + "\" is in the committee but not a candidate: correct the name.");
            }
            member[place] = true;
        }
        if (new HashSet<>(committee).size() < committee.size() || committee.size() > seats || seats < 1) {
            throw new InvalidInput("A committee for " + seats + " seats has at most as many members, each named once; "
                    + committee.size() + " names were given.");
        }
        var jr = new Representation(approvals, member, seats).finding(ballots, 1, false);
        var ejr = new Representation(approvals, member, seats).finding(ballots, seats, false);
        var pjr = ejr.verdict() == Verdict.HOLDS
                ? ejr
                : new Representation(approvals, member, seats).finding(ballots, seats, true);
        return new Findings(jr, pjr, ejr);
    }

    /** Votes of one kind of group that prove a failure. */
    private record Proof(int deserves, List<Integer> groups) {}

    private Finding finding(Ballots ballots, int most, boolean together) {
        for (int l = 1; l <= most; l++) {
            int deserved = l;
            var poor = IntStream.range(0, represented.length)
                    .filter(g -> represented[g] < deserved)
                    .toArray();
            var proof = agreeing(l, 0, 0, poor, together);
            if (proof.isPresent()) {
                return new Finding(Verdict.FAILS, Optional.of(unheard(ballots, proof.get())));
            }
            if (looked > SETS) {
                return new Finding(Verdict.OPEN, Optional.empty());
            }
        }
        return new Finding(Verdict.HOLDS, Optional.empty());
    }

    private boolean large(int[] groups, int l) {
        long votes = IntStream.of(groups).mapToLong(g -> approvals.weight()[g]).sum();
        return Math.multiplyExact(votes, (long) seats) >= Math.multiplyExact(approvals.total(), (long) l);
    }

    /** Sets T of l candidates, one after another, for as long as enough votes approve of all. */
    private Optional<Proof> agreeing(int l, int chosen, int next, int[] groups, boolean together) {
        if (++looked > SETS || !large(groups, l)) {
            return Optional.empty();
        }
        if (chosen == l) {
            return together ? sharing(l, 0, 0, new boolean[member.length], groups) : Optional.of(proof(l, groups));
        }
        for (int c = next; c < approvals.size(); c++) {
            int candidate = c;
            var left = IntStream.of(groups)
                    .filter(g -> Arrays.binarySearch(approvals.approved()[g], candidate) >= 0)
                    .toArray();
            var proof = agreeing(l, chosen + 1, c + 1, left, together);
            if (proof.isPresent()) {
                return proof;
            }
        }
        return Optional.empty();
    }

    /** Sets of l - 1 members such that enough votes have nobody else elected. */
    private Optional<Proof> sharing(int l, int chosen, int next, boolean[] allowed, int[] groups) {
        if (++looked > SETS) {
            return Optional.empty();
        }
        if (chosen == l - 1 || chosen == members) {
            var within = IntStream.of(groups)
                    .filter(g -> IntStream.of(approvals.approved()[g]).allMatch(c -> !member[c] || allowed[c]))
                    .toArray();
            return large(within, l) ? Optional.of(proof(l, within)) : Optional.empty();
        }
        for (int c = next; c < member.length; c++) {
            if (member[c]) {
                allowed[c] = true;
                var proof = sharing(l, chosen + 1, c + 1, allowed, groups);
                allowed[c] = false;
                if (proof.isPresent()) {
                    return proof;
                }
            }
        }
        return Optional.empty();
    }

    private static Proof proof(int l, int[] groups) {
        return new Proof(l, IntStream.of(groups).boxed().toList());
    }

    private Unheard unheard(Ballots ballots, Proof proof) {
        var sets = proof.groups().stream().map(g -> approvals.approved()[g]).toList();
        var agreed = IntStream.range(0, member.length)
                .filter(c -> sets.stream().allMatch(set -> Arrays.binarySearch(set, c) >= 0))
                .boxed()
                .toList();
        var elected = IntStream.range(0, member.length)
                .filter(c -> member[c] && sets.stream().anyMatch(set -> Arrays.binarySearch(set, c) >= 0))
                .boxed()
                .toList();
        long votes =
                proof.groups().stream().mapToLong(g -> approvals.weight()[g]).sum();
        return new Unheard(
                proof.deserves(),
                approvals.names(agreed),
                numbers(ballots, sets),
                new BigFraction(votes).divide(approvals.scale()),
                approvals.names(elected));
    }

    private List<Integer> numbers(Ballots ballots, List<int[]> sets) {
        var kinds = sets.stream()
                .map(set -> Set.copyOf(approvals.names(IntStream.of(set).boxed().toList())))
                .collect(Collectors.toSet());
        return IntStream.range(0, ballots.ballots().size())
                .filter(i -> kinds.contains(Set.copyOf(ballots.ballots().get(i).names())))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
