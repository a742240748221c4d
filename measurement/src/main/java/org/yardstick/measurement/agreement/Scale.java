package org.yardstick.measurement.agreement;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/** The categories that raters choose from, and how much two of them still agree. It never changes. */
public final class Scale {
    private final double[] categories;
    private final double[][] weights;

    /** @param categories in any order; weights by their numbers */
    public Scale(double[] categories, Weighting weighting) {
        this.categories = Arrays.stream(categories)
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        this.weights = weighting.matrix(this.categories);
    }

    /**
     * @param categories ascending
     * @param weights categories x categories, symmetric, between 0 and 1, 1 for the same category
     */
    public Scale(double[] categories, double[][] weights) {
        for (int a = 0; a + 1 < categories.length; a++) {
            if (!(categories[a] < categories[a + 1])) {
                throw new InvalidInput("The categories " + Arrays.toString(categories)
                        + " do not ascend: sort them, and their weights with them.");
            }
        }
        this.categories = categories.clone();
        this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    double[] categories() {
        return categories;
    }

    double[][] weights() {
        return weights;
    }
}
