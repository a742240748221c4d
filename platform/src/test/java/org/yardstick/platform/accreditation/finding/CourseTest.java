package org.yardstick.platform.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.accreditation.finding.Standing.State;
import org.yardstick.platform.shell.Refused;

/** Where a finding stands follows from what was done and from the day, and what may be done next follows from that. */
class CourseTest {
    private static final FindingRules RULES = FindingRules.USUAL;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** One letter an act, all on the day of raising but extensions: a answered, y accepted, n returned, e evidence, c closed, f effective, o open, w withdrawn. */
    @ParameterizedTest
    @CsvSource({
        "minor,       '',      OPEN,      true",
        "minor,       a,       ANSWERED,  true",
        "minor,       an,      RETURNED,  true",
        "minor,       ana,     ANSWERED,  true",
        "minor,       ay,      PLANNED,   false",
        "minor,       aye,     ACTED,     false",
        "minor,       ayc,     CLOSED,    false",
        "major,       ay,      PLANNED,   true",
        "major,       aye,     ACTED,     true",
        "major,       ayeo,    PLANNED,   true",
        "major,       ayec,    CLOSED,    false",
        "major,       ayecf,   EFFECTIVE, false",
        "major,       ayeco,   PLANNED,   true",
        "major,       aw,      WITHDRAWN, false",
        "major,       +,       NOTED,     false",
        "strength,    '',      NOTED,     false",
        "opportunity, '',      NOTED,     false",
        "strength,    -,       OPEN,      true",
        "opportunity, w,       WITHDRAWN, false"
    })
    void theStateFollowsFromTheActs(String grade, String acts, State state, boolean blocks) {
        var standing = course(grade, acts).on(DAY, RULES);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.blocksDecision()).isEqualTo(blocks);
    }

    /** Due on DAY + 90 unless promised (DAY + 40) or extended (DAY + 120). */
    @ParameterizedTest
    @CsvSource({
        "minor, '',  90, 90,  false",
        "minor, '',  90, 91,  true",
        "minor, ay,  40, 40,  false",
        "minor, ay,  40, 41,  true",
        "minor, x,   120, 91, false",
        "minor, ayx, 120, 121, true",
        "major, ayeo, 40, 41, true"
    })
    void itIsOverdueOnTheDayAfterTheDueOne(String grade, String acts, int due, int today, boolean overdue) {
        var standing = course(grade, acts).on(DAY.plusDays(today), RULES);
        assertThat(standing.due()).contains(DAY.plusDays(due));
        assertThat(standing.overdue()).isEqualTo(overdue);
        assertThat(standing.escalates()).isEqualTo(overdue && grade.equals("minor"));
    }

    @Test
    void whatWaitsForTheAuditorsIsNeverOverdue() {
        for (var acts : List.of("a", "aye", "ayec", "w")) {
            var standing = course("major", acts).on(DAY.plusYears(3), RULES);
            assertThat(standing.due()).isEmpty();
            assertThat(standing.overdue()).isFalse();
        }
    }

    @Test
    void aMajorNotVerifiedWithinSixMonthsOfStageTwoAsksForItAgain() {
        var end = LocalDate.of(2026, 8, 31);
        var open = new Course(Grade.MAJOR, DAY, acts("aye"), Optional.of(end));
        assertThat(open.on(LocalDate.of(2027, 2, 28), RULES).lapsed()).isFalse();
        assertThat(open.on(LocalDate.of(2027, 3, 1), RULES).lapsed()).isTrue();
        var closed = new Course(Grade.MAJOR, DAY, acts("ayec"), Optional.of(end));
        assertThat(closed.on(LocalDate.of(2029, 1, 1), RULES).lapsed()).isFalse();
        var minor = new Course(Grade.MINOR, DAY, acts("aye"), Optional.of(end));
        assertThat(minor.on(LocalDate.of(2029, 1, 1), RULES).lapsed()).isFalse();
    }

    @Test
    void anEscalatedMinorHasTheTimeOfAMajor() {
        var escalated = new Course(
                Grade.MINOR, DAY, List.of(new Act.Regraded(Grade.MAJOR, DAY.plusDays(91))), Optional.empty());
        assertThat(escalated.on(DAY.plusDays(91), RULES).due()).contains(DAY.plusDays(181));
        assertThat(escalated.on(DAY.plusDays(91), RULES).overdue()).isFalse();
    }

    @Test
    void aMajorIsNotClosedBeforeItsActionIsShownAMinorMayBe() {
        assertRefused(
                "finding.refused.not-shown",
                () -> course("major", "ay").mustTakeVerdict(Act.Verdict.CLOSED, DAY, RULES));
        course("minor", "ay").mustTakeVerdict(Act.Verdict.CLOSED, DAY, RULES);
        assertRefused(
                "finding.refused.not-closed",
                () -> course("minor", "aye").mustTakeVerdict(Act.Verdict.EFFECTIVE, DAY, RULES));
    }

    @Test
    void whatIsClosedIsNeitherAnsweredNorGradedNorMoved() {
        var closed = course("major", "ayec");
        assertRefused("finding.refused.not-awaited", () -> closed.mustTakeAnswer(DAY, DAY, RULES));
        assertRefused("finding.refused.settled", () -> closed.mustTakeGrade(Grade.MINOR, DAY, RULES));
        assertRefused("finding.refused.settled", () -> closed.mustTakeExtension(DAY.plusDays(100), DAY, RULES));
        assertRefused("finding.refused.settled", () -> closed.mustTakeWithdrawal(DAY, RULES));
        assertRefused("finding.refused.no-plan", () -> closed.mustTakeEvidence(DAY, RULES));
    }

    @Test
    void aDayIsNotMovedBackNorTooFarAhead() {
        var open = course("minor", "");
        assertRefused("finding.refused.not-later", () -> open.mustTakeExtension(DAY.plusDays(90), DAY, RULES));
        assertRefused("finding.refused.too-far", () -> open.mustTakeExtension(DAY.plusDays(366), DAY, RULES));
        assertRefused("finding.refused.past", () -> open.mustTakeAnswer(DAY.minusDays(1), DAY, RULES));
        open.mustTakeExtension(DAY.plusDays(365), DAY, RULES);
    }

    /** Whatever is tried in whatever order on whatever day: what the rules let through keeps the laws. */
    @Property(tries = 500)
    void whateverHappensTheLawsHold(@ForAll("tries") List<Try> tries, @ForAll("grades") Grade raisedAs) {
        var course = new Course(raisedAs, DAY, List.of(), Optional.of(DAY.plusDays(3)));
        var today = DAY;
        for (var one : tries) {
            today = today.plusDays(one.days);
            var before = course.on(today, RULES);
            course = attempt(course, one.act, today);
            judge(before, course.on(today, RULES), course, one.act, today);
        }
    }

    private static void judge(Standing before, Standing after, Course course, char act, LocalDate today) {
        if (after.state() == State.CLOSED && after.grade() == Grade.MAJOR) {
            assertThat(course.acts()).hasAtLeastOneElementOfType(Act.EvidenceBrought.class);
        }
        if (before.state() == State.WITHDRAWN) {
            assertThat(after).isEqualTo(before);
        }
        assertThat(after.state() == State.NOTED)
                .isEqualTo(!after.grade().isNonconformity() && after.state() != State.WITHDRAWN);
        assertThat(after.due().isPresent()).isEqualTo(after.state().isAuditeesTurn());
        assertThat(after.overdue()).isEqualTo(after.due().map(today::isAfter).orElse(false));
        assertThat(course.on(today, RULES)).isEqualTo(after);
        if (act == 'e' && !after.equals(before)) {
            assertThat(after.state()).isEqualTo(State.ACTED);
        }
    }

    private static Course attempt(Course course, char act, LocalDate today) {
        try {
            switch (act) {
                case 'a' -> course.mustTakeAnswer(today.plusDays(40), today, RULES);
                case 'y', 'n' -> course.mustTakeReview(today, RULES);
                case 'e' -> course.mustTakeEvidence(today, RULES);
                case 'c' -> course.mustTakeVerdict(Act.Verdict.CLOSED, today, RULES);
                case 'f' -> course.mustTakeVerdict(Act.Verdict.EFFECTIVE, today, RULES);
                case 'o' -> course.mustTakeVerdict(Act.Verdict.OPEN, today, RULES);
                case 'x' -> course.mustTakeExtension(today.plusDays(120), today, RULES);
                case 'w' -> course.mustTakeWithdrawal(today, RULES);
                case '-' -> course.mustTakeGrade(Grade.MINOR, today, RULES);
                case '+' -> course.mustTakeGrade(Grade.STRENGTH, today, RULES);
                default -> course.mustTakeGrade(Grade.MAJOR, today, RULES);
            }
        } catch (Refused reason) {
            return course;
        }
        var acts = new ArrayList<>(course.acts());
        acts.add(act(act, today));
        return new Course(course.raisedAs(), course.raisedOn(), acts, course.stageTwoEnd());
    }

    private record Try(char act, int days) {}

    @Provide
    Arbitrary<List<Try>> tries() {
        var acts = Arbitraries.of('a', 'y', 'n', 'e', 'c', 'f', 'o', 'x', 'w', '-', '+', '!', 'a', 'y', 'e', 'c');
        return net.jqwik.api.Combinators.combine(acts, Arbitraries.integers().between(0, 60))
                .as(Try::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Grade> grades() {
        return Arbitraries.of(Grade.values());
    }

    private static Course course(String grade, String acts) {
        return new Course(Grade.find(grade).orElseThrow(), DAY, acts(acts), Optional.empty());
    }

    private static List<Act> acts(String letters) {
        return letters.chars().mapToObj(letter -> act((char) letter, DAY)).toList();
    }

    private static Act act(char letter, LocalDate on) {
        return switch (letter) {
            case 'a' -> new Act.Answered(on.plusDays(40), on);
            case 'y' -> new Act.Reviewed(true, on);
            case 'n' -> new Act.Reviewed(false, on);
            case 'e' -> new Act.EvidenceBrought(on);
            case 'c' -> new Act.Verified(Act.Verdict.CLOSED, on);
            case 'f' -> new Act.Verified(Act.Verdict.EFFECTIVE, on);
            case 'o' -> new Act.Verified(Act.Verdict.OPEN, on);
            case 'x' -> new Act.Extended(on.plusDays(120), on);
            case 'w' -> new Act.Withdrawn(on);
            case '-' -> new Act.Regraded(Grade.MINOR, on);
            case '+' -> new Act.Regraded(Grade.STRENGTH, on);
            default -> new Act.Regraded(Grade.MAJOR, on);
        };
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, reason -> assertThat(reason.key()).isEqualTo(key));
    }
}
