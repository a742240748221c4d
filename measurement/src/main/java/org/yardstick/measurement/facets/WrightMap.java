package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/**
 * All facets and the steps on one ruler of logits, for a picture.
 *
 * @param from where the lowest bin begins
 * @param width of a bin, in logits
 * @param facets how many elements of each facet lie in each bin
 * @param steps where each category overtakes the one below
 */
public record WrightMap(double from, double width, int bins, List<Bars> facets, List<Mark> steps) {
    private static final int MOST_BINS = 1_000;

    /** @param elements names, by bin from the lowest */
    public record Bars(String facet, List<List<String>> elements) {
        public int count(int bin) {
            return elements.get(bin).size();
        }
    }

    public record Mark(String group, int category, double measure) {}

    /** @param width of a bin in logits, 0.25 as a rule; the ends are multiples of it */
    public static WrightMap of(Calibration calibration, double width) {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new InvalidInput(
                    "A bin of the map is " + width + " logits wide. Give a positive number, 0.25 as a rule.");
        }
        var measures = calibration.facets().stream()
                .flatMap(facet -> facet.elements().stream())
                .mapToDouble(Calibration.Element::measure)
                .summaryStatistics();
        double from = Math.floor(measures.getMin() / width) * width;
        double count = Math.floor((measures.getMax() - from) / width) + 1;
        if (count > MOST_BINS) {
            throw new InvalidInput("Bins of " + width + " logits would be " + (long) count + ", more than " + MOST_BINS
                    + ". Make them wider.");
        }
        return new WrightMap(
                from,
                width,
                (int) count,
                calibration.facets().stream()
                        .map(facet -> bars(facet, from, width, (int) count))
                        .toList(),
                marks(calibration));
    }

    private static List<Mark> marks(Calibration calibration) {
        var marks = new ArrayList<Mark>();
        for (var step : calibration.steps()) {
            step.measure().ifPresent(measure -> marks.add(new Mark(step.group(), step.category(), measure)));
        }
        return List.copyOf(marks);
    }

    private static Bars bars(Calibration.FacetResult facet, double from, double width, int bins) {
        var elements = new ArrayList<List<String>>();
        for (int bin = 0; bin < bins; bin++) {
            elements.add(new ArrayList<>());
        }
        for (var element : facet.elements()) {
            int bin = Math.clamp((int) Math.floor((element.measure() - from) / width), 0, bins - 1);
            elements.get(bin).add(element.name());
        }
        return new Bars(facet.name(), elements.stream().map(List::copyOf).toList());
    }
}
