package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;

/**
 * The cheapest set of improvements that reaches a level.
 *
 * <pre>
 *   minimise  sum_cd sum_(steps above s_cd up to r_cd) effort_cd(step)
 *   over      raw scores r_cd in {s_cd, s_cd + 0.5, ..., 10}
 *   so that   every gate of the level and of those below holds for the credited scores of r
 * </pre>
 *
 * <p>s are the present raw scores. What is already scored but not yet credited, because the dimension before holds it back, takes no
 * effort again. Among plans of equal effort the one with fewer criteria wins, then the one whose criteria have the larger total influence
 * (sum of T over what they influence).
 *
 * <p>Sought by {@link RoadmapStages}, exactly or, where that takes too long, with a bound; the projected result is scored by {@link Scoring} like any
 * other.
 */
public final class Roadmap {
    private Roadmap() {}

    /**
     * What is asked.
     *
     * @param level to be reached, with all below it
     * @param excluded criteria that stay as they are
     * @param locked raw scores already decided on, by criterion and dimension, not below the present ones: they are part of the plan
     * @param work multiplications, about, after which the search stops; the plan then says that it may not be the cheapest, and by how much
     */
    public record Request(
            String level,
            Efforts efforts,
            Set<String> excluded,
            Map<String, Map<String, BigDecimal>> locked,
            long work) {
        public Request {
            excluded = Set.copyOf(excluded);
            locked = Map.copyOf(locked);
        }

        public static Request of(String level, Efforts efforts) {
            return new Request(level, efforts, Set.of(), Map.of(), 800_000_000);
        }
    }

    /** One dimension of one criterion, from its present raw score to another. */
    public record Improvement(String criterion, String dimension, BigDecimal from, BigDecimal to, BigDecimal effort) {}

    /**
     * A plan and what comes of it.
     *
     * @param improvements in the scheme's order
     * @param criteria how many criteria they concern
     * @param influence their total influence
     * @param optimal whether it is proven that no plan takes less effort
     * @param settled whether it is proven besides that none of the same effort has fewer criteria, nor as few of more influence
     * @param bound no plan takes less effort
     * @param steps nodes of the search
     */
    public record Plan(
            List<Improvement> improvements,
            BigDecimal effort,
            int criteria,
            BigDecimal influence,
            Result projected,
            boolean optimal,
            boolean settled,
            BigDecimal bound,
            int steps) {
        public Plan {
            improvements = List.copyOf(improvements);
        }
    }

    /** Refuses with {@link InvalidInput} a level that cannot be reached, naming the gates and the exclusions that block it. */
    public static Plan plan(Scoring scoring, Answers answers, Request request) {
        var cells = new RoadmapCells(scoring, answers, request);
        cells.refuseIfBlocked();
        var found = new RoadmapStages(cells, request.work()).run();
        return plan(scoring, answers, cells, found);
    }

    private static Plan plan(Scoring scoring, Answers answers, RoadmapCells cells, RoadmapStages.Found found) {
        List<Improvement> improvements = new ArrayList<>();
        int criteria = 0;
        BigDecimal influence = BigDecimal.ZERO.setScale(TotalInfluence.PLACES);
        for (int c = 0; c < cells.scheme.criterionCodes.size(); c++) {
            var ofCriterion = improvements(cells, c, found.raw());
            improvements.addAll(ofCriterion);
            if (!ofCriterion.isEmpty()) {
                criteria++;
                influence = influence.add(BigDecimal.valueOf(cells.influence[c], TotalInfluence.PLACES));
            }
        }
        var effort = improvements.stream().map(Improvement::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Plan(
                improvements,
                effort,
                criteria,
                influence,
                projected(scoring, answers, improvements),
                found.optimal(),
                found.settled(),
                thousandths(found.leastEffort()),
                found.steps());
    }

    /** Those of one criterion. */
    private static List<Improvement> improvements(RoadmapCells cells, int c, int[] raw) {
        List<Improvement> improvements = new ArrayList<>();
        for (int d = 0; d < cells.scheme.dimensionCodes.size(); d++) {
            int cell = cells.scheme.cell(c, d);
            if (raw[cell] > cells.present[cell]) {
                improvements.add(improvement(cells, c, d, raw[cell]));
            }
        }
        return improvements;
    }

    private static Improvement improvement(RoadmapCells cells, int c, int d, int to) {
        int cell = cells.scheme.cell(c, d);
        return new Improvement(
                cells.scheme.criterionCodes.get(c),
                cells.scheme.dimensionCodes.get(d),
                points(cells.present[cell]),
                points(to),
                thousandths(cells.effort(cell, to)));
    }

    private static Result projected(Scoring scoring, Answers answers, List<Improvement> improvements) {
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>(answers.scores());
        improvements.forEach(improvement -> raise(scores, improvement));
        return scoring.score(new Answers(scores, answers.notApplicable(), answers.facts()), Missing.REFUSE);
    }

    private static void raise(Map<String, Map<String, BigDecimal>> scores, Improvement improvement) {
        var raised = new LinkedHashMap<>(scores.getOrDefault(improvement.criterion(), Map.of()));
        raised.put(improvement.dimension(), improvement.to());
        scores.put(improvement.criterion(), raised);
    }

    private static BigDecimal thousandths(long effort) {
        return BigDecimal.valueOf(effort, Efforts.PLACES);
    }

    static BigDecimal points(int halfPoints) {
        return BigDecimal.valueOf(halfPoints * 5L, 1);
    }
}
