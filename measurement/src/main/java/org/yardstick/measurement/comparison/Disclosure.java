package org.yardstick.measurement.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;

/**
 * Decides which cohorts of organisations may be published, given all that was published before, and looks at their figures too.
 * Immutable: an answer comes with the state to ask next, which the caller keeps; whoever forgets it forgets what is already known.
 *
 * <p>A cohort is answered only if it has {@code leastOrganisations}, if no one contributes more than {@code one} and no two more than
 * {@code two} of its total, and if together with all earlier answers nothing follows about fewer than {@code leastOrganisations},
 * whatever the factors with which answers are added and subtracted ({@link Ledger}). The dominance rule must hold of whatever follows too,
 * and nobody's value may be pinned down to less than {@code openness} of the range that values can take, by whoever knows all answers exactly
 * ({@link Openness}): a mean at the very end of the range would tell everybody's.
 *
 * <p><b>What a refusal tells.</b> {@link Reason#TOO_FEW} and what the ledger refuses tell nothing about figures. {@link
 * Reason#DOMINATED}, {@link Reason#TOO_NEAR_THE_END_OF_THE_RANGE} and {@link Reason#WOULD_PIN_SOMEBODY_DOWN} depend on them, as in every
 * office that keeps a dominance rule: the first tells an inequality between figures of a cohort, the second that all its figures lie
 * within {@code openness} of one end. Where that is too much, use the ledger alone, and {@link Bands}.
 *
 * <p>Suppression is complementary by this order of asking: what is asked first is published, and what would give it away, or be given away
 * by it, is not ({@link #askAll}). See A. Hundepool et al. (2012), Statistical Disclosure Control, doi:10.1002/9781118348239.
 */
public final class Disclosure {
    private static final long MOST_WORK = Ledger.Rules.usual().mostWork();
    private static final long MOST_ENTRIES = Ledger.Rules.usual().mostEntries();

    private final Rules rules;
    private final Map<String, Integer> positions;
    private final double[] values;
    private final Ledger ledger;

    private Disclosure(Rules rules, Map<String, Integer> positions, double[] values, Ledger ledger) {
        this.rules = rules;
        this.positions = positions;
        this.values = values;
        this.ledger = ledger;
    }

    /**
     * What must be kept.
     *
     * @param lowest and {@code highest} value there can be, known to everybody
     */
    public record Rules(int leastOrganisations, Dominance dominance, double lowest, double highest, Rounding rounding) {
        public Rules {
            if (leastOrganisations < 2 || !(lowest < highest)) {
                throw new InvalidInput("a cohort of " + leastOrganisations + " and values from " + lowest + " to "
                        + highest + " protect nobody: ask for at least 2 organisations and give the range of values");
            }
        }

        /** Five organisations; 50 % and 75 %; a tenth of the range; one decimal. */
        public static Rules usual(double lowest, double highest) {
            return new Rules(5, new Dominance(0.5, 0.75), lowest, highest, new Rounding(1, 0.1));
        }
    }

    /** The largest shares of a total that one and two organisations may contribute. */
    public record Dominance(double one, double two) {}

    /**
     * @param places decimals of what is published
     * @param openness share of the range within which nobody's value may be pinned down
     */
    public record Rounding(int places, double openness) {}

    /** Why a cohort is not published. */
    public enum Reason {
        PUBLISHED,
        TOO_FEW,
        DOMINATED,
        TOO_NEAR_THE_END_OF_THE_RANGE,
        WOULD_GIVE_OTHERS_AWAY,
        WOULD_PIN_SOMEBODY_DOWN
    }

    /**
     * What is published, and what to ask next.
     *
     * @param n organisations; told also where nothing else is
     * @param mean rounded; absent where not published
     */
    public record Answer(Reason reason, int n, OptionalDouble mean, Disclosure next) {}

    /** @param values what each organisation contributes, none missing */
    public static Disclosure of(List<String> organisations, double[] values, Rules rules) {
        Numbers.checkSameLength("organisations", organisations.size(), "values", values.length);
        Numbers.checkFinite("value", values);
        Map<String, Integer> positions = new HashMap<>();
        for (var organisation : organisations) {
            if (positions.put(organisation, positions.size()) != null) {
                throw new InvalidInput("the organisation " + organisation + " appears twice: give one value of each");
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] < rules.lowest() || values[i] > rules.highest()) {
                throw new InvalidInput("the value of " + organisations.get(i) + " lies outside " + rules.lowest()
                        + " to " + rules.highest() + ": correct it or the range");
            }
        }
        var ledger = Ledger.of(
                Population.ofOneResultEach(values.length),
                new Ledger.Rules(rules.leastOrganisations(), MOST_WORK, MOST_ENTRIES));
        return new Disclosure(rules, positions, values.clone(), ledger);
    }

    /** One cohort. */
    public Answer ask(Set<String> cohort) {
        var set = members(cohort);
        var own = reason(set);
        if (own != Reason.PUBLISHED) {
            return withheld(own, set);
        }
        var decision = ledger.ask(set, Ledger.Kind.ADDED_UP);
        if (!decision.allowed()) {
            return withheld(Reason.WOULD_GIVE_OTHERS_AWAY, set);
        }
        if (decision.next() == ledger) {
            return published(set, this);
        }
        return decision.next().leavesOpen(contributions(), limits())
                ? published(set, new Disclosure(rules, positions, values, decision.next()))
                : withheld(Reason.WOULD_PIN_SOMEBODY_DOWN, set);
    }

    /** One cohort after the other: put first what matters most, totals before parts. The last answer has the state to keep. */
    public List<Answer> askAll(List<Set<String>> cohorts) {
        List<Answer> answers = new ArrayList<>();
        var state = this;
        for (var cohort : cohorts) {
            answers.add(state.ask(cohort));
            state = answers.getLast().next();
        }
        return List.copyOf(answers);
    }

    /**
     * Whether quantiles of a cohort may be told exactly ({@link Ledger.Kind#EXACT_ORDER}); where not, tell {@link Bands}. Ask when all cohorts
     * whose means are told have been asked for: whatever is answered exactly narrows what can be answered later.
     */
    public OrderAnswer askOrder(Set<String> cohort) {
        var decision = ledger.ask(members(cohort), Ledger.Kind.EXACT_ORDER);
        return new OrderAnswer(
                decision.allowed(),
                decision.next() == ledger ? this : new Disclosure(rules, positions, values, decision.next()));
    }

    /** Whether quantiles may be told exactly, and what to ask next. */
    public record OrderAnswer(boolean allowed, Disclosure next) {}

    private BitSet members(Set<String> cohort) {
        var set = new BitSet();
        for (var organisation : cohort) {
            var at = positions.get(organisation);
            if (at == null) {
                throw new InvalidInput("there is no organisation " + organisation + " to compare: correct the cohort");
            }
            set.set(at);
        }
        return set;
    }

    private Answer published(BitSet set, Disclosure next) {
        return new Answer(Reason.PUBLISHED, set.cardinality(), mean(set), next);
    }

    private Answer withheld(Reason reason, BitSet set) {
        return new Answer(reason, set.cardinality(), OptionalDouble.empty(), this);
    }

    private Openness.Limits limits() {
        return new Openness.Limits(
                rules.highest() - rules.lowest(),
                rules.rounding().openness(),
                rules.dominance().one(),
                rules.dominance().two());
    }

    private OptionalDouble mean(BitSet set) {
        var mean = BigDecimal.valueOf(total(set) / set.cardinality());
        return OptionalDouble.of(
                mean.setScale(rules.rounding().places(), RoundingMode.HALF_EVEN).doubleValue());
    }

    private double[] contributions() {
        return Arrays.stream(values).map(value -> value - rules.lowest()).toArray();
    }

    private double total(BitSet set) {
        return set.stream().mapToDouble(i -> values[i]).sum();
    }

    /** Contributions are counted from the lower end of the range. */
    private Reason reason(BitSet set) {
        int n = set.cardinality();
        if (n < rules.leastOrganisations()) {
            return Reason.TOO_FEW;
        }
        double[] parts = set.stream()
                .mapToDouble(i -> values[i] - rules.lowest())
                .sorted()
                .toArray();
        double total = Arrays.stream(parts).sum();
        double range = rules.highest() - rules.lowest();
        double open = Math.min(total, n * range - total);
        if (open < rules.rounding().openness() * range) {
            return Reason.TOO_NEAR_THE_END_OF_THE_RANGE;
        }
        boolean dominated = parts[n - 1] > rules.dominance().one() * total
                || parts[n - 1] + parts[n - 2] > rules.dominance().two() * total;
        return dominated ? Reason.DOMINATED : Reason.PUBLISHED;
    }
}
