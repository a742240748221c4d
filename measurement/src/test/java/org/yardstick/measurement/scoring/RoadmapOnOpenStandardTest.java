package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.measurement.scoring.Roadmap.Plan;
import org.yardstick.measurement.scoring.Roadmap.Request;

/** All 36 criteria, three dimensions and half points of the shipped standard. */
class RoadmapOnOpenStandardTest {
    private static final OpenStandardFiles STANDARD = new OpenStandardFiles();
    private static final long PATIENT = 1_500_000_000L;
    private static final Scoring SCORING = Scoring.of(STANDARD.scheme);

    /** Expected values: roadmap_reference.py, beside this file, by HiGHS 1.12 (SciPy 1.17.1). */
    @ParameterizedTest
    @CsvSource({
        "low, 2, 6, I, 680, 23",
        "low, 2, 6, II, 1729, 32",
        "low, 2, 6, III, 2642, 36",
        "medium, 8, 8, I, 0, 0",
        "medium, 8, 8, II, 420, 31",
        "medium, 8, 8, III, 1056, 33",
        "high, 13, 6, II, 0, 0",
        "high, 13, 6, III, 280, 19"
    })
    void leastEffortAndFewestCriteriaAreThoseOfAnotherSolverOrTheResultSaysThatTheyAreNotProven(
            String from, int base, int span, String level, BigDecimal effort, int criteria) {
        var halfPoints = new int[108];
        for (int cell = 0; cell < halfPoints.length; cell++) {
            int d = cell % 3;
            halfPoints[cell] = Math.max(0, base + (7 * (cell / 3) + 5 * d) % span - 2 * d);
        }
        var efforts = Efforts.byDimension(STANDARD.effort, Map.of());
        var plan = plan(halfPoints, new Request(level, efforts, Set.of(), Map.of(), PATIENT));
        assertThat(plan.bound()).as(from).isLessThanOrEqualTo(effort);
        assertThat(plan.effort()).isBetween(effort, effort.multiply(new BigDecimal("1.01")));
        boolean isHard = from.equals("low") && level.equals("II");
        assertThat(plan.optimal()).isEqualTo(plan.bound().compareTo(plan.effort()) == 0);
        assertThat(plan.settled() || isHard).isTrue();
        if (plan.settled()) {
            assertThat(plan.effort()).isEqualByComparingTo(effort);
            assertThat(plan.criteria()).isEqualTo(criteria);
        }
        assertThat(plan.projected().reached()).isPresent();
    }

    @Property(tries = 4)
    void whatIsProposedReachesTheLevelAndNoPlanCanBeBelowItsBound(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var halfPoints = random.ints(108, 8, 18).toArray();
        var level = "I".repeat(1 + random.nextInt(3));
        var efforts = Efforts.byDimension(STANDARD.effort, Map.of());
        var plan = plan(halfPoints, Request.of(level, efforts));
        assertThat(plan.projected().reached().orElse("").length()).isGreaterThanOrEqualTo(level.length());
        assertThat(plan.bound()).isLessThanOrEqualTo(plan.effort());
        var hurried = plan(halfPoints, new Request(level, efforts, Set.of(), Map.of(), 1_000));
        assertThat(hurried.projected().reached().orElse("").length()).isGreaterThanOrEqualTo(level.length());
        assertThat(hurried.bound()).isLessThanOrEqualTo(plan.effort());
        assertThat(hurried.effort()).isGreaterThanOrEqualTo(plan.bound());
        assertThat(plan(halfPoints, Request.of(level, efforts))).isEqualTo(plan);
    }

    @Test
    void oneGateThatIsShutTakesOnlyWhatOpensIt() {
        var halfPoints = new int[108];
        for (int cell = 0; cell < halfPoints.length; cell++) {
            boolean cskm = STANDARD.scheme.criteria().get(cell / 3).cskm();
            halfPoints[cell] = cskm ? 8 : 16;
        }
        var plan = plan(halfPoints, Request.of("II", Efforts.byDimension(STANDARD.effort, Map.of())));
        assertThat(plan.settled()).isTrue();
        assertThat(plan.improvements())
                .isNotEmpty()
                .allMatch(improvement -> STANDARD.scheme.criteria().stream()
                        .anyMatch(criterion ->
                                criterion.cskm() && criterion.code().equals(improvement.criterion())));
    }

    private static Plan plan(int[] halfPoints, Request request) {
        return Roadmap.plan(SCORING, STANDARD.answers(halfPoints), request);
    }
}
