package org.yardstick.measurement.facets.estimation;

import java.util.ArrayList;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;
import org.yardstick.measurement.facets.ratings.Subsets;

/** The two ways from ratings to measures. */
public final class Estimation {
    private Estimation() {}

    /** Joint maximum likelihood: every measure is a parameter; elements without a finite one are set aside and measured afterwards. */
    public static Solution joint(Specification model, Precision precision) {
        var kept = new Kept(model, 0);
        Subsets.refuseLoose(model, kept);
        refuseIdleAnchors(model, kept);
        var fit = new JointFit(new Design(model, kept, Design.spine(model)), precision).fit();
        fit.estimates().lend(model, kept);
        var own = Extremes.measure(model, kept, fit.estimates());
        return new Solution(
                kept,
                fit.estimates(),
                new Solution.Errors(own, fit.fullErrors()),
                fit.logLikelihood(),
                fit.stop(),
                fit.runaways(),
                Optional.empty());
    }

    /** An anchor ties nothing whose ratings are all set aside with those whom it met. */
    private static void refuseIdleAnchors(Specification model, Kept kept) {
        for (int f = 0; f < model.facets(); f++) {
            if (model.anchored(f) && !ties(model, kept, f)) {
                var name = model.ratings().facets().get(f).name();
                var anchored = new ArrayList<String>();
                for (int i = 0; i < model.ratings().elements(f); i++) {
                    if (model.anchored(f, i)) {
                        anchored.add(model.ratings().name(f, i));
                    }
                }
                throw new InvalidInput(name + " " + String.join(", ", anchored)
                        + (anchored.size() == 1 ? " is" : " are")
                        + " anchored, but none of the ratings there can be used, for all are of elements whose every rating is the lowest or"
                        + " the highest. Anchor others, or leave the anchors of this facet out.");
            }
        }
    }

    private static boolean ties(Specification model, Kept kept, int facet) {
        var codes = model.ratings().codes(facet);
        for (int row = 0; row < codes.length; row++) {
            if (model.anchored(facet, codes[row]) && kept.row(row)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Marginal maximum likelihood: the entries are drawn from a normal distribution. Without anchors it is centred at 0 and the last facet
     * carries the level.
     *
     * @param nodes of the quadrature of each entry's posterior
     */
    public static Solution marginal(Specification model, Precision precision, int nodes) {
        if (model.anchored(0)) {
            throw new InvalidInput(
                    "Under MML the entries are drawn from a distribution, so they cannot be anchored. Estimate by JML, or anchor"
                            + " judges or criteria.");
        }
        var kept = new Kept(model, 1);
        refuseIdleAnchors(model, kept);
        var design = new Design(model, kept, 0);
        if (design.isLarge(design.rest)) {
            throw new InvalidInput("MML takes at most 1500 parameters beside the entries, and here are " + design.rest
                    + ". Estimate by JML, or let fewer elements have steps of their own.");
        }
        return new MarginalSolution(design, new MarginalFit(design, precision, nodes).fit()).solution();
    }
}
