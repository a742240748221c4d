package org.yardstick.measurement.survey.weighting;

import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/** How the population divides by one trait, and the category of each respondent. */
public final class Margin {
    private final String name;
    private final List<String> categories;
    private final double[] population;
    private final int[] of;

    private Margin(String name, List<String> categories, double[] population, int[] of) {
        this.name = name;
        this.categories = categories;
        this.population = population;
        this.of = of;
    }

    /**
     * @param population how many belong to each category
     * @param of the place of each respondent's category
     */
    public static Margin of(String name, List<String> categories, double[] population, int[] of) {
        if (categories.isEmpty() || categories.size() != population.length) {
            throw new InvalidInput("margin " + name + " has the categories " + categories + " and " + population.length
                    + " totals: give each category one");
        }
        var here = new int[population.length];
        for (int row = 0; row < of.length; row++) {
            if (of[row] < 0 || of[row] >= population.length) {
                throw new InvalidInput("respondent " + (row + 1) + " has no category of margin " + name
                        + ": give one of " + categories);
            }
            here[of[row]]++;
        }
        for (int c = 0; c < population.length; c++) {
            if (!(population[c] >= 0 && population[c] < Double.POSITIVE_INFINITY)
                    || (population[c] > 0 && here[c] == 0)) {
                throw new InvalidInput("margin " + name + ", category " + categories.get(c) + ": the population has "
                        + population[c] + ", " + here[c] + " responded; join categories that nobody responded from");
            }
        }
        if (Arrays.stream(population).sum() <= 0) {
            throw new InvalidInput("margin " + name + " has no population: give the totals of its categories");
        }
        return new Margin(name, List.copyOf(categories), population.clone(), of.clone());
    }

    public String name() {
        return name;
    }

    public List<String> categories() {
        return categories;
    }

    int respondents() {
        return of.length;
    }

    double total() {
        return Arrays.stream(population).sum();
    }

    /** Multiplies the weights so that each category has its total. */
    void fit(double[] weights) {
        var sums = sums(weights);
        for (int row = 0; row < of.length; row++) {
            weights[row] *= sums[of[row]] > 0 ? population[of[row]] / sums[of[row]] : 0;
        }
    }

    /** The largest difference from a total, as a share of all. */
    double off(double[] weights) {
        var sums = sums(weights);
        double off = 0;
        for (int c = 0; c < sums.length; c++) {
            off = Math.max(off, Math.abs(sums[c] - population[c]) / total());
        }
        return off;
    }

    private double[] sums(double[] weights) {
        var sums = new double[population.length];
        for (int row = 0; row < of.length; row++) {
            sums[of[row]] += weights[row];
        }
        return sums;
    }

    int category(int row) {
        return of[row];
    }

    double population(int category) {
        return population[category];
    }
}
