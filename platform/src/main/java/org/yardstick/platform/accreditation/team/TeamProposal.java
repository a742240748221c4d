package org.yardstick.platform.accreditation.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The team that travels least among all that meet every need and are large enough. Of teams that travel the same the smaller one is taken,
 * of those the one whose members come first in the list. Exact: see {@link #propose}.
 */
public final class TeamProposal {
    private TeamProposal() {}

    /**
     * Somebody who may go.
     *
     * @param kilometres to be travelled, one way
     * @param meets what of the needs
     */
    public record Member(UUID person, int kilometres, Set<Requirement> meets) {}

    public sealed interface Outcome {}

    /**
     * @param members in the order of the list from which they were taken
     * @param lead when one is needed
     */
    public record Team(List<UUID> members, Optional<UUID> lead, long kilometres) implements Outcome {}

    /**
     * There is no such team.
     *
     * @param unmet what nobody who may go meets
     * @param eligible how many may go
     * @param minimum how many are needed
     */
    public record Impossible(List<Requirement> unmet, int eligible, int minimum) implements Outcome {}

    /** What is covered so far, and by how many, counted up to the minimum: all that matters for what must still be chosen. */
    private record Reached(Set<Requirement> met, int size) {}

    private record Choice(List<Integer> positions, long kilometres) {}

    private static final Comparator<Choice> BETTER = Comparator.comparingLong(Choice::kilometres)
            .thenComparingInt(choice -> choice.positions.size())
            .thenComparing(Choice::positions, TeamProposal::earlier);

    /**
     * Dynamic programming over the list: for every set of needs covered and every size up to the minimum the best choice among the members so
     * far. Two choices that reach the same can be completed in the same ways, and distance, size and order add up, so the better one stays the
     * better one (the principle of optimality). Adding everybody meets whatever anybody meets; hence there is a team unless
     * somebody is missing for a need or there are too few.
     */
    public static Outcome propose(List<Member> eligible, Collection<Requirement> needed, int minimum) {
        var unmet = needed.stream()
                .filter(need -> eligible.stream().noneMatch(one -> one.meets.contains(need)))
                .toList();
        if (!unmet.isEmpty() || eligible.size() < minimum) {
            return new Impossible(unmet, eligible.size(), minimum);
        }
        Map<Reached, Choice> best = new HashMap<>();
        best.put(new Reached(Set.of(), 0), new Choice(List.of(), 0));
        for (int position = 0; position < eligible.size(); position++) {
            for (var one : Map.copyOf(best).entrySet()) {
                var reached = with(one.getKey(), eligible.get(position), needed, minimum);
                best.merge(reached, with(one.getValue(), position, eligible.get(position)), TeamProposal::better);
            }
        }
        var whole = best.get(new Reached(Set.copyOf(needed), minimum));
        if (whole == null) {
            throw new IllegalStateException("Everybody together meets every need");
        }
        return team(eligible, whole, needed);
    }

    private static Reached with(Reached before, Member member, Collection<Requirement> needed, int minimum) {
        var met = new HashSet<>(member.meets);
        met.retainAll(Set.copyOf(needed));
        met.addAll(before.met);
        return new Reached(Set.copyOf(met), Math.min(minimum, before.size + 1));
    }

    private static Choice with(Choice before, int position, Member member) {
        var positions = new ArrayList<>(before.positions);
        positions.add(position);
        return new Choice(List.copyOf(positions), before.kilometres + member.kilometres);
    }

    private static Choice better(Choice one, Choice other) {
        return BETTER.compare(one, other) <= 0 ? one : other;
    }

    private static int earlier(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = Integer.compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Of those who may lead, the one who travels least does, and the first in the list when they travel the same. */
    private static Team team(List<Member> eligible, Choice choice, Collection<Requirement> needed) {
        var members = choice.positions.stream().map(eligible::get).toList();
        var lead = needed.stream()
                .filter(need -> need.kind() == Requirement.Kind.LEVEL)
                .findFirst()
                .flatMap(level -> members.stream()
                        .filter(one -> one.meets.contains(level))
                        .min(Comparator.comparingInt(Member::kilometres)))
                .map(Member::person);
        return new Team(members.stream().map(Member::person).toList(), lead, choice.kilometres);
    }
}
