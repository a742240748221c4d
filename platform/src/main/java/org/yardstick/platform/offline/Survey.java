package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.drivers.Drivers;
import org.yardstick.measurement.survey.weighting.DesignEffect;

/** {@code ./yardstick survey}: what people answered, in figures. */
final class Survey implements Calculation {
    private static final String HELP = """
        ./yardstick survey FILE puts the answers to a questionnaire in figures: every question, gaps between what was
        expected and met with, importance and performance, Kano, net promoter score, index; if asked for, reliability,
        drivers, differences between groups, means of small groups, and who may not have answered with care.

          FILE             CSV (UTF-8, a header row, an empty field for no answer): a row a respondent, a column a
                           question, as in
                             estate,fast,kind,recommend
                             Harbour Court,5,4,9
                             Garden Terrace,2,,6
          --questionnaire FILE  YAML or JSON: the questions, their scales, and what is to be made of them, as
                           docs/formats/survey.md describes it
          --items LIST     these questions only, separated by commas; needs no questionnaire
          --by COLUMN      all figures of the questionnaire for each segment named in COLUMN too
          --reliability    alpha and omega of the items together, or of each dimension of the questionnaire
          --missing HOW    in reliability, of whom an answer is missing: listwise leaves the respondent out, pairwise
                           uses the answers there are (otherwise listwise)
          --factors N      below the general one, for omega hierarchical (otherwise 3)
          --drivers Y~X1+X2  how much of the variance of Y each of the others explains
          --samples N      how often respondents are drawn for the intervals of drivers (otherwise 1000; 0 for none)
          --seed N         where drawing begins: the same seed, the same intervals (otherwise 1)
          --dif COLUMN     whether the groups named in COLUMN answer an item differently at the same total
          --reference NAME  the group that the others are compared with (otherwise the largest)
          --shrunken COLUMN  the mean of each group named in COLUMN, drawn towards the common mean as far as the group
                           is small; who can be ranked, and who cannot. Not with --weights
          --quality        who may not have answered with care: the same answer over and over, answers that go together
                           in nobody else, much left out. Best on questions asked in a row on one scale (--items)
          --duration COLUMN  how long each respondent took, in any unit: too fast is a sign too
          --weights COLUMN  how much each respondent counts
          --cross WHERE    of importance and performance: at the means, or the middle of the scales (otherwise means)
          --minimum N      no figure from fewer answers (otherwise 5)
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints tables; docs/formats/survey.md names the keys of the result for machines. For example
          ./yardstick survey examples/service-survey.csv --questionnaire examples/service-survey.yaml --by estate

        Exit: 0 computed; 2 wrong input, told with file, line, column and reason, or a command line that cannot be
        understood.""";

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var request = SurveyRequest.of(asked);
        var file = ResponseFile.read(asked.file(), request.questionnaire(), request.others(), progress);
        var found = new Findings();
        var everybody = Part.all(file, request.questionnaire(), request.isWeighted());
        progress.tell("adding up");
        tellOfInput(request, file, found);
        var drivers = request.model()
                .flatMap(model -> new DriverFigures(model, request.sampling(), request.rule()).of(everybody, found));
        find(request, everybody, drivers, found);
        drivers.ifPresent(result -> DriverFigures.tell(result, found));
        findMore(asked, request, file, everybody, found);
        asked.value("--by").ifPresent(column -> segments(request, everybody, file.groups(column), found));
        return new Answer(file.sha256(), found.result(), found.text().stripLeading(), found.warnings(), true);
    }

    /** What is found only where it is asked for. */
    private static void findMore(
            CommandLine asked, SurveyRequest request, ResponseFile file, Part everybody, Findings found) {
        if (asked.has("--reliability")) {
            request.reliability().find(everybody, request.scales(), found);
        }
        asked.value("--dif")
                .ifPresent(column -> new GroupDifferences(
                                column, file.groups(column), asked.value("--reference"), request.rule())
                        .find(everybody, request.scales(), found));
        asked.value("--shrunken")
                .ifPresent(column -> new ShrunkenMeans(column, file.groups(column), request.rule())
                        .find(everybody, request.items(), found));
        if (asked.has("--quality")) {
            new QualityFigures(request.questionnaire(), file).find(request.items(), found);
        }
    }

    private static void tellOfInput(SurveyRequest request, ResponseFile file, Findings found) {
        found.put("respondents", file.respondents());
        var questionnaire = request.questionnaire();
        questionnaire
                .sha256()
                .ifPresent(hash -> found.detail(
                        "questionnaire",
                        new Fields()
                                .put("title", questionnaire.title())
                                .put("sha256", hash)
                                .map()));
        found.tell((questionnaire.title().isEmpty() ? "" : questionnaire.title() + ": ") + file.respondents()
                + " respondents");
        if (request.isWeighted()) {
            var effect = DesignEffect.of(file.weights());
            found.detail(
                    "weights",
                    new Fields()
                            .put("sum", effect.sum())
                            .put("designEffect", effect.deff())
                            .put("effectiveN", effect.effectiveN())
                            .map());
            found.tell("Weighted: as sure as " + Numbers.of(effect.effectiveN(), 1) + " respondents who count alike");
        }
    }

    /** All that the questionnaire itself asks for. */
    private static void find(SurveyRequest request, Part part, Optional<Drivers.Result> drivers, Findings found) {
        var asked = request.questionnaire();
        var sums = part.coded().map(ResponseSums::of);
        var items = new ItemFigures(asked, request.rule(), part, sums);
        items.find(request.items(), found);
        new GapFigures(asked, request.reliability(), request.rule()).find(part, found);
        if (asked.sha256().isPresent()) {
            new ImportanceMap(asked, request.cross()).find(items, drivers, found);
        }
        new KanoFigures(asked, request.rule()).find(part, items, found);
        sums.ifPresent(of -> {
            items.findPromoters(of, found);
            items.findIndex(of, found);
        });
    }

    private static void segments(SurveyRequest request, Part everybody, Labels labels, Findings found) {
        var segments = new ArrayList<Map<String, Object>>();
        var hidden = new ArrayList<String>();
        int placed = 0;
        for (var segment : labels.rows().entrySet()) {
            int n = segment.getValue().length;
            placed += n;
            if (request.rule().showsFigures(n)) {
                segments.add(segment(request, segment.getKey(), everybody.these(segment.getValue()), found));
            } else {
                hidden.add(segment.getKey());
                segments.add(new Fields()
                        .put("segment", segment.getKey())
                        .put("respondents", n)
                        .map());
            }
        }
        found.put("segments", segments);
        warnOfHidden(request, hidden, found);
        if (placed < everybody.size()) {
            found.warn(everybody.size() - placed + " respondents belong to no segment; they count among all.");
        }
    }

    private static Map<String, Object> segment(SurveyRequest request, String name, Part part, Findings found) {
        var own = new Findings();
        own.put("segment", name);
        own.put("respondents", part.size());
        find(request, part, Optional.empty(), own);
        own.warnings().forEach(warning -> found.warn("Segment " + name + ": " + warning));
        found.tell("--- " + name + ": " + part.size() + " respondents");
        found.tell(own.text().strip());
        return own.result();
    }

    private static void warnOfHidden(SurveyRequest request, List<String> hidden, Findings found) {
        if (!hidden.isEmpty()) {
            found.warn("Fewer than " + request.rule().minimumAnswers() + " respondents, so no figures of the segments "
                    + String.join(", ", hidden) + ".");
        }
        if (hidden.size() == 1) {
            found.warn("Whoever has the figures of all and of every other segment can work out those of "
                    + hidden.getFirst() + "; do not publish both.");
        }
    }
}
