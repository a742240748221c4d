package org.yardstick.platform.accreditation.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.shell.Refused;

/**
 * Those who decide on one report: everybody votes before seeing another's vote, nobody comes back into the room, and without a quorum
 * of those in the room there is no decision. The chair signs what most voted for; of equal numbers the chair's own vote tips the scale.
 *
 * @param quorum how many votes by people in the room it takes
 * @param recused who is out of the room
 * @param decided whether the chair has signed
 */
public record Panel(
        UUID id, int quorum, List<Member> members, Set<UUID> recused, Map<UUID, Choice> votes, boolean decided) {

    public Panel {
        members = List.copyOf(members);
        recused = Set.copyOf(recused);
        votes = Map.copyOf(votes);
    }

    public record Member(UUID person, boolean chair) {}

    /** What the panel decides, and whether scoring had recommended something else. */
    public record Conclusion(Choice choice, boolean deviates) {}

    public boolean has(UUID person) {
        return members.stream().anyMatch(member -> member.person.equals(person));
    }

    public boolean isInRoom(UUID person) {
        return has(person) && !recused.contains(person);
    }

    public Set<UUID> inRoom() {
        return members.stream().map(Member::person).filter(this::isInRoom).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<UUID> chair() {
        return members.stream()
                .filter(Member::chair)
                .map(Member::person)
                .filter(this::isInRoom)
                .findFirst();
    }

    /** Whether it can never decide: too few are left, or nobody is left to sign. Another one may then be convened. */
    public boolean isStuck() {
        return !decided && (inRoom().size() < quorum || chair().isEmpty());
    }

    /** The votes that count: of those who are still in the room. */
    public Map<UUID, Choice> counted() {
        return votes.entrySet().stream()
                .filter(vote -> isInRoom(vote.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nobody sees how others voted before they have voted themselves, and whoever left the room never does; the office does in the end. */
    public boolean showsVotesTo(UUID person) {
        return isInRoom(person) && (decided || votes.containsKey(person));
    }

    /** Refused: {@code decision.refused.decided}, {@code decision.refused.out-of-room}, {@code decision.refused.voted}. */
    public void mustTakeVote(UUID person) {
        refuseIf(decided, "decision.refused.decided");
        refuseIf(!isInRoom(person), "decision.refused.out-of-room");
        refuseIf(votes.containsKey(person), "decision.refused.voted");
    }

    /** Refused: {@code decision.refused.decided}, {@code decision.refused.out-of-room} when out of it already. */
    public void mustTakeRecusal(UUID person) {
        refuseIf(decided, "decision.refused.decided");
        refuseIf(!isInRoom(person), "decision.refused.out-of-room");
    }

    /**
     * What follows from the votes. Refused: {@code decision.refused.decided}, {@code decision.refused.not-chair},
     * {@code decision.refused.no-quorum}, {@code decision.refused.votes-missing} while somebody in the room has not voted,
     * {@code decision.refused.no-majority} when several lead and the chair voted for none of them,
     * {@code decision.refused.reason-missing} when it deviates from the recommendation without a reason; and all that {@link Gates} refuse.
     */
    public Conclusion conclude(UUID signer, Gates gates, String reason) {
        refuseIf(decided, "decision.refused.decided");
        refuseIf(!chair().equals(Optional.of(signer)), "decision.refused.not-chair");
        var counted = counted();
        refuseIf(inRoom().size() < quorum, "decision.refused.no-quorum");
        refuseIf(counted.size() < inRoom().size(), "decision.refused.votes-missing");
        var choice = mostVotedFor(counted, signer);
        gates.mustAllow(choice);
        var deviates = choice.outcome() != Outcome.DEFER && !choice.equals(gates.recommendation());
        refuseIf(deviates && reason.isBlank(), "decision.refused.reason-missing");
        return new Conclusion(choice, deviates);
    }

    private static Choice mostVotedFor(Map<UUID, Choice> counted, UUID chair) {
        var times = counted.values().stream().collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));
        var most = Collections.max(times.values());
        var leading = times.keySet().stream()
                .filter(choice -> most.equals(times.get(choice)))
                .toList();
        var tipped = Optional.ofNullable(counted.get(chair)).filter(leading::contains);
        refuseIf(leading.size() > 1 && tipped.isEmpty(), "decision.refused.no-majority");
        return tipped.orElse(leading.getFirst());
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
