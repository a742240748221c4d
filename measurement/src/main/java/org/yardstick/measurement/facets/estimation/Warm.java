package org.yardstick.measurement.facets.estimation;

import java.util.ArrayList;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;

/**
 * Warm's weighted likelihood estimate of each entry, which exists for extreme ones too and is hardly biased: sum (x - E) + J / (2 I) = 0
 * with I = sum W and J the sum of the third central moments. T. A. Warm (1989), Weighted likelihood estimation of ability in item
 * response theory. Psychometrika 54, 427-450, doi:10.1007/BF02294627.
 */
final class Warm {
    private static final int MOST_ROUNDS = 200;
    private static final double EXACT = 1e-10;

    private final Design design;
    private final Estimates estimates;
    private final Categories categories;
    private double information;

    private Warm(Design design, Estimates estimates) {
        this.design = design;
        this.estimates = estimates;
        categories = new Categories(estimates);
    }

    /** @param normal mean and standard deviation of the entries */
    static Population population(Design design, Estimates estimates, double[] normal) {
        var warm = new Warm(design, estimates);
        var abilities = new ArrayList<Population.Ability>();
        for (int e = 0; e < design.spineElements(); e++) {
            if (design.start[e] < design.start[e + 1]) {
                double measure = warm.solve(e);
                var name = design.model.ratings().name(0, e);
                abilities.add(new Population.Ability(name, measure, 1 / Math.sqrt(warm.information)));
            }
        }
        return new Population(normal[0], normal[1], abilities);
    }

    /** By scoring: the weighted score falls through 0 once, nearly as steeply as the information says. */
    private double solve(int e) {
        double at = estimates.easiness()[0][e];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double score = score(e, at);
            double step = Math.clamp(score / information, -1, 1);
            at += step;
            if (Math.abs(step) < EXACT) {
                break;
            }
        }
        score(e, at);
        return at;
    }

    private double score(int e, double at) {
        double sum = 0;
        double third = 0;
        information = Categories.LEAST_INFORMATION;
        for (int row = design.start[e]; row < design.start[e + 1]; row++) {
            double eta = at;
            for (int o = 0; o < design.others.length; o++) {
                eta += estimates.easiness()[design.others[o]][design.codes[o][row]];
            }
            categories.at(eta, design.group(row));
            double w = design.weight(row);
            sum += w * (design.category(row) - categories.mean());
            third += w * categories.third();
            information += w * categories.variance();
        }
        return sum + third / (2 * information);
    }
}
