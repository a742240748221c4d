package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on small files of its own; the expected figures are worked out by hand, as the comments say. */
class SurveyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private record Outcome(int exit, String output, String errors) {
        JsonNode result() {
            assertThat(errors).isEmpty();
            return JSON.readTree(output).get("result");
        }
    }

    private static Outcome survey(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Offline.run(
                "survey",
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Outcome survey(String answers, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(write("answers.csv", answers).toString()));
        arguments.addAll(List.of(options));
        return survey(arguments);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String questionnaire(String content) throws IOException {
        return write("q.yaml", "format: yardstick-questionnaire/1\n" + content).toString();
    }

    /** Six respondents of two teams; the last one left b out and weighs double. */
    private static final String THREE_ITEMS = """
        a,b,c,team,weight
        1,2,1,x,1
        2,1,2,x,1
        3,4,3,x,1
        4,3,5,y,1
        5,6,4,y,1
        3,,3,y,2
        """;

    @Test
    void everyItemIsCounted() throws IOException {
        var items = survey(THREE_ITEMS, "--items", "a,b", "--json").result().get("items");
        assertThat(items.get(0).get("name").asString()).isEqualTo("a");
        assertThat(items.get(0).get("n").asInt()).isEqualTo(6);
        assertThat(items.get(0).get("mean").asDouble()).isEqualTo(3);
        // Squared distances from 3: 4 + 1 + 0 + 1 + 4 + 0 = 10, over 5.
        assertThat(items.get(0).get("sd").asDouble()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(items.get(0).get("frequencies").toString()).isEqualTo("{\"1\":1,\"2\":1,\"3\":2,\"4\":1,\"5\":1}");
        assertThat(items.get(1).get("n").asInt()).isEqualTo(5);
    }

    @Test
    void alphaLeavesOutWhoLeftAnItemOut() throws IOException {
        var result = survey(THREE_ITEMS, "--items", "a,b,c", "--reliability", "--json")
                .result();
        // Of the five complete ones: variances 2.5, 3.7, 2.5; sums 4, 5, 10, 12, 15 have the variance 21.7.
        var alpha = result.get("alpha");
        assertThat(alpha.get("value").asDouble()).isCloseTo(1.5 * (1 - 8.7 / 21.7), within(1e-12));
        // Without b: sums 2, 4, 6, 9, 9, variance 9.5.
        assertThat(alpha.get("ifDeleted").get("b").asDouble()).isCloseTo(2 * (1 - 5 / 9.5), within(1e-12));
        assertThat(alpha.get("lower").asDouble()).isLessThan(alpha.get("value").asDouble());
        assertThat(result.get("itemRest").has("c")).isTrue();
        assertThat(result.get("omegaTotal").asDouble()).isBetween(0.5, 1.0);
        assertThat(result.get("details").get("alpha").get("n").asInt()).isEqualTo(5);
    }

    @Test
    void weightsCountRespondentsMoreThanOnce() throws IOException {
        var result = survey(THREE_ITEMS, "--items", "c", "--weights", "weight", "--json")
                .result();
        // (1 + 2 + 3 + 5 + 4 + 2 * 3) / 7
        assertThat(result.get("items").get(0).get("mean").asDouble()).isCloseTo(3, within(1e-12));
        // 7^2 / (5 * 1 + 4)
        assertThat(result.get("details").get("weights").get("effectiveN").asDouble())
                .isCloseTo(49 / 9.0, within(1e-12));
    }

    @Test
    void figuresOfTooFewAreAbsentAndSaidSo() throws IOException {
        var outcome = survey(THREE_ITEMS, "--items", "a,b", "--by", "team", "--minimum", "6", "--json");
        var json = JSON.readTree(outcome.output());
        assertThat(outcome.exit()).isZero();
        assertThat(json.get("result").get("items").get(1).has("mean")).isFalse();
        assertThat(json.get("result").get("segments").get(0).has("items")).isFalse();
        assertThat(json.get("warnings").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "Fewer than 6 answers, so no figures: b.",
                        "Fewer than 6 respondents, so no figures of the segments x, y.");
    }

    @Test
    void aSegmentHasTheFiguresOfItsOwnFile() throws IOException {
        var all = survey(THREE_ITEMS, "--items", "a,c", "--by", "team", "--minimum", "3", "--json");
        var own = survey("a,c\n4,5\n5,4\n3,3\n", "--items", "a,c", "--minimum", "3", "--json");
        assertThat(all.result().get("segments").get(1).get("items"))
                .isEqualTo(own.result().get("items"));
    }

    @Test
    void thatTheOnlyHiddenSegmentCanBeWorkedOutIsSaid() throws IOException {
        var outcome = survey("a,team\n1,x\n2,x\n3,y\n4,y\n5,y\n", "--items", "a", "--by", "team", "--minimum", "3");
        assertThat(outcome.errors())
                .contains("Whoever has the figures of all and of every other segment can work out those of x");
    }

    @Test
    void driversAddUpToWhatIsExplained() throws IOException {
        // y = x1 + 2 x2, and x1 and x2 do not go together: the parts are 1 / 5 and 4 / 5.
        var answers = "y,x1,x2\n0,0,0\n1,1,0\n2,0,1\n3,1,1\n0,0,0\n1,1,0\n2,0,1\n3,1,1\n";
        var result = survey(answers, "--drivers", "y ~ x1 + x2", "--samples", "50", "--json")
                .result();
        assertThat(result.get("drivers").get("r2").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(result.get("drivers").get("lmg").get("x1").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(result.get("drivers").get("relativeWeights").get("x2").asDouble())
                .isCloseTo(0.8, within(1e-12));
        var driver = result.get("details").get("drivers").get("drivers").get(0);
        assertThat(driver.get("lmgInterval").get("lower").asDouble()).isBetween(0.0, 0.2);
    }

    @Test
    void numbersThatAreNoCodesAreMeasured() throws IOException {
        var answers = "y,x\n1.5,200\n2.5,300\n3.5,400\n4.5,600\n5.5,500\n";
        var result =
                survey(answers, "--drivers", "y~x", "--samples", "0", "--json").result();
        // Correlation 0.9, so R2 is 0.81.
        assertThat(result.get("drivers").get("r2").asDouble()).isCloseTo(0.81, within(1e-12));
        assertThat(result.get("items").get(0).get("mean").asDouble()).isCloseTo(400, within(1e-9));
        assertThat(result.get("items").get(0).has("frequencies")).isFalse();
    }

    private static final String SERVICE = """
        scale: {min: 1, max: 5}
        missing: [n/a]
        items:
          - {name: fast, dimension: response, text: We are fast.}
          - {name: fast_expected}
          - {name: fast_matters}
          - {name: kind, dimension: response}
          - {name: kind_expected}
          - {name: kind_matters}
          - {name: app}
          - {name: no_app}
          - {name: recommend, min: 0, max: 10}
        gaps:
          - {expectation: fast_expected, perception: fast}
          - {expectation: kind_expected, perception: kind}
        importance: {fast: fast_matters, kind: kind_matters}
        kano:
          - {attribute: App, functional: app, dysfunctional: no_app}
        nps: recommend
        index: {fast: 3, kind: 1}
        """;

    private static final String SERVED = """
        fast,fast_expected,fast_matters,kind,kind_expected,kind_matters,app,no_app,recommend
        2,5,5,4,4,2,1,3,9
        1,5,5,5,4,2,1,4,10
        2,4,5,5,5,3,1,5,7
        1,5,5,4,4,2,3,3,6
        n/a,4,5,5,4,2,1,3,0
        2,4,5,4,4,2,1,3,9
        """;

    @Test
    void theQuestionnaireSaysWhatIsMadeOfTheAnswers() throws IOException {
        var result = survey(SERVED, "--questionnaire", questionnaire(SERVICE), "--json")
                .result();
        // fast: -3, -4, -2, -4, -2; kind: 0, 1, 0, 0, 1, 0; the dimension is the mean of each respondent's available
        // gaps.
        assertThat(result.get("gaps").get("items").get("fast").asDouble()).isCloseTo(-3, within(1e-12));
        assertThat(result.get("gaps").get("dimensions").get("response").asDouble())
                .isCloseTo((-1.5 - 1.5 - 1 - 2 + 1 - 1) / 6, within(1e-12));
        assertThat(result.get("ipa").get(0).get("quadrant").asString()).isEqualTo("concentrate-here");
        assertThat(result.get("ipa").get(1).get("quadrant").asString()).isEqualTo("possible-overkill");
        // A, A, O, I, A, A
        assertThat(result.get("kano").get(0).get("category").asString()).isEqualTo("A");
        assertThat(result.get("kano").get(0).get("better").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(result.get("kano").get(0).get("worse").asDouble()).isCloseTo(-1 / 6.0, within(1e-12));
        // Three promoters and two detractors of six.
        assertThat(result.get("nps").asDouble()).isCloseTo(100 / 6.0, within(1e-12));
        // fast 1.6, kind 4.5: 100 (3 * 0.6 / 4 + 3.5 / 4) / 4
        assertThat(result.get("index").asDouble()).isCloseTo(33.125, within(1e-12));
    }

    @Test
    void aReversedQuestionIsTurnedRound() throws IOException {
        var file = questionnaire("items:\n  - {name: slow, min: 1, max: 5, reverse: true}\n");
        var result = survey("slow\n1\n1\n2\n2\n1\n", "--questionnaire", file, "--json")
                .result();
        assertThat(result.get("items").get(0).get("mean").asDouble()).isCloseTo(4.6, within(1e-12));
    }

    @Test
    void groupsAreComparedAtTheSameTotal() throws IOException {
        var answers = new StringBuilder("a,b,c,group\n");
        for (int i = 0; i < 60; i++) {
            answers.append("%d,%d,%d,%s%n".formatted(i % 3, (i / 3) % 3, (i / 9) % 3, i % 4 == 0 ? "few" : "many"));
        }
        var dif = survey(answers.toString(), "--items", "a,b,c", "--dif", "group", "--json")
                .result()
                .get("dif");
        assertThat(dif.size()).isEqualTo(3);
        assertThat(dif.get(0).get("reference").asString()).isEqualTo("many");
        assertThat(dif.get(0).get("focal").asString()).isEqualTo("few");
        assertThat(dif.get(0).get("n").asInt()).isEqualTo(60);
        assertThat(dif.get(0).get("size").asString()).isIn("A", "B", "C");
    }

    @Test
    void aWrongCellIsToldWithItsPlace() throws IOException {
        var scale = questionnaire("items: [{name: a, min: 1, max: 5}]\n");
        assertWrong(
                survey("id,a\n1,5\n2,7\n", "--questionnaire", scale),
                "answers.csv:3:2: a is 7, which is no whole number from 1 to 5");
        assertWrong(
                survey("id,a\n1,2.5\n", "--questionnaire", scale),
                "answers.csv:2:2: a is 2.5, which is no whole number from 1 to 5");
        assertWrong(survey("a,b\n1,good\n", "--items", "b"), "answers.csv:2:2: b 'good' is not a number");
        assertWrong(
                survey("a,w\n1,\n", "--items", "a", "--weights", "w"),
                "answers.csv:2:2: w is ''; every respondent needs a weight, 0 or more");
        assertWrong(survey("a\n1\n", "--items", "b"), "answers.csv:1:1: there is no column 'b'; there are a");
        assertWrong(survey("a\n", "--items", "a"), "answers.csv: has a header and no rows; every respondent is one");
    }

    @Test
    void aWrongQuestionnaireIsToldWithItsPlace() throws IOException {
        assertWrong(
                survey("a\n1\n", "--questionnaire", questionnaire("items:\n  - {name: a, min: 1, maximum: 5}\n")),
                "q.yaml:3:23: 'maximum' is not known here; there are name, text, min, max, dimension, reverse");
        assertWrong(
                survey("a\n1\n", "--questionnaire", questionnaire("items: [{name: a, min: 1, max: 5}]\nnps: a\n")),
                "q.yaml:3:6: a net promoter score is asked from 0 to 10; 'a' is not");
        assertWrong(
                survey("a\n1\n", "--questionnaire", questionnaire("items: [{name: a, min: 1, max: 5}]\nnps: b\n")),
                "q.yaml:3:6: there is no item 'b'");
    }

    @Test
    void whatCannotBeComputedIsSaid() throws IOException {
        assertWrong(
                survey("a\n1\n"),
                "nothing says which columns are questions: give --questionnaire or --items; try --help");
        assertWrong(
                survey("a,b\n1,2\n", "--drivers", "a"),
                "--drivers is an outcome and what may drive it, such as satisfied~price+speed, not 'a'");
        var constant = survey("a,b\n1,2\n2,2\n3,2\n1,2\n2,2\n", "--items", "a,b", "--reliability");
        assertWrong(
                constant,
                "answers.csv: Item b does not vary: everybody gave the same answer. Leave it out of the scale.");
    }

    private void assertWrong(Outcome outcome, String message) {
        assertThat(outcome.errors().replace(folder + "/", "").strip()).isEqualTo("yardstick survey: " + message);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void theExampleRuns() {
        var examples = Path.of("..", "examples");
        var outcome = survey(List.of(
                examples.resolve("service-survey.csv").toString(),
                "--questionnaire=" + examples.resolve("service-survey.yaml"),
                "--by=estate",
                "--reliability"));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .startsWith("Residents' survey 2026: 60 respondents")
                .contains("told_met         4.267        3.379  concentrate here")
                .contains("--- Peak View: 21 respondents");
    }
}
