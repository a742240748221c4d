package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.platform.shell.Words;

/** How it was computed, for whoever checks it: model, estimator, what was corrected, and where it is written. */
final class MethodText {
    private static final String KEY = "offline.calibration.method.";
    private static final String LINACRE = "J. M. Linacre (1989), Many-Facet Rasch Measurement. MESA Press, Chicago";
    private static final String ANDRICH = "D. Andrich (1978), A rating formulation for ordered response categories."
            + " Psychometrika 43, 561–573, doi:10.1007/BF02293814";
    private static final String MASTERS =
            "G. N. Masters (1982), A Rasch model for partial credit scoring. Psychometrika 47, 149–174, doi:10.1007/BF02296272";
    private static final String WRIGHT =
            "B. D. Wright, G. N. Masters (1982), Rating Scale Analysis. MESA Press, Chicago";
    private static final String BOCK =
            "R. D. Bock, M. Aitkin (1981), Marginal maximum likelihood estimation of item parameters."
                    + " Psychometrika 46, 443–459, doi:10.1007/BF02293801";
    private static final String LIMITS =
            "J. M. Linacre (2002), What do infit and outfit, mean-square and standardized mean?"
                    + " Rasch Measurement Transactions 16:2, 878";
    private static final String BIAS =
            "C. M. Myford, E. W. Wolfe (2004), Detecting and measuring rater effects using many-facet"
                    + " Rasch measurement: part II. Journal of Applied Measurement 5, 189–227";
    private static final String ECKES =
            "T. Eckes (2015), Introduction to Many-Facet Rasch Measurement, 2nd edition. Peter Lang, doi:10.3726/978-3-653-04844-5";

    private final Subject subject;
    private final Words words;
    private final Figures figures;

    MethodText(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
    }

    ReportPage.Method method() {
        return new ReportPage.Method(formula(), sentences(), references());
    }

    private boolean shared() {
        return subject.found().model().equals("rsm");
    }

    private boolean marginal() {
        return subject.found().estimator().equals("mml");
    }

    private String formula() {
        var text = new StringBuilder("ln(P[k] / P[k−1]) = ");
        var facets = subject.found().facets();
        for (int f = 0; f < facets.size(); f++) {
            text.append(f == 0 ? "" : subject.towardsHigherRatings(f) ? " + " : " − ")
                    .append(figures.facet(facets.get(f).name()));
        }
        return text.append(" − ")
                .append(words.say(KEY + "step"))
                .append(shared() ? "[k]" : "[" + stepsBy() + ", k]")
                .toString();
    }

    private String stepsBy() {
        return figures.facet(subject.found().model().substring("pcm:".length()));
    }

    private List<String> sentences() {
        var found = subject.found();
        var first = figures.facet(found.facets().getFirst().name());
        var sentences = new ArrayList<String>();
        sentences.add(shared() ? words.say(KEY + "rsm") : words.say(KEY + "pcm", stepsBy()));
        sentences.add(words.say(KEY + "centred", first));
        sentences.add(words.say(KEY + found.estimator()));
        sentences.add(found.population()
                .map(entries ->
                        words.say(KEY + "population", figures.logits(entries.mean()), figures.logits(entries.sd())))
                .orElseGet(this::correction));
        sentences.add(words.say(
                KEY + "end",
                figures.count(found.fit().iterations()),
                figures.of(found.fit().logLikelihood(), 2),
                residual(found.fit().largestResidual())));
        for (var part : List.of("extreme", "error", "fair", "fit", "separation", "again")) {
            sentences.add(words.say(KEY + part));
        }
        return sentences;
    }

    private String correction() {
        double factor = subject.found().fit().correction();
        return factor == 1 ? words.say(KEY + "uncorrected") : words.say(KEY + "corrected", figures.of(factor, 4));
    }

    private String residual(double points) {
        double least = 1e-6;
        return points < least
                ? words.say("offline.calibration.less-than", figures.of(least, 6))
                : figures.of(points, 6);
    }

    private List<String> references() {
        var references = new ArrayList<>(List.of(LINACRE, shared() ? ANDRICH : MASTERS, WRIGHT));
        if (marginal()) {
            references.add(BOCK);
        }
        references.add(LIMITS);
        if (subject.bias().isPresent()) {
            references.add(BIAS);
        }
        references.add(ECKES);
        return references;
    }
}
