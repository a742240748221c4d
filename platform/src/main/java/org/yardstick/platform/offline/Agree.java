package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.yardstick.measurement.agreement.Agreement;
import org.yardstick.measurement.agreement.ChanceCorrected;
import org.yardstick.measurement.agreement.IntraclassCorrelations;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Coefficient;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Form;
import org.yardstick.measurement.agreement.Kappa;
import org.yardstick.measurement.agreement.KendallW;
import org.yardstick.measurement.agreement.KrippendorffAlpha;
import org.yardstick.measurement.agreement.Metric;
import org.yardstick.measurement.agreement.VarianceComponents;
import org.yardstick.measurement.agreement.Weighting;

/** {@code ./yardstick agree}: how far raters of the same units agree. */
final class Agree implements Calculation {
    private static final String HELP = """
        ./yardstick agree FILE tells how far raters of the same units agree: intraclass correlations, Krippendorff's
        alpha, kappas, Gwet's AC1 and AC2, Kendall's W, and where ratings are missing the parts of their variance.

          FILE             CSV (UTF-8, a header row, an empty field for no rating): the first column the unit and
                           one column a rater, as in
                             site,Chan,Lee,Silva
                             Harbour Court,4,4,5
                             Station Mall,2,,3
                           or the columns unit, rater and rating
          --wide           the first form, even if the columns are called unit, rater and rating
          --level LEVEL    what the ratings are: nominal, ordinal, interval or ratio (otherwise ordinal)
          --weights KIND   of weighted kappa and AC2: none, linear or quadratic (otherwise quadratic)
          --scale LIST     every grade in its order, separated by commas: low,medium,high; words need it, and with it
                           a grade that nobody gave counts in AC1, AC2 and weighted kappa
          --samples N      how often the units are drawn for the interval of alpha (otherwise 1000)
          --seed N         where drawing begins: the same seed, the same interval (otherwise 1)
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints one table; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick agree examples/site-grades.csv

        Exit: 0 computed; 2 wrong input, told with file, line, column and reason, or a command line that cannot be
        understood.""";

    private static final int PLACES = 3;

    @Override
    public String name() {
        return "agree";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var level = asked.choice("--level", Metric.ORDINAL);
        var weights = asked.choice("--weights", Weighting.QUADRATIC);
        var samples = (int) asked.whole("--samples", 1000, 1, 1_000_000);
        var random = new SplittableRandom(asked.whole("--seed", 1, 0, Long.MAX_VALUE));
        var sheet = RatingSheet.read(asked.file(), asked.has("--wide"));
        var scale = asked.list("--scale");
        var ratings = sheet.ratings(scale, level != Metric.NOMINAL);
        progress.tell("drawing " + samples + " samples");
        var found = Agreement.of(
                ratings, new Agreement.Options(level, weights, 0.95, samples, sheet.grades(scale)), random);
        return new Answer(sheet.sha256(), result(found), text(found), found.notes(), true);
    }

    private static Map<String, Object> result(Agreement found) {
        return new Fields()
                .put("units", found.units())
                .put("completeUnits", found.completeUnits())
                .put("raters", found.raters())
                .put("ratings", found.ratings())
                .put("icc", found.icc(), Agree::icc)
                .put("krippendorffAlpha", found.krippendorffAlpha(), alpha -> alpha.value())
                .put(
                        "fleissKappa",
                        found.fleissKappa(),
                        kappa -> kappa.overall().value())
                .put("gwetAc1", found.gwetAc1(), ChanceCorrected::value)
                .put("gwetAc2", found.gwetAc2(), ChanceCorrected::value)
                .put("cohenKappa", found.cohenKappa(), Kappa::value)
                .put("weightedKappa", found.weightedKappa(), Kappa::value)
                .put("kendallW", found.kendallW(), w -> w.value())
                .put("details", details(found))
                .map();
    }

    private static Map<String, Object> icc(IntraclassCorrelations icc) {
        var forms = new LinkedHashMap<String, Object>();
        for (var form : Form.values()) {
            Optional.ofNullable(icc.forms().get(form)).ifPresent(one -> forms.put(form.symbol(), icc(one)));
        }
        return forms;
    }

    private static Map<String, Object> icc(Coefficient one) {
        var fields = new Fields().put("value", one.value()).put(one.interval());
        one.test()
                .ifPresent(test -> fields.put("f", test.f())
                        .put("df1", test.df1())
                        .put("df2", test.df2())
                        .put("p", test.p()));
        return fields.map();
    }

    /** Beside the figures themselves: how sure they are, and what they rest on. */
    private static Map<String, Object> details(Agreement found) {
        return new Fields()
                .put("krippendorffAlpha", found.krippendorffAlpha(), Agree::alpha)
                .put("fleissKappa", found.fleissKappa(), kappa -> chanceCorrected(kappa.overall()))
                .put("gwetAc1", found.gwetAc1(), Agree::chanceCorrected)
                .put("gwetAc2", found.gwetAc2(), Agree::chanceCorrected)
                .put("cohenKappa", found.cohenKappa(), Agree::kappa)
                .put("weightedKappa", found.weightedKappa(), Agree::kappa)
                .put("kendallW", found.kendallW(), Agree::kendall)
                .put("varianceComponents", found.components(), Agree::components)
                .map();
    }

    private static Map<String, Object> alpha(KrippendorffAlpha alpha) {
        return new Fields()
                .put("metric", CommandLine.written(alpha.metric()))
                .put(alpha.interval())
                .put("observed", alpha.observed())
                .put("expected", alpha.expected())
                .put("units", alpha.units())
                .put("ratings", alpha.ratings())
                .map();
    }

    private static Map<String, Object> kendall(KendallW w) {
        return new Fields()
                .put("chiSquare", w.chiSquare())
                .put("df", w.df())
                .put("p", w.p())
                .put("units", w.units())
                .put("raters", w.raters())
                .map();
    }

    private static Map<String, Object> components(VarianceComponents parts) {
        return new Fields()
                .put("units", parts.units())
                .put("raters", parts.raters())
                .put("error", parts.error())
                .put("mean", parts.mean())
                .put("converged", parts.converged())
                .map();
    }

    private static Map<String, Object> chanceCorrected(ChanceCorrected one) {
        return new Fields()
                .put("standardError", one.standardError())
                .put(one.interval())
                .put("observed", one.observed())
                .put("expected", one.expected())
                .put("units", one.units())
                .put("p", one.p())
                .map();
    }

    private static Map<String, Object> kappa(Kappa one) {
        return new Fields()
                .put("standardError", one.standardError())
                .put(one.interval())
                .put("observed", one.observed())
                .put("expected", one.expected())
                .put("units", one.n())
                .put("p", one.p())
                .map();
    }

    private static String text(Agreement found) {
        var table = new TextTable(0, "lrl").row("", "value", "95 % interval");
        found.icc().ifPresent(icc -> rows(table, icc));
        found.krippendorffAlpha()
                .ifPresent(alpha -> table.row(
                        "Krippendorff's alpha, " + CommandLine.written(alpha.metric()),
                        Numbers.of(alpha.value(), PLACES),
                        Numbers.of(alpha.interval(), PLACES)));
        found.fleissKappa().ifPresent(kappa -> row(table, "Fleiss' kappa", kappa.overall()));
        found.gwetAc1().ifPresent(ac1 -> row(table, "Gwet's AC1", ac1));
        found.gwetAc2().ifPresent(ac2 -> row(table, "Gwet's AC2", ac2));
        found.cohenKappa().ifPresent(kappa -> row(table, "Cohen's kappa", kappa));
        found.weightedKappa().ifPresent(kappa -> row(table, "Weighted kappa", kappa));
        found.kendallW()
                .ifPresent(w -> table.row("Kendall's W", Numbers.of(w.value(), PLACES), "p " + Numbers.p(w.p())));
        return found.units() + " units, " + found.raters() + " raters, " + found.ratings() + " ratings; "
                + found.completeUnits() + " units have one from everybody\n\n" + table;
    }

    private static void rows(TextTable table, IntraclassCorrelations icc) {
        for (var form : Form.values()) {
            Optional.ofNullable(icc.forms().get(form))
                    .ifPresent(one -> table.row(
                            "ICC(" + form.symbol() + ")",
                            Numbers.of(one.value(), PLACES),
                            Numbers.of(one.interval(), PLACES)));
        }
    }

    private static void row(TextTable table, String name, ChanceCorrected one) {
        table.row(name, Numbers.of(one.value(), PLACES), Numbers.of(one.interval(), PLACES));
    }

    private static void row(TextTable table, String name, Kappa one) {
        table.row(name, Numbers.of(one.value(), PLACES), Numbers.of(one.interval(), PLACES));
    }
}
