package org.yardstick.platform.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.ResponseQuality;
import org.yardstick.measurement.survey.ResponseQuality.Limits;
import org.yardstick.measurement.survey.ResponseQuality.Respondent;
import org.yardstick.measurement.survey.ResponseQuality.Sign;
import org.yardstick.measurement.survey.Responses;

/** Who may not have answered with care, told by signs that prove nothing. Answers are looked at as they were given, nobody weighs more. */
final class QualityFigures {
    private static final int FEWEST_ITEMS = 3;
    private static final int TOLD = 20;

    private final Questionnaire asked;
    private final ResponseFile file;
    private final Limits limits = Limits.usual();

    QualityFigures(Questionnaire asked, ResponseFile file) {
        this.asked = asked;
        this.file = file;
    }

    /** @param names of the questions in the order in which they were asked; those whose answers are no codes are passed over */
    void find(List<String> names, Findings found) {
        var coded = names.stream().filter(file::coded).toList();
        if (coded.size() < FEWEST_ITEMS) {
            throw new InvalidInput(
                    "--quality needs at least " + FEWEST_ITEMS + " questions answered in whole numbers, and there are "
                            + coded.size() + ": name more with --items");
        }
        var result = ResponseQuality.of(given(coded), file.durations(), limits);
        found.put("quality", headline(coded.size(), result));
        found.detail("quality", details(result));
        found.tell("Signs that answers were not given with care, at "
                + result.noticed().size() + " of " + result.respondents()
                + " respondents; they ask for a look and prove nothing");
        if (!result.noticed().isEmpty()) {
            found.tell("Signs", signs(result));
            found.tell(
                    result.noticed().size() > TOLD ? "The first " + TOLD + " of them" : "Who they are",
                    respondents(result));
        }
    }

    /** With what was turned round on reading turned back: the same answer to everything must show. */
    private Responses given(List<String> names) {
        var undeclared = names.stream()
                .filter(name -> asked.question(name).scale().isEmpty())
                .map(file::item)
                .toList();
        int least = undeclared.stream().mapToInt(Item::least).min().orElse(0);
        int most = undeclared.stream().mapToInt(Item::most).max().orElse(1);
        return Responses.of(
                names.stream()
                        .map(name -> asked.question(name).scale().orElseGet(() -> new Item(name, least, most)))
                        .toList(),
                names.stream().map(this::given).toArray(byte[][]::new));
    }

    private byte[] given(String name) {
        var codes = file.codes(name);
        if (!asked.question(name).reversed()) {
            return codes;
        }
        var scale = file.item(name);
        var given = codes.clone();
        for (int row = 0; row < given.length; row++) {
            given[row] =
                    given[row] == Responses.MISSING ? given[row] : (byte) (scale.least() + scale.most() - given[row]);
        }
        return given;
    }

    private static Map<String, Object> headline(int items, ResponseQuality.Result result) {
        var counts = new Fields();
        for (var sign : Sign.values()) {
            counts.put(CommandLine.written(sign), result.counts().getOrDefault(sign, 0));
        }
        return new Fields()
                .put("items", items)
                .put("respondents", result.respondents())
                .put("noticed", result.noticed().size())
                .put("signs", counts.map())
                .map();
    }

    private Map<String, Object> details(ResponseQuality.Result result) {
        return new Fields()
                .put(
                        "limits",
                        new Fields()
                                .put("longString", limits.longString())
                                .put("speed", limits.speed())
                                .put("missing", limits.missing())
                                .put("unusual", limits.unusual())
                                .map())
                .put(
                        "noticed",
                        result.noticed().stream().map(QualityFigures::detail).toList())
                .map();
    }

    private static Map<String, Object> detail(Respondent one) {
        return new Fields()
                .put("respondent", one.place() + 1)
                .put("signs", one.signs().stream().map(CommandLine::written).toList())
                .put("missingShare", one.missingShare())
                .put("longestString", one.longestString())
                .put("sd", one.sd())
                .put("speed", one.speed())
                .put("distance", one.distance())
                .put("probability", one.probability())
                .map();
    }

    private static TextTable signs(ResponseQuality.Result result) {
        var table = new TextTable(0, "lr").row("", "respondents");
        Arrays.stream(Sign.values())
                .filter(result.counts()::containsKey)
                .forEach(sign -> table.row(
                        CommandLine.written(sign).replace('-', ' '),
                        Integer.toString(result.counts().getOrDefault(sign, 0))));
        return table;
    }

    private static TextTable respondents(ResponseQuality.Result result) {
        var table = new TextTable(0, "rrrrrl")
                .row("respondent", "% missing", "longest string", "speed", "p of distance", "signs");
        IntStream.range(0, Math.min(TOLD, result.noticed().size()))
                .mapToObj(result.noticed()::get)
                .forEach(one -> table.row(
                        Integer.toString(one.place() + 1),
                        Numbers.of(100 * one.missingShare(), 0),
                        Integer.toString(one.longestString()),
                        Numbers.of(one.speed(), 1),
                        one.probability().isPresent()
                                ? Numbers.p(one.probability().getAsDouble())
                                : Numbers.NONE,
                        String.join(
                                        ", ",
                                        one.signs().stream()
                                                .map(CommandLine::written)
                                                .toList())
                                .replace('-', ' ')));
        return table;
    }
}
