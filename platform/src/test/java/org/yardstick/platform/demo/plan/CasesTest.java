package org.yardstick.platform.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.demo.plan.Cast.Stage;

/** What is written of the accreditations fits the plan, the calendar and the rules. */
class CasesTest {
    private static final Plan PLAN = Planning.of(Casting.cast(), PlanTest.edition());
    private static final List<Case> CASES = Offices.cases(PLAN.cast());
    private static final Offices OFFICES = Offices.read();

    /** Somebody away on an audit. */
    private record Away(String who, LocalDate first, LocalDate last, String where) {
        boolean clashesWith(Away other) {
            return who.equals(other.who) && !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    private static Plan.Round round(Case one) {
        return PLAN.rounds().stream()
                .filter(round -> round.company().key().equals(one.company())
                        && round.year() == one.year()
                        && round.unit().isPresent() == one.unit())
                .findFirst()
                .orElseThrow(() -> new AssertionError(one.company() + " " + one.year()));
    }

    @Test
    void everybodyAppliesWithASelfAssessmentThatIsSigned() {
        assertThat(CASES).allSatisfy(one -> {
            assertThat(round(one).stage()).as(one.company()).isEqualTo(Stage.SIGNED);
            assertThat(round(one).signedAt()).as(one.company()).isBefore(one.at(CaseStep.BEGIN));
        });
    }

    @Test
    void nobodyIsAtTwoAuditsAtOnce() {
        var away = new ArrayList<Away>();
        for (var one : CASES) {
            if (one.comesTo(CaseStep.APPOINT)) {
                one.team()
                        .forEach(who -> away.add(new Away(who, one.day(CaseStep.VISIT), one.lastDay(), one.company())));
            }
            one.surveillances()
                    .forEach(watch -> watch.team()
                            .forEach(who ->
                                    away.add(new Away(who, watch.on(), watch.last(), one.company() + " again"))));
        }
        OFFICES.absences().forEach(one -> away.add(new Away(one.name(), one.from(), one.to(), "away")));
        for (var one : away) {
            assertThat(away.stream().filter(one::clashesWith))
                    .as(one.toString())
                    .containsExactly(one);
        }
    }

    @Test
    void theTeamKnowsTheSectorAndItsLeadTheLevel() {
        for (var one : CASES) {
            for (var name : one.team()) {
                var assessor = assessor(one.body(), name);
                assertThat(assessor.sectors())
                        .as(name + " at " + one.company())
                        .contains(round(one).company().sector().code());
            }
            if (!one.team().isEmpty()) {
                assertThat(assessor(one.body(), one.team().getFirst()).levels())
                        .as(one.company())
                        .contains(one.level());
            }
        }
    }

    private static Offices.Assessor assessor(String body, String name) {
        return OFFICES.assessors().stream()
                .filter(one -> one.body().equals(body) && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void findingsAreAboutCriteriaThatApply() {
        for (var one : CASES) {
            var applying = round(one).answers().stream()
                    .filter(Plan.Answer::applies)
                    .map(Plan.Answer::criterion)
                    .collect(Collectors.toSet());
            assertThat(one.findings()).as(one.company()).allMatch(found -> applying.contains(found.criterion()));
            assertThat(one.notes()).as(one.company()).allMatch(note -> applying.contains(note.criterion()));
        }
    }

    @Test
    void teamsSettleOnTheLevelThatIsWritten() {
        for (var one : CASES) {
            if (one.comesTo(CaseStep.SETTLE)) {
                assertThat(reached(new TeamScores(one, round(one))))
                        .as(one.company() + " " + one.year())
                        .isIn(one.refused() ? Set.of("none") : Set.of(one.level(), "III"));
            }
        }
    }

    private static String reached(TeamScores team) {
        return PlanTest.level(
                team.round(),
                answer -> TeamScores.scores(answer).stream()
                        .collect(Collectors.toMap(Field::dimension, field -> team.settled(answer, field))));
    }

    @Test
    void certificatesAreGrantedWhenTheNoticeIsOver() {
        assertThat(CASES)
                .allSatisfy(one -> assertThat(one.day(CaseStep.GRANT))
                        .as(one.company())
                        .isAfter(one.day(CaseStep.DECIDE).plusDays(14)));
    }

    @Test
    void noStepIsTakenAfterTheEnd() {
        for (var one : CASES) {
            assertThat(one.at(one.until())).as(one.company()).isBefore(Plan.END);
        }
    }

    @Test
    void thereAreCertificatesInManyCitiesAndSectors() {
        var granted = CASES.stream()
                .filter(one -> one.comesTo(CaseStep.GRANT))
                .map(CasesTest::round)
                .toList();
        assertThat(granted).hasSizeGreaterThanOrEqualTo(14);
        assertThat(granted.stream().map(round -> round.company().city()).distinct())
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(granted.stream().map(round -> round.company().sector()).distinct())
                .hasSize(6);
    }

    @Test
    void whoeverWritesInChineseDoesSoInBothScriptsOnCertificates() {
        assertThat(CASES)
                .allSatisfy(one -> assertThat(one.scope().hans() == null)
                        .as(one.company())
                        .isEqualTo(one.scope().hant() == null));
    }

    @Test
    void everyLanguageHasItsWords() {
        var tags = PLAN.rounds().stream()
                .map(round -> round.heading().language().tag())
                .collect(Collectors.toSet());
        assertThat(OFFICES.done().keySet()).containsAll(tags);
        assertThat(Objects.requireNonNull(OFFICES.remarks()).keySet())
                .containsAll(Set.of("LS", "PE", "MR", "CI", "CC"));
    }
}
