package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.measurement.reliability.Covariances.Missing;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.drivers.Drivers;

/**
 * What somebody asks of a survey.
 *
 * @param items to tell of; {@code named} whether they were named one by one, and so belong together
 */
record SurveyRequest(
        Questionnaire questionnaire,
        List<String> items,
        boolean named,
        Optional<Drivers.Regression> model,
        DriverFigures.Sampling sampling,
        FigureRule rule,
        ScaleReliability reliability,
        ImportanceMap.At cross,
        ResponseFile.Others others) {

    static SurveyRequest of(CommandLine asked) throws IOException {
        var items = asked.list("--items").stream().distinct().toList();
        var model = asked.value("--drivers").map(DriverFigures::model);
        var variables = model.map(DriverFigures::variables).orElse(List.of());
        var questionnaire = questionnaire(
                asked, Stream.concat(items.stream(), variables.stream()).toList());
        var rule = new FigureRule((int) asked.whole("--minimum", 5, 2, 1_000_000), 10, 0.95);
        var missing = asked.choice("--missing", Missing.LISTWISE);
        return new SurveyRequest(
                questionnaire,
                items.isEmpty() ? questionnaire.names() : items,
                !items.isEmpty(),
                model,
                sampling(asked),
                rule,
                new ScaleReliability(missing, (int) asked.whole("--factors", 3, 2, 20), rule),
                asked.choice("--cross", ImportanceMap.At.MEANS),
                others(asked));
    }

    /** That of the file, and the columns that were named beside it. */
    private static Questionnaire questionnaire(CommandLine asked, List<String> columns) throws IOException {
        var file = asked.path("--questionnaire");
        if (file.isPresent()) {
            return QuestionnaireFile.read(file.get()).with(columns);
        }
        var needsItems =
                Stream.of("--dif", "--reliability", "--quality", "--shrunken").anyMatch(asked::has);
        if (columns.isEmpty() || needsItems && !asked.has("--items")) {
            throw new WrongUse("nothing says which columns are questions: give --questionnaire or --items; try --help");
        }
        return Questionnaire.of(columns);
    }

    private static DriverFigures.Sampling sampling(CommandLine asked) {
        // Asked before the usual number is set down as if it had been.
        var insisted = asked.has("--samples");
        var samples = (int) asked.whole("--samples", 1000, 0, 1_000_000);
        return new DriverFigures.Sampling(samples, asked.whole("--seed", 1, 0, Long.MAX_VALUE), insisted);
    }

    private static ResponseFile.Others others(CommandLine asked) {
        var groups = Stream.of("--by", "--dif", "--shrunken")
                .flatMap(option -> asked.value(option).stream())
                .distinct()
                .toList();
        if (asked.has("--shrunken") && asked.has("--weights")) {
            throw new WrongUse("--shrunken does not go with --weights: how sure a group's mean is follows from how many"
                    + " answered, each once; leave one of the two out");
        }
        if (asked.has("--duration") && !asked.has("--quality")) {
            throw new WrongUse("--duration is of use to --quality only");
        }
        return new ResponseFile.Others(groups, asked.value("--weights"), asked.value("--duration"));
    }

    boolean isWeighted() {
        return others.weights().isPresent();
    }

    /** The items that were named, added up; otherwise as the questionnaire has them. */
    List<Questionnaire.Scale> scales() {
        return named ? List.of(new Questionnaire.Scale("the items", items)) : questionnaire.scales();
    }
}
