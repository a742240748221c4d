package org.yardstick.measurement.facets.ratings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;

/**
 * What the options make of these ratings: ln(P_k / P_(k-1)) = sum of the easiness of the elements less the step F_gk, where easiness is
 * the measure of an element times its facet's direction, so that all facets push the same way.
 */
public final class Specification {
    private final Ratings ratings;
    private final int facets;
    /** +1 where a higher measure means higher ratings, -1 for severity and difficulty. */
    private final int[] direction;
    /** The facet whose elements have steps of their own, or -1. */
    private final int stepsBy;

    private final int groups;
    private final int categories;
    private final double[][] anchors;
    private final Map<Integer, double[]> anchoredCurves = new HashMap<>();
    private final boolean[] anchoredFacet;

    /**
     * @param stepsBy the facet whose every element has steps of its own, or none
     * @param positive facets, beside the first, whose higher measure means higher ratings
     */
    public Specification(Ratings ratings, Optional<String> stepsBy, Set<String> positive, Anchors known) {
        this.ratings = ratings;
        facets = ratings.facets().size();
        categories = ratings.scale().categories();
        direction = new int[facets];
        Arrays.fill(direction, -1);
        direction[0] = 1;
        positive.forEach(name -> direction[ratings.facet(name)] = 1);
        this.stepsBy = stepsBy.map(ratings::facet).orElse(-1);
        groups = this.stepsBy < 0 ? 1 : ratings.elements(this.stepsBy);
        anchors = new double[facets][];
        anchoredFacet = new boolean[facets];
        for (int f = 0; f < facets; f++) {
            anchors[f] = new double[ratings.elements(f)];
            Arrays.fill(anchors[f], Double.NaN);
        }
        known.elements().forEach((facet, of) -> of.forEach((name, measure) -> anchor(facet, name, measure)));
        known.steps().forEach(this::anchorSteps);
    }

    private void anchor(String facetName, String name, double measure) {
        if (!Double.isFinite(measure)) {
            throw new InvalidInput(
                    "The anchor of " + facetName + " \"" + name + "\" is not a number. Give its measure in logits.");
        }
        int f = ratings.facet(facetName);
        anchors[f][ratings.element(f, name)] = direction[f] * measure;
        anchoredFacet[f] = true;
    }

    private void anchorSteps(String groupName, List<Double> thresholds) {
        int group = group(groupName);
        if (thresholds.size() != categories - 1 || !thresholds.stream().allMatch(Double::isFinite)) {
            throw new InvalidInput("The anchored steps of \"" + groupName + "\" are " + thresholds + ". Give "
                    + (categories - 1) + " numbers, one for each category above the lowest.");
        }
        var curve = new double[categories];
        for (int k = 1; k < categories; k++) {
            curve[k] = curve[k - 1] - thresholds.get(k - 1);
        }
        anchoredCurves.put(group, curve);
    }

    private int group(String name) {
        if (stepsBy >= 0) {
            return ratings.element(stepsBy, name);
        }
        if (!name.equals(Anchors.COMMON)) {
            throw new InvalidInput("Steps are anchored for \"" + name + "\", but all ratings share one scale. Anchor \""
                    + Anchors.COMMON + "\", or give that facet's elements steps of their own.");
        }
        return 0;
    }

    public Ratings ratings() {
        return ratings;
    }

    /** How many facets there are. */
    public int facets() {
        return facets;
    }

    public int direction(int facet) {
        return direction[facet];
    }

    public int stepsBy() {
        return stepsBy;
    }

    /** How many groups of steps there are. */
    public int groups() {
        return groups;
    }

    /** How many categories the scale has. */
    public int categories() {
        return categories;
    }

    public String groupName(int group) {
        return stepsBy < 0 ? Anchors.COMMON : ratings.name(stepsBy, group);
    }

    public int groupOf(int row) {
        return stepsBy < 0 ? 0 : ratings.codes(stepsBy)[row];
    }

    public boolean anchored(int facet) {
        return anchoredFacet[facet];
    }

    public boolean anchored(int facet, int element) {
        return !Double.isNaN(anchors[facet][element]);
    }

    /** In the direction of easiness. */
    public double anchor(int facet, int element) {
        return anchors[facet][element];
    }

    public double @Nullable [] anchoredCurve(int group) {
        return anchoredCurves.get(group);
    }

    /**
     * The facets to centre at 0. Of the facets without anchors one must be left to float, the first: only their differences and one
     * level show in the ratings.
     */
    public List<Integer> centred() {
        var free = new ArrayList<Integer>();
        for (int f = 0; f < facets; f++) {
            if (!anchoredFacet[f]) {
                free.add(f);
            }
        }
        return free.isEmpty() ? free : List.copyOf(free.subList(1, free.size()));
    }

    /** The facet whose level takes up what centring the others moves; -1 where all have anchors. */
    public int floating() {
        for (int f = 0; f < facets; f++) {
            if (!anchoredFacet[f]) {
                return f;
            }
        }
        return -1;
    }
}
