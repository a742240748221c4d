package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command once on a small file, with figures that a book or a piece of paper gives too. */
class CalculationsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    /** P. E. Shrout, J. L. Fleiss (1979), Intraclass correlations, table 2. */
    private String sixTargets() {
        return terminal.file(
                "ratings.csv",
                "target,a,b,c,d",
                "1,9,2,5,8",
                "2,6,1,3,2",
                "3,8,4,6,8",
                "4,7,1,2,6",
                "5,10,5,6,9",
                "6,6,2,4,7");
    }

    @Test
    void agreeTellsTheSixIntraclassCorrelations() {
        var icc = terminal.run("agree", sixTargets(), "--json").json().at("/result/icc");
        assertThat(icc.at("/1,1/value").asDouble()).isCloseTo(0.17, within(0.005));
        assertThat(icc.at("/2,1/value").asDouble()).isCloseTo(0.29, within(0.005));
        assertThat(icc.at("/3,k/value").asDouble()).isCloseTo(0.91, within(0.005));
        assertThat(terminal.exit).isZero();
        assertThat(terminal.run("agree", sixTargets()).out()).contains("ICC(3,k)", "0.909");
    }

    @Test
    void agreeTakesTheLongFormAndWordsAsWell() {
        var file = terminal.file(
                "words.csv", "unit,rater,rating", "1,A,low", "1,B,low", "2,A,high", "2,B,high", "3,A,low", "3,B,high");
        assertThat(terminal.run("agree", file).err())
                .contains("words.csv:2:3: rating 'low' is not a number")
                .contains("--scale");
        assertThat(terminal.exit).isEqualTo(2);
        var result = terminal.run("agree", file, "--level", "nominal", "--json")
                .json()
                .at("/result");
        assertThat(result.at("/cohenKappa").asDouble()).isCloseTo(0.4, within(1e-12));
        assertThat(terminal.run("agree", file, "--scale", "low,high", "--json")
                        .json()
                        .at("/result/weightedKappa")
                        .asDouble())
                .isCloseTo(0.4, within(1e-12));
    }

    @Test
    void calibrateMeasuresEntriesOnceTheSeverityOfTheirJudgesIsAllowedFor() {
        var file = terminal.file(
                "ratings.csv",
                "entry,judge,promise,delivery",
                "A,mild,4,3",
                "A,strict,3,3",
                "B,mild,2,3",
                "B,strict,3,1",
                "C,mild,3,2",
                "C,strict,1,2",
                "E,mild,2,4",
                "E,strict,3,2",
                "F,mild,1,2",
                "F,strict,2,1",
                "D,strict,3,2",
                "D,mild,,");
        var result = terminal.run("calibrate", file, "--wide", "entry,judge", "--json")
                .json()
                .at("/result");
        assertThat(result.at("/converged").asBoolean()).isTrue();
        assertThat(result.at("/n").asDouble()).isEqualTo(22);
        var judges = result.at("/facets/judge/elements");
        assertThat(judges.get(0).at("/measure").asDouble())
                .isLessThan(judges.get(1).at("/measure").asDouble());
        var entries = result.at("/facets/entry/elements");
        // D, the last, had the strict judge only, so it is worth more than its raw mean.
        assertThat(entries.get(5).at("/fair").asDouble())
                .isGreaterThan(entries.get(5).at("/observed").asDouble());
        assertThat(terminal.run("calibrate", file, "--wide", "entry,judge").out())
                .contains("converged", "strict");
    }

    @Test
    void halfPointsAreStepsOfTheScale() {
        var file = terminal.file(
                "ratings.csv", "entry,judge,rating", "A,x,1.5", "A,y,2", "B,x,1", "B,y,0.5", "C,x,1", "C,y,2");
        assertThat(terminal.run("calibrate", file).err())
                .contains("ratings.csv:2:3: rating 1.5 is not a multiple of 1");
        var steps = terminal.run("calibrate", file, "--step", "0.5", "--estimator", "mml", "--json")
                .json()
                .at("/result/steps");
        assertThat(steps.get(0).at("/category").asDouble()).isEqualTo(0.5);
    }

    @Test
    void voteElectsAndShowsTies() {
        var file = terminal.file(
                "ballots.yaml",
                "candidates: [Ann, Bo, Cy]",
                "seats: 2",
                "ballots:",
                "  - {approve: [Ann, Bo], weight: 3}",
                "  - [Cy]",
                "  - {approve: [Ann], weight: 1/2}");
        var elected =
                terminal.run("vote", file, "--rule", "pav", "--json").json().at("/result");
        assertThat(elected.at("/chosen").toString()).isEqualTo("[\"Ann\",\"Bo\"]");
        assertThat(elected.at("/properties/jr").isBoolean()).isTrue();
        assertThat(terminal.exit).isZero();
        var tied = terminal.file("tied.yaml", "candidates: [Ann, Bo]", "ballots: [[Ann], [Bo]]");
        assertThat(terminal.run("vote", tied, "--rule", "av", "--seats", "1").out())
                .contains("2 committees are tied");
        assertThat(terminal.exit).isEqualTo(1);
        terminal.run("vote", tied, "--rule", "av", "--seats", "1", "--seed", "drawn in public on Monday");
        assertThat(terminal.out()).startsWith("Elected by av: ");
        assertThat(terminal.exit).isZero();
    }

    @Test
    void scoresApproveFromTheOneThatIsNamed() {
        var file = terminal.file(
                "scores.yaml",
                "candidates: [Ann, Bo]",
                "seats: 1",
                "ballots: [{scores: {Ann: 5, Bo: 2}}, {scores: {Bo: 3, Ann: 3}}, {scores: {Bo: 2}}]");
        var chosen = terminal.run("vote", file, "--rule", "av", "--approve-from", "3", "--json")
                .json()
                .at("/result/chosen");
        assertThat(chosen.toString()).isEqualTo("[\"Ann\"]");
        assertThat(terminal.run("vote", file, "--rule", "av").err())
                .contains("say from which score on a voter approves");
    }

    @Test
    void weightsComeFromJudgementsOnPairs() {
        var file = terminal.file("judged.csv", "row,speed,care", "speed,1,3", "care,,1");
        var result = terminal.run("weights", "ahp", file, "--json").json().at("/result");
        assertThat(result.at("/weights/0").asDouble()).isCloseTo(0.75, within(1e-12));
        var thirds = terminal.file("thirds.csv", ",speed,care", "speed,1,1/3", "care,3,1");
        assertThat(terminal.run("weights", "ahp", thirds, "--json")
                        .json()
                        .at("/result/weights/0")
                        .asDouble())
                .isCloseTo(0.25, within(1e-12));
        var circle = terminal.file("circle.csv", "row,a,b", "a,0,4", "b,4,0");
        assertThat(terminal.run("weights", "dematel", circle).exit).isEqualTo(2);
        assertThat(terminal.err()).contains("a").contains("b");
    }

    @Test
    void assignGivesPanelsAndNeverAConflict() {
        var file = terminal.file(
                "problem.yaml",
                "entries: [E1, E2, E3]",
                "judges: [{name: Kim, max: 2}, {name: Lee, max: 2}, {name: May, max: 2}]",
                "k: 2",
                "affinity: [[E1, Kim, 0.9], [E2, Lee, 0.8], [E3, May, 0.7], [E1, Lee, 0.9]]",
                "conflicts: [[E1, Lee]]");
        var result = terminal.run("assign", file, "--connect", "--json").json().at("/result");
        assertThat(result.at("/assignment/E1").toString()).isEqualTo("[\"Kim\",\"May\"]");
        assertThat(result.at("/objective").asDouble()).isCloseTo(2.4, within(1e-9));
        assertThat(result.at("/connected").asBoolean()).isTrue();
        var wrong = terminal.file("wrong.yaml", "entries: [E1]", "judges: [Kim]", "k: 1", "conflicts: [[E1, Tom]]");
        assertThat(terminal.run("assign", wrong).err())
                .isEqualTo("yardstick assign: wrong.yaml:4:18: there is no judge 'Tom'\n");
    }

    @Test
    void benchmarkTellsGroupsAndSuppressesWhatWouldGiveSomebodyAway() {
        var rows = new java.util.ArrayList<>(java.util.List.of("organisation,sector,value"));
        for (int i = 1; i <= 12; i++) {
            rows.add("O" + i + "," + (i <= 9 ? "bank" : "retail") + "," + (40 + 3 * i));
        }
        var file = terminal.file("results.csv", rows.toArray(String[]::new));
        var groups = terminal.run("benchmark", file, "--by", "sector", "--own", "O9", "--json")
                .json()
                .at("/result/groups");
        assertThat(groups.get(0).at("/mean").asDouble()).isEqualTo(59.5);
        assertThat(groups.get(0).at("/percentiles/50").asDouble()).isEqualTo(59.5);
        assertThat(groups.get(0).at("/own/percentile").asDouble()).isCloseTo(100 * 8.5 / 12, within(1e-9));
        // Retail has three only; banks would tell their total too, as what is left of everybody's.
        assertThat(groups.get(1).at("/reason").asString()).isEqualTo("would-give-others-away");
        assertThat(groups.get(2).at("/reason").asString()).isEqualTo("too-few");
        assertThat(groups.get(2).has("mean") || groups.get(2).has("percentiles"))
                .isFalse();
        assertThat(terminal.run("benchmark", file, "--value", "score").err()).contains("there is no column 'score'");
    }

    @Test
    void whereExactPercentilesWouldTellMembersApartTheirBandsAreTold() {
        var rows = new java.util.ArrayList<>(java.util.List.of("organisation,sector,city,value"));
        // Four banks in Macao are alone there: who is in both groups could be told from two exact distributions.
        for (int i = 1; i <= 23; i++) {
            rows.add("O" + i + "," + (i <= 11 ? "bank" : "retail") + "," + (i <= 7 || i > 17 ? "Hong Kong" : "Macao")
                    + "," + (30 + 2 * i));
        }
        var file = terminal.file("results.csv", rows.toArray(String[]::new));
        var everybody = terminal.run("benchmark", file, "--by", "sector,city", "--json")
                .json()
                .at("/result/groups/0");
        assertThat(everybody.at("/mean").asDouble()).isEqualTo(54);
        assertThat(everybody.has("percentiles")).isFalse();
        assertThat(everybody.at("/bands/50").toString()).isEqualTo("[50.0,55.0]");
        assertThat(terminal.run("benchmark", file, "--by", "sector,city").out()).contains("50 to 55");
    }

    @Test
    void whatIsWrittenToAFileIsTheSameEnvelope() throws IOException {
        var out = folder.resolve("out.json");
        var printed = terminal.run("agree", sixTargets(), "--json", "--out", out.toString())
                .out();
        assertThat(Files.readString(out)).isEqualTo(printed);
        var json = terminal.json();
        assertThat(json.propertyNames())
                .containsExactly("command", "version", "inputSha256", "options", "result", "warnings");
        assertThat(json.at("/options/level").asString()).isEqualTo("ordinal");
    }
}
