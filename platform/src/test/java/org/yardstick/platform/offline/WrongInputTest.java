package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

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
    void anotherEncodingIsTold() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "unit,Zoë,b\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(terminal.run("agree", file.toString()).err()).contains("not UTF-8");
        Files.write(file, "\uFEFFunit,Zoë,b\n1,2,3\n2,4,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(terminal.run("agree", file.toString()).exit).isZero();
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
