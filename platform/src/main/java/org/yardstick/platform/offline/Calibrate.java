package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.FacetsOptions.Correction;
import org.yardstick.measurement.facets.FacetsOptions.Joint;
import org.yardstick.platform.offline.report.CalibrationReport;
import org.yardstick.platform.offline.report.Subject;

/** {@code ./yardstick calibrate}: how strong entries are once the severity of their judges is allowed for. */
final class Calibrate implements Calculation {
    private static final String HELP = """
        ./yardstick calibrate FILE measures entries, judges and criteria on one scale (many-facet Rasch): what an entry
        is worth once the severity of its judges and the difficulty of its criteria are allowed for.

          FILE             CSV (UTF-8, a header row, an empty field for no rating): a column for each facet and one
                           called rating; or with --wide a column for each criterion, as in
                             entry,judge,strategy,service
                             Harbour Bank,Chan,4,3
                             Harbour Bank,Lee,5,
          --facets LIST    the columns that are facets, what is measured first (otherwise all but rating)
          --wide LIST      the columns that say who is rated by whom, as in entry,judge; all others are criteria
          --weight COLUMN  how many times a rating counts
          --step S         what one step of the scale is worth: 0.5 where half points are given (otherwise 1)
          --scale L:H      the lowest and the highest rating, where not both are given
          --model MODEL    rsm: all share one rating scale; pcm:FACET: each element of FACET has its own (otherwise rsm)
          --estimator E    jml: joint, or mml: marginal maximum likelihood (otherwise jml)
          --correction C   none, or L: joint measures multiplied by (L - 1) / L, L ratings an entry (otherwise none)
          --positive LIST  facets whose higher measure means higher ratings, as the first one's does
          --anchors FILE   CSV with facet, element, measure: measures that stay as they are
          --tolerance T    stop when no measure changes by more than T logits (otherwise 0.00001)
          --bias F1,F2     tell also which pairs of two facets' elements meet better or worse than expected
          --html FILE      write a report for people too, to be read in a browser or printed
          --language L     of that report: en, zh-Hans or zh-Hant-HK (otherwise en)
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints a table for each facet; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick calibrate examples/award-ratings.csv --wide entry,judge --estimator mml

        Exit: 0 computed and converged; 1 not converged; 2 wrong input, told with file, line, column and reason, data
        that allow no measures, or a command line that cannot be understood.""";

    private enum Estimator {
        JML,
        MML
    }

    @Override
    public String name() {
        return "calibrate";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var report = ReportFile.of(asked);
        var layout = RatingFile.Layout.of(asked);
        var options = options(asked, layout);
        var read = RatingFile.read(asked.file(), layout, progress);
        progress.tell(read.ratings().size() + " ratings read, estimating");
        var found = Facets.calibrate(read.ratings(), options);
        var bias = bias(found, asked.list("--bias"));
        if (report.isPresent()) {
            progress.tell("writing the report");
            var subject = new Subject(source(asked.file(), read), found, bias, options.positive(), read.unit());
            report.get().write(language -> CalibrationReport.html(subject, language));
        }
        return answer(read, found, bias);
    }

    private static Answer answer(RatingFile read, Calibration found, Optional<Bias> bias) {
        var result = CalibrationFields.of(found, read.unit());
        bias.ifPresent(pairs -> result.put("bias", CalibrationFields.of(pairs, read.unit())));
        return new Answer(
                read.sha256(),
                result,
                CalibrationText.of(found, read.unit())
                        + bias.map(pairs -> CalibrationText.of(pairs, read.unit()))
                                .orElse(""),
                found.warnings(),
                found.fit().converged());
    }

    /** The report tells when the file was last written to, not when somebody computed with it, so that it can be had again. */
    private static Subject.Source source(Path file, RatingFile read) throws IOException {
        var changed = Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault());
        return new Subject.Source(
                String.valueOf(file.getFileName()), read.sha256(), changed.toLocalDate(), Envelope.version());
    }

    private static FacetsOptions options(CommandLine asked, RatingFile.Layout layout) throws IOException {
        var correction = asked.value("--correction").orElse("none");
        if (!correction.equals("none") && !correction.equals("L")) {
            throw new WrongUse("--correction is none or L, not '" + correction + "'");
        }
        var options = FacetsOptions.usual()
                .withEstimator(new Joint(correction.equals("L") ? Correction.L : Correction.NONE))
                .withPositive(Set.copyOf(asked.list("--positive")))
                .withTolerance(asked.number("--tolerance", 1e-5, 1e-14, 1));
        if (asked.choice("--estimator", Estimator.JML) == Estimator.MML) {
            options = options.withMarginal();
        }
        if (asked.path("--anchors").isPresent()) {
            options =
                    options.withAnchors(AnchorFile.read(asked.path("--anchors").get(), layout.unit()));
        }
        var model = asked.value("--model").orElse("rsm");
        if (model.startsWith("pcm:")) {
            return options.withStepsBy(model.substring("pcm:".length()));
        } else if (model.equals("rsm")) {
            return options;
        }
        throw new WrongUse("--model is rsm or pcm:FACET, not '" + model + "'");
    }

    private static Optional<Bias> bias(Calibration found, List<String> pair) {
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        if (pair.size() != 2) {
            throw new WrongUse("--bias names two facets, as in judge,criterion");
        }
        return Optional.of(Bias.of(found, pair.get(0), pair.get(1)));
    }
}
