package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code survey} says of groups of respondents, and of respondents who may not have answered with care. */
class SurveyGroupsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    private static final String[] CARE = {
        "a,b,c,d,minutes", "1,4,2,5,10", "3,3,3,3,10", "2,5,1,4,4", ",,,2,12", "5,1,4,2,", "2,4,1,5,10"
    };

    @Test
    void whoMayNotHaveAnsweredWithCareIsNoticed() {
        var file = terminal.file("answers.csv", CARE);
        var result = terminal.run("survey", file, "--items", "a,b,c,d", "--quality", "--duration", "minutes", "--json")
                .json()
                .at("/result");
        assertThat(result.get("quality"))
                .hasToString("{\"items\":4,\"respondents\":6,\"noticed\":3,\"signs\":{\"straight-line\":1,"
                        + "\"long-string\":1,\"too-fast\":1,\"mostly-missing\":1,\"unusual\":0}}");
        var noticed = result.at("/details/quality/noticed");
        assertThat(noticed.get(0).get("respondent").asInt()).isEqualTo(2);
        assertThat(noticed.get(0).get("signs")).hasToString("[\"straight-line\",\"long-string\"]");
        assertThat(noticed.get(1).get("speed").asDouble()).isCloseTo(2.5, within(1e-12));
        assertThat(noticed.get(2).get("missingShare").asDouble()).isCloseTo(0.75, within(1e-12));
        assertThat(terminal.run("survey", file, "--items", "a,b,c,d", "--quality")
                        .out())
                .contains("at 2 of 6 respondents", "straight line, long string")
                .doesNotContain("too fast");
    }

    @Test
    void aQuestionTurnedRoundDoesNotHideAStraightLine() {
        var questionnaire = terminal.file(
                "q.yaml",
                "format: yardstick-questionnaire/1",
                "scale: {min: 1, max: 5}",
                "items: [{name: a}, {name: b, reverse: true}, {name: c}, {name: d}]");
        var result = terminal.run(
                        "survey",
                        terminal.file("answers.csv", "a,b,c,d", "4,4,4,4", "1,2,3,4", "2,1,5,3", "5,3,1,2", "3,1,4,2"),
                        "--questionnaire",
                        questionnaire,
                        "--quality",
                        "--json")
                .json()
                .at("/result");
        assertThat(result.at("/items/1/mean").asDouble()).isCloseTo(6 - 11 / 5.0, within(1e-12));
        assertThat(result.at("/quality/signs/straight-line").asInt()).isEqualTo(1);
    }

    @Test
    void whatQualityCannotBeToldFromIsSaid() {
        var file = terminal.file("answers.csv", CARE);
        assertThat(terminal.run("survey", file, "--items", "a,b", "--quality").err())
                .contains("--quality needs at least 3 questions answered in whole numbers, and there are 2");
        assertThat(terminal.run("survey", file, "--items", "a,b,c", "--duration", "minutes")
                        .err())
                .contains("--duration is of use to --quality only");
        var never = terminal.file("never.csv", "a,b,c,minutes", "1,2,3,0");
        assertThat(terminal.run("survey", never, "--items", "a,b,c", "--quality", "--duration", "minutes")
                        .err())
                .contains("never.csv:2:4: minutes is 0; a duration is above 0");
        assertThat(terminal.exit).isEqualTo(2);
    }

    /** Estates of 40, 40 and 12 residents with the means 4, 2 and 3, and one of 4. */
    private String estates() {
        var lines = new ArrayList<>(List.of("estate,fast,w"));
        for (int i = 0; i < 40; i++) {
            lines.add("Harbour," + (3 + i % 3) + ",1");
            lines.add("Garden," + (1 + i % 3) + ",1");
        }
        for (int i = 0; i < 12; i++) {
            lines.add("Peak," + (2 + i % 3) + ",1");
        }
        for (int i = 0; i < 4; i++) {
            lines.add("Cove,5,1");
        }
        return terminal.file("estates.csv", lines.toArray(String[]::new));
    }

    @Test
    void aSmallGroupsMeanIsDrawnTowardsAllAndOnlyASureOneIsRanked() {
        var run = terminal.run("survey", estates(), "--items", "fast", "--shrunken", "estate", "--json");
        var shrunken = run.json().at("/result/shrunken/0");
        var groups = shrunken.get("groups");
        double within = shrunken.get("varianceWithin").asDouble();
        double between = shrunken.get("varianceBetween").asDouble();
        double common = shrunken.get("commonMean").asDouble();
        assertThat(groups.at("/0/standing").asString()).isEqualTo("ranked");
        assertThat(groups.at("/0/rank").asInt()).isEqualTo(1);
        assertThat(groups.at("/1/rank").asInt()).isEqualTo(2);
        var peak = groups.get(2);
        double reliability = 12 * between / (12 * between + within);
        assertThat(peak.get("standing").asString()).isEqualTo("indicative");
        assertThat(peak.get("mean").asDouble()).isCloseTo(3, within(1e-12));
        assertThat(peak.get("reliability").asDouble()).isCloseTo(reliability, within(1e-12));
        assertThat(peak.get("shrunken").asDouble()).isCloseTo(common + reliability * (3 - common), within(1e-12));
        assertThat(peak.has("rank")).isFalse();
        assertThat(groups.get(3)).hasToString("{\"group\":\"Cove\",\"n\":4,\"standing\":\"hidden\"}");
        assertThat(run.json().get("warnings").toString()).contains("can work out that of Cove");
        assertThat(terminal.run("survey", estates(), "--items", "fast", "--shrunken", "estate")
                        .out())
                .contains("indicative, not ranked", "too few to show");
    }

    @Test
    void whatHasNoShrunkenMeansIsSaid() {
        assertThat(terminal.run("survey", estates(), "--items", "fast", "--shrunken", "estate", "--weights", "w")
                        .err())
                .contains("--shrunken does not go with --weights");
        var one = terminal.file("one.csv", "estate,fast", "A,1", "A,2", "A,3", "A,4", "A,5");
        assertThat(terminal.run("survey", one, "--items", "fast", "--shrunken", "estate")
                        .err())
                .contains("the groups in estate are A: means are drawn towards those of others");
        assertThat(terminal.exit).isEqualTo(2);
    }

    @Test
    void driversHaveIntervalsWithWeightsToo() {
        var random = new SplittableRandom(1);
        var lines = new ArrayList<>(List.of("y,x1,x2,w"));
        for (int i = 0; i < 60; i++) {
            int x1 = random.nextInt(5);
            int x2 = random.nextInt(5);
            lines.add("%d,%d,%d,%d".formatted(x1 + x2 + random.nextInt(3), x1, x2, 1 + i % 3));
        }
        var file = terminal.file("drivers.csv", lines.toArray(String[]::new));
        var json = terminal.run("survey", file, "--drivers", "y~x1+x2", "--weights", "w", "--samples", "200", "--json")
                .json();
        assertThat(json.get("warnings").isEmpty()).isTrue();
        var lmg = json.at("/result/drivers/lmg/x1").asDouble();
        var interval = json.at("/result/details/drivers/drivers/0/lmgInterval");
        assertThat(lmg)
                .isBetween(
                        interval.get("lower").asDouble(), interval.get("upper").asDouble());
    }

    /** Southerners with the same total say yes to the first question less often. */
    @Test
    void whoAnswersLowerAtTheSameTotalIsBelowZeroInEveryFigure() {
        var random = new SplittableRandom(3);
        var lines = new ArrayList<>(List.of("a,b,c,d,e,group"));
        for (int i = 0; i < 900; i++) {
            var able = random.nextDouble();
            var south = i % 3 == 0;
            var line = new StringBuilder();
            for (int item = 0; item < 5; item++) {
                var harder = item == 0 && south ? 0.3 : 0;
                line.append(random.nextDouble() < able - harder ? 1 : 0).append(',');
            }
            lines.add(line + (south ? "south" : "north"));
        }
        var file = terminal.file("answers.csv", lines.toArray(String[]::new));
        var first = terminal.run("survey", file, "--items", "a,b,c,d,e", "--dif", "group", "--json")
                .json()
                .at("/result/dif/0");
        assertThat(first.get("reference").asString()).isEqualTo("north");
        assertThat(first.get("higher").asString()).isEqualTo("north");
        assertThat(first.get("size").asString()).isEqualTo("C");
        assertThat(first.at("/mantelHaenszel/alpha").asDouble()).isGreaterThan(1);
        assertThat(first.at("/mantelHaenszel/delta").asDouble())
                .isCloseTo(-2.35 * Math.log(first.at("/mantelHaenszel/alpha").asDouble()), within(1e-12));
        assertThat(first.at("/logistic/coefficient").asDouble()).isNegative();
        assertThat(first.at("/mantel/smd").asDouble()).isNegative();
    }
}
