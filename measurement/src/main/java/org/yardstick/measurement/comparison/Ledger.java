package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.Atoms.Weights;

/**
 * Which cohorts of a population have been answered, and whether one more may be. Knows who is in the cohorts but no figures: a refusal tells
 * nothing that the asker could not work out alone (simulatable auditing [1]). Immutable; what to store is {@link #answered}.
 *
 * <p><b>What is protected.</b> The attacker knows who is in every cohort, every answer exactly, and may be a member.
 *
 * <ol>
 *   <li>{@link Kind#ADDED_UP}: sums, means, shares, counts within fixed limits ({@link Bands}). However the answers are added and
 *       subtracted, with whatever factors, nothing follows about a group of fewer than {@code leastOrganisations} k ({@link
 *       RowSpace}, {@link LeastWeight}; exact). So c members who pool their own figures learn by adding up nothing about fewer than k - c
 *       others; k must therefore be at least 3. This is the audit of sums of [2] with k in place of 1. It holds for several figures of the same
 *       results together, also where one is made of others (an index of its criteria).
 *   <li>{@link Kind#EXACT_ORDER}: minimum, quartiles, maximum, or a whole distribution, to the last decimal. Answered only where each
 *       organisation in the cohort shares all its cohorts, of either kind and from now on, with k - 1 others. Exchanging the figures of such
 *       organisations changes no answer, so that no reasoning whatever tells them apart. Less will not do: a maximum met in two
 *       cohorts gives away who is in both, and sums of parts assign a known list of figures to persons [3].
 * </ol>
 *
 * <p><b>What is not.</b> Limits of figures: a mean of 100 out of 100 tells everybody's ({@link Disclosure} looks at figures for that reason);
 * what the k organisations have in common; who is in a cohort; what is known from elsewhere; more than k - 2 members who
 * collude; guesses with probabilities, such as who stands apart from a band.
 *
 * <p><b>Cost.</b> A further cohort takes O(r a) steps and as much memory as is kept, r being the rank of what was answered and a the number of
 * atoms; {@link #rebuilt} that times the number of cohorts. A search that takes more than {@code mostWork} steps ends in a refusal.
 *
 * <p>[1] K. Kenthapadi, N. Mishra, K. Nissim (2005), Simulatable auditing. PODS, 118-127, doi:10.1145/1065167.1065183<br>
 * [2] F. Y. Chin, G. Ozsoyoglu (1982), Auditing and inference control in statistical databases. IEEE Transactions on Software
 * Engineering 8, 574-582, doi:10.1109/TSE.1982.236161<br>
 * [3] F. Chin (1986), Security problems on inference control for SUM, MAX, and MIN queries. Journal of the ACM 33, 451-464,
 * doi:10.1145/5925.5928
 */
public final class Ledger {
    private final Rules rules;
    private final Population population;
    private final List<Answered> answered;
    private final State state;

    private Ledger(Rules rules, Population population, List<Answered> answered, State state) {
        this.rules = rules;
        this.population = population;
        this.answered = List.copyOf(answered);
        this.state = state;
    }

    /** @param basis the cohorts that the rows of the space are made of */
    private record State(Atoms atoms, RowSpace space, List<BitSet> basis, BitSet exact) {}

    /**
     * What must be kept.
     *
     * @param leastOrganisations k
     * @param mostWork steps of a search: 50 million are some two seconds
     * @param mostEntries of the matrix that is kept, 4 bytes each
     */
    public record Rules(int leastOrganisations, long mostWork, long mostEntries) {
        public Rules {
            if (leastOrganisations < 2 || mostWork < 1 || mostEntries < 1) {
                throw new InvalidInput(
                        "at least " + leastOrganisations + " organisations, " + mostWork + " steps and " + mostEntries
                                + " entries protect or answer nobody: ask for at least 2 organisations, 3 where members look on");
            }
        }

        /** Five organisations, some seconds at the worst, 200 MB. */
        public static Rules usual() {
            return new Rules(5, 50_000_000, 50_000_000);
        }
    }

    /** What a cohort is asked for. */
    public enum Kind {
        ADDED_UP,
        EXACT_ORDER
    }

    /** A cohort that was answered. */
    public record Answered(BitSet results, Kind kind) {
        public Answered {
            results = (BitSet) results.clone();
        }

        @Override
        public BitSet results() {
            return (BitSet) results.clone();
        }
    }

    /** Whether a cohort may be answered, and why not. */
    public enum Verdict {
        ALLOWED,
        TOO_FEW,
        /** Something would follow about too few. */
        WOULD_GIVE_OTHERS_AWAY,
        /** Too few would share all their cohorts with some member of one answered exactly. */
        WOULD_TELL_MEMBERS_APART,
        /** To make sure would take too long or too much memory. */
        TOO_ENTANGLED
    }

    /** @param next what to ask next, once this was answered; the same ledger where it must not be */
    public record Decision(Verdict verdict, int organisations, Ledger next) {
        public boolean allowed() {
            return verdict == Verdict.ALLOWED;
        }
    }

    public static Ledger of(Population population, Rules rules) {
        var state = new State(Atoms.none(population.results()), RowSpace.empty(), List.of(), new BitSet());
        return new Ledger(rules, population, List.of(), state);
    }

    /** From what was stored, in the order in which it was answered: nothing is judged again. */
    public static Ledger rebuilt(Population population, Rules rules, List<Answered> answered) {
        var ledger = of(population, rules);
        var state = ledger.state;
        for (var one : answered) {
            ledger.check(one.results());
            state = ledger.after(state, one);
        }
        return new Ledger(rules, population, answered, state);
    }

    /** With new results, which may be those of old organisations. */
    public Ledger grown(Population later) {
        population.checkGrowsTo(later);
        var atoms = state.atoms().grown(later.results());
        return new Ledger(rules, later, answered, new State(atoms, state.space(), state.basis(), state.exact()));
    }

    /** What to store: everything that was answered, in this order. What follows from earlier answers is not among it. */
    public List<Answered> answered() {
        return answered;
    }

    public Decision ask(BitSet results, Kind kind) {
        check(results);
        var asked = new Answered(results, kind);
        int organisations = population.organisations(asked.results());
        if (organisations < rules.leastOrganisations()) {
            return new Decision(Verdict.TOO_FEW, organisations, this);
        }
        if (tooLarge()) {
            return new Decision(Verdict.TOO_ENTANGLED, organisations, this);
        }
        var next = after(state, asked);
        var verdict = judge(asked, next);
        boolean news = next.space() != state.space() || !next.exact().equals(state.exact());
        if (verdict != Verdict.ALLOWED || !news) {
            return new Decision(verdict, organisations, this);
        }
        List<Answered> all = new ArrayList<>(answered);
        all.add(asked);
        return new Decision(verdict, organisations, new Ledger(rules, population, all, next));
    }

    /** Whether figures, one of each result, are left open by the answers. */
    boolean leavesOpen(double[] contributions, Openness.Limits limits) {
        return Openness.isKept(state.space(), state.basis(), state.atoms(), contributions, limits);
    }

    private void check(BitSet results) {
        if (results.length() > population.results()) {
            throw new InvalidInput("the cohort has the result " + (results.length() - 1) + ", but the population has "
                    + population.results() + " from 0 on: let the ledger grow first");
        }
    }

    private boolean tooLarge() {
        long rank = state.space().rank() + 1L;
        return rank * (2L * state.atoms().count() + 1 + rank) > rules.mostEntries();
    }

    private State after(State before, Answered one) {
        var cohort = one.results();
        var atoms = before.atoms().split(cohort);
        int[] single = atoms.weights(population).single();
        var space = before.space().with(atoms, cohort, single, rules.leastOrganisations());
        var exact = (BitSet) before.exact().clone();
        if (one.kind() == Kind.EXACT_ORDER) {
            exact.or(cohort);
        }
        if (space == before.space()) {
            return new State(before.atoms(), space, before.basis(), exact);
        }
        List<BitSet> basis = new ArrayList<>(before.basis());
        basis.add(cohort);
        return new State(atoms, space, List.copyOf(basis), exact);
    }

    private Verdict judge(Answered asked, State next) {
        var weights = next.atoms().weights(population);
        if (!next.exact().isEmpty() && tellsApart(next, weights)) {
            return Verdict.WOULD_TELL_MEMBERS_APART;
        }
        if (next.space() == state.space()) {
            boolean follows = next.space().follows(next.basis(), asked.results(), next.atoms());
            return follows ? Verdict.ALLOWED : Verdict.TOO_ENTANGLED;
        }
        return switch (SmallPart.search(next.space(), weights, rules)) {
            case NONE_LIGHTER -> Verdict.ALLOWED;
            case LIGHTER -> Verdict.WOULD_GIVE_OTHERS_AWAY;
            case TOO_MUCH_WORK -> Verdict.TOO_ENTANGLED;
        };
    }

    /** Whether some organisation with a result in a cohort answered exactly is in the same cohorts as too few others. */
    private boolean tellsApart(State next, Weights weights) {
        Set<Integer> exact = new HashSet<>();
        next.exact().stream().map(result -> next.atoms().of()[result]).forEach(exact::add);
        int least = rules.leastOrganisations();
        return exact.stream().anyMatch(atom -> {
                    int organisations = weights.single()[atom];
                    return organisations > 0 && organisations < least;
                })
                || weights.shared().stream()
                        .anyMatch(shared -> shared.organisations() < least
                                && Arrays.stream(shared.atoms()).anyMatch(exact::contains));
    }
}
