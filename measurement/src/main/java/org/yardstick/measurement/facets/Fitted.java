package org.yardstick.measurement.facets;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;

/** The fitted model, from which expectations of single ratings are computed; without any correction for joint estimation. */
public final class Fitted {
    private final Specification model;
    private final Kept kept;
    private final Estimates estimates;

    Fitted(Specification model, Kept kept, Estimates estimates) {
        this.model = model;
        this.kept = kept;
        this.estimates = estimates;
    }

    Specification model() {
        return model;
    }

    Kept kept() {
        return kept;
    }

    Estimates estimates() {
        return estimates;
    }

    /** The sum of the measures of a rating, each in its facet's direction. */
    double eta(int row) {
        double eta = 0;
        for (int f = 0; f < model.facets(); f++) {
            eta += estimates.easiness()[f][model.ratings().codes(f)[row]];
        }
        return eta;
    }

    /** The probability of each category of the scale, the lowest first, where the measures of the elements add up to {@code eta}. */
    public double[] probabilities(String group, double eta) {
        var names = IntStream.range(0, model.groups())
                .filter(g -> model.groupName(g).equals(group))
                .toArray();
        if (names.length == 0) {
            throw new InvalidInput("There are no steps for \"" + group
                    + "\". Name one of the groups among the steps of the calibration.");
        }
        var at = new Categories(estimates);
        at.at(eta, names[0]);
        return Arrays.copyOf(at.p(), at.p().length);
    }
}
