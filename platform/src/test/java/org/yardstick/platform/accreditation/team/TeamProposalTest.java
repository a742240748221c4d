package org.yardstick.platform.accreditation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.accreditation.team.TeamProposal.Impossible;
import org.yardstick.platform.accreditation.team.TeamProposal.Member;
import org.yardstick.platform.accreditation.team.TeamProposal.Team;

/** The proposal is the best team there is, and says what is missing when there is none. */
class TeamProposalTest {
    private static final Requirement LEVEL = new Requirement(Requirement.Kind.LEVEL, "II");
    private static final Requirement CANTONESE = new Requirement(Requirement.Kind.LANGUAGE, "yue");
    private static final Requirement ENGLISH = new Requirement(Requirement.Kind.LANGUAGE, "en");
    private static final Requirement KNOWLEDGE = new Requirement(Requirement.Kind.MODULE, "KM");
    private static final List<Requirement> NEEDED = List.of(LEVEL, CANTONESE, ENGLISH, KNOWLEDGE);

    @Test
    void twoNearOnesAreTakenBeforeOneWhoKnowsEverythingAndComesFromAfar() {
        var near = member(1, 5, LEVEL, CANTONESE);
        var other = member(2, 7, ENGLISH, KNOWLEDGE);
        var far = member(3, 13, LEVEL, CANTONESE, ENGLISH, KNOWLEDGE);
        assertThat(TeamProposal.propose(List.of(far, near, other), NEEDED, 1))
                .isEqualTo(new Team(List.of(near.person(), other.person()), Optional.of(near.person()), 12));
    }

    @Test
    void ofTeamsThatTravelTheSameTheSmallerAndThenTheEarlierIsTaken() {
        var all = member(1, 12, LEVEL, CANTONESE, ENGLISH, KNOWLEDGE);
        var half = member(2, 5, LEVEL, CANTONESE);
        var rest = member(3, 7, ENGLISH, KNOWLEDGE);
        var same = member(4, 12, LEVEL, CANTONESE, ENGLISH, KNOWLEDGE);
        assertThat(TeamProposal.propose(List.of(half, rest, all, same), NEEDED, 1))
                .isEqualTo(new Team(List.of(all.person()), Optional.of(all.person()), 12));
    }

    @Test
    void theMinimumIsKeptAlsoWhereOneWouldDo() {
        var all = member(1, 0, LEVEL, CANTONESE, ENGLISH, KNOWLEDGE);
        var idle = member(2, 300);
        var nearer = member(3, 200);
        assertThat(TeamProposal.propose(List.of(idle, all, nearer), NEEDED, 2))
                .isEqualTo(new Team(List.of(all.person(), nearer.person()), Optional.of(all.person()), 200));
    }

    @Test
    void whatNobodyMeetsIsNamed() {
        var one = member(1, 5, LEVEL, CANTONESE);
        assertThat(TeamProposal.propose(List.of(one), NEEDED, 2))
                .isEqualTo(new Impossible(List.of(ENGLISH, KNOWLEDGE), 1, 2));
        assertThat(TeamProposal.propose(List.of(), NEEDED, 1)).isEqualTo(new Impossible(NEEDED, 0, 1));
    }

    @RepeatedTest(300)
    void itIsTheOneThatTryingAllTeamsFinds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var members = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> member(i, random.nextInt(6), some(random)))
                .toList();
        int minimum = 1 + random.nextInt(3);
        var expected = byTryingAll(members, minimum);
        var outcome = TeamProposal.propose(members, NEEDED, minimum);
        if (expected.isEmpty()) {
            assertThat(outcome).isInstanceOf(Impossible.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Team.class, team -> assertThat(team.members()).isEqualTo(expected));
        }
    }

    private static List<UUID> byTryingAll(List<Member> members, int minimum) {
        List<Member> best = List.of();
        for (int chosen = 1; chosen < 1 << members.size(); chosen++) {
            var team = new ArrayList<Member>();
            for (int i = 0; i < members.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    team.add(members.get(i));
                }
            }
            var met = new HashSet<Requirement>();
            team.forEach(one -> met.addAll(one.meets()));
            if (team.size() >= minimum
                    && met.containsAll(NEEDED)
                    && (best.isEmpty() || isBetter(team, best, members))) {
                best = team;
            }
        }
        return best.stream().map(Member::person).toList();
    }

    private static boolean isBetter(List<Member> one, List<Member> other, List<Member> order) {
        int far = one.stream().mapToInt(Member::kilometres).sum();
        int otherFar = other.stream().mapToInt(Member::kilometres).sum();
        if (far != otherFar || one.size() != other.size()) {
            return far != otherFar ? far < otherFar : one.size() < other.size();
        }
        for (int i = 0; i < one.size(); i++) {
            int place = order.indexOf(one.get(i));
            int otherPlace = order.indexOf(other.get(i));
            if (place != otherPlace) {
                return place < otherPlace;
            }
        }
        return false;
    }

    private static Requirement[] some(Random random) {
        return NEEDED.stream().filter(ignored -> random.nextInt(5) < 2).toArray(Requirement[]::new);
    }

    private static Member member(int number, int kilometres, Requirement... meets) {
        return new Member(new UUID(0, number), kilometres, Set.of(meets));
    }
}
