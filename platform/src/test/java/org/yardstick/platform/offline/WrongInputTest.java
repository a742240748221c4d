package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is told in one sentence, with the place, and ends with 2. */
class WrongInputTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "assign", "benchmark", "calibrate", "survey", "vote", "weights"})
    void everyCommandExplainsItselfAndRefusesWhatItDoesNotKnow(String command) {
        assertThat(terminal.run(command, "--help").out()).startsWith("./yardstick " + command);
        assertThat(terminal.exit).isZero();
        assertThat(terminal.run(command, "--fast").err())
                .isEqualTo("yardstick " + command + ": there is no option '--fast'; try --help\n");
        assertThat(terminal.exit).isEqualTo(2);
        assertThat(terminal.run(command, "--out").err()).contains("--out needs a value");
        assertThat(terminal.run(command).exit).isEqualTo(2);
    }

    private String refused(String... lines) {
        var said = terminal.run("agree", terminal.file("x.csv", lines)).err();
        assertThat(terminal.exit).isEqualTo(2);
        return said;
    }

    @Test
    void tablesAreReadWithCare() {
        assertThat(refused("unit,a,b", "1,2,x")).contains("x.csv:2:3: b 'x' is not a number");
        assertThat(refused("unit,a,b", "1,2,NaN")).contains("x.csv:2:3");
        assertThat(refused("unit,a,b", "1,2")).contains("x.csv:2:3: this row has 2 fields, the header 3");
        assertThat(refused("unit;a;b", "1;2;3")).contains("separated by commas");
        assertThat(refused("unit,a,a", "1,2,3")).contains("x.csv:1:3: this column has the name 'a' of another");
        assertThat(refused("unit,a,b", "1,2,3", "1,3,4")).contains("x.csv:3:1: unit '1' stands in another row too");
        assertThat(refused("unit,a,b")).contains("no units");
        assertThat(terminal.run("agree", terminal.file("empty.csv")).err()).contains("empty.csv");
        assertThat(terminal.run("agree", folder.resolve("none.csv").toString()).err())
                .contains("there is no file");
        assertThat(terminal.run("agree", folder.toString()).err()).contains("is a folder");
    }

    @Test
    void theCornerOfATableMayBeEmpty() {
        // as R's write.csv, pandas and spreadsheets leave it where the first column names the rows
        var judgements = terminal.file("m.csv", ",A,B", "A,1,4", "B,0.25,1");
        assertThat(terminal.run("weights", "ahp", judgements, "--json")
                        .json()
                        .at("/result/weights/0")
                        .asDouble())
                .isEqualTo(0.8);
        assertThat(terminal.run("agree", terminal.file("x.csv", "\"\",a,b", "1,1,2", "2,2,2", "3,3,1")).exit)
                .isZero();
        assertThat(refused("unit,,b", "1,2,3"))
                .contains("x.csv:1:2: this column has no name; give it one, or delete the commas");
        assertThat(terminal.run("calibrate", terminal.file("x.csv", ",entry,judge,rating", "1,e,j,2"))
                        .err())
                .contains("x.csv:1:1: this column has no name");
        assertThat(terminal.run("weights", "ahp", terminal.file("m.csv", ",A,B", "A,1,", "B,,1"))
                        .err())
                .contains("m.csv: Nobody has compared");
    }

    @Test
    void onlyWhatPeopleWriteAsANumberIsOne() {
        for (var no : new String[] {"3f", "3D", "0x1p3", "Infinity", "1_000", "\0001", "1 000"}) {
            assertThat(refused("unit,a,b", "1,2," + no, "2,3,3"))
                    .contains("x.csv:2:3")
                    .contains("is not a number");
        }
        var fine = terminal.file("x.csv", "unit,a,b", "1,1e-3,+2", "2,3.,.5", "3,-1E2,7");
        assertThat(terminal.run("agree", fine).exit).isZero();
    }

    @Test
    void numbersTooLargeToCalculateWithAreTold() {
        assertThat(refused("unit,a,b", "1,1e308,2", "2,-1e308,3", "3,1,2"))
                .contains("x.csv:2:2: a '1e308' is too large to calculate with");
        var answers = terminal.file("x.csv", "a,b", "1e200,2", "2,3", "3,4", "1,2", "2,2");
        assertThat(terminal.run("survey", answers, "--items", "a,b").err())
                .contains("x.csv:2:1: a '1e200' is too large");
        assertThat(terminal.exit).isEqualTo(2);
    }

    @Test
    void aRatingOutsideTheScaleIsTold() {
        var file = terminal.file("x.csv", "unit,a,b", "1,1,2", "2,2,2", "3,4,4", "4,1,1");
        assertThat(terminal.run("agree", file, "--scale", "1,2,3").err())
                .contains("x.csv: rater a gave unit 3 '4', which is not on the scale 1, 2, 3");
        assertThat(terminal.exit).isEqualTo(2);
        assertThat(terminal.run("agree", file, "--scale", "1,1,2").err()).contains("every grade once");
        assertThat(terminal.run("calibrate", file, "--wide", "unit", "--scale", "3:1")
                        .err())
                .contains("lowest and the highest");
    }

    @Test
    void aGradeOfTheScaleThatNobodyGaveCounts() {
        // AC1 = (pa - pe) / (1 - pe), pa = 3/4, pe = sum p (1 - p) / (q - 1) with p = 3/8, 3/8, 1/4 and q = 3, 4
        var file = terminal.file("x.csv", "unit,a,b", "1,1,2", "2,2,2", "3,4,4", "4,1,1");
        var chance = 2 * 3 / 8.0 * 5 / 8 + 1 / 4.0 * 3 / 4;
        var given = terminal.run("agree", file, "--json").json().at("/result/gwetAc1");
        assertThat(given.asDouble()).isCloseTo((0.75 - chance / 2) / (1 - chance / 2), within(1e-12));
        var whole = terminal.run("agree", file, "--scale", "1,2,3,4", "--json").json();
        assertThat(whole.at("/result/gwetAc1").asDouble())
                .isCloseTo((0.75 - chance / 3) / (1 - chance / 3), within(1e-12));
    }

    @Test
    void whatIsWrongWithAWholeFileNamesIt() {
        assertThat(refused("unit,a", "1,2", "2,3")).contains("x.csv: There is only 1 rater");
        assertThat(refused("unit,a,b", "1,2,2", "2,2,2")).contains("x.csv: ICC: Every rating is 2.0");
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "unit,Zoë,b\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(terminal.run("agree", file.toString()).err()).contains("not UTF-8");
        Files.write(file, "\uFEFFunit,Zoë,b\n1,2,3\n2,4,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(terminal.run("agree", file.toString()).exit).isZero();
        Files.write(file, "unit,a,b\n1,2,3\n2,4,4\n".getBytes(StandardCharsets.UTF_16));
        assertThat(terminal.run("agree", file.toString()).err()).contains("not UTF-8");
        Files.write(file, "unit,a,b\n1,2,3\n2,4,4\n".getBytes(StandardCharsets.UTF_16BE));
        assertThat(terminal.run("agree", file.toString()).err()).contains("UTF-16, not UTF-8");
        assertThat(refused("unit\ta\tb", "1\t2\t3")).contains("separated by commas, not by tabs");
    }

    @Test
    void treesAreReadWithCare() {
        var twice = terminal.file("b.yaml", "candidates: [A]", "candidates: [B]", "ballots: [[A]]");
        assertThat(terminal.run("vote", twice, "--rule", "av", "--seats", "1").err())
                .contains("b.yaml:2:1: candidates stands in line 1 too");
        var typo = terminal.file("b.yaml", "candidates: [A]", "balots: [[A]]");
        assertThat(terminal.run("vote", typo, "--rule", "av").err()).contains("b.yaml:2:1: 'balots' is not known here");
        var broken = terminal.file("b.yaml", "candidates: [A");
        assertThat(terminal.run("vote", broken, "--rule", "av").err()).contains("cannot be read");
        var more = terminal.file("b.yaml", "candidates: [A]", "ballots: [[A]]");
        assertThat(terminal.run("vote", more, "--rule", "av", "--seats", "2").err())
                .contains("2 seats");
    }
}
