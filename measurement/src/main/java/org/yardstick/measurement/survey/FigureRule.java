package org.yardstick.measurement.survey;

import org.yardstick.measurement.InvalidInput;

/**
 * From how many answers on a figure is given at all, and how sure its interval is.
 *
 * @param minimumAnswers below this n there is no figure (at least 2)
 * @param minimumComments below this n no comment is shown
 * @param confidence share of intervals that hold the true value
 */
public record FigureRule(int minimumAnswers, int minimumComments, double confidence) {
    public FigureRule {
        if (minimumAnswers < 2 || minimumComments < 1 || !(confidence > 0 && confidence < 1)) {
            throw new InvalidInput("figures from " + minimumAnswers + " answers and comments from " + minimumComments
                    + " at a confidence of " + confidence
                    + " cannot be given: ask for at least 2 answers, 1 comment and a confidence between 0 and 1");
        }
    }

    /** Figures from 5 answers on, comments from 10, 95 % intervals. */
    public static FigureRule usual() {
        return new FigureRule(5, 10, 0.95);
    }

    public boolean showsFigures(long n) {
        return n >= minimumAnswers;
    }

    public boolean showsComments(long n) {
        return n >= minimumComments;
    }
}
