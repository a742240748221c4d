package org.yardstick.measurement.facets.estimation;

import java.util.List;

/**
 * The normal distribution of the entries, and each entry's weighted likelihood estimate, which does not lean on it; the measures among
 * the elements (EAP) do.
 */
public record Population(double mean, double sd, List<Ability> weighted) {
    /** Entries that differ by less do not differ. */
    static final double LEAST_SD = 0.01;
    /** No ratings spread entries so far, unless the judges order them without a contradiction: then none is wide enough. */
    static final double MOST_SD = 20;

    public Population {
        weighted = List.copyOf(weighted);
    }

    /** Warm's weighted likelihood estimate of one entry. */
    public record Ability(String name, double measure, double se) {}

    /** Whether the entries differ by no more than chance would have it. */
    public boolean isPoint() {
        return sd <= LEAST_SD * (1 + 1e-9);
    }
}
