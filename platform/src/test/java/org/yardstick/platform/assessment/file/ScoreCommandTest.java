package org.yardstick.platform.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.OpenStandard;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
    private static final String EXAMPLE = FileReadingTest.EXAMPLE.toString();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    private record Outcome(int exit, String out, String err) {}

    private static Outcome score(String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = ScoreCommand.run(
                List.of(options),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("assessment.yaml"), text);
    }

    @Test
    void theExampleReachesLevelOneAndMissesTwoForItsKnowledge() {
        var outcome = score(EXAMPLE);
        assertThat(outcome.exit).isZero();
        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out)
                .contains("Level I, Operation Service Center, is reached.")
                .contains("For Level II, Proactive Service Center, 2 conditions are missing")
                .contains("KM Knowledge management  47.1  2.9 short")
                .contains("5.5→5");
    }

    @Test
    void machinesGetEveryNumberExactly() throws IOException {
        var outcome =
                score(EXAMPLE, "--json", "--out", folder.resolve("result.json").toString());
        var answer = JSON.readTree(outcome.out);
        assertThat(Files.readString(folder.resolve("result.json"))).isEqualTo(outcome.out);
        assertThat(answer.propertyNames())
                .containsExactly("command", "version", "inputSha256", "options", "result", "warnings");
        assertThat(answer.path("inputSha256").asString())
                .isEqualTo(CanonicalJson.hex(CanonicalJson.sha256(Files.readAllBytes(FileReadingTest.EXAMPLE))));
        var result = answer.path("result");
        assertThat(result.path("level").path("reached").asString()).isEqualTo("I");
        assertThat(result.path("level").path("next").asString()).isEqualTo("II");
        assertThat(number(result.path("indices").path("independent").path("value")))
                .isEqualTo("65.1363636364");
        assertThat(number(result.path("indices").path("cskm").path("value"))).isEqualTo("51.625");
        assertThat(result.path("criteria")).hasSize(35);
        var held = result.path("criteria")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("KM-3"))
                .findFirst()
                .orElseThrow();
        assertThat(number(held.path("raw").path("implementation"))).isEqualTo("5.5");
        assertThat(number(held.path("credited").path("implementation"))).isEqualTo("5");
        var missing = result.path("levels")
                .get(1)
                .path("gates")
                .valueStream()
                .filter(gate -> !gate.path("held").asBoolean())
                .map(gate -> gate.path("gate").path("kind").asString())
                .toList();
        assertThat(missing).containsExactly("every-module", "cskm");
    }

    private static String number(JsonNode node) {
        return new BigDecimal(node.toString()).toPlainString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsSpoken(Language language) {
        var outcome = score(EXAMPLE, "--language", language.tag(), "--explain", "KM-3", "--partial");
        assertThat(outcome.exit).isZero();
        assertThat(outcome.out).doesNotContain("{").contains("KM-3");
        if (language != Language.ENGLISH) {
            assertThat(outcome.out).contains("KM 知").doesNotContain("Level").doesNotContain("index");
        }
    }

    @Test
    void anExplanationGoesDownToScoresAnchorsAndEvidence() {
        var outcome = score(EXAMPLE, "--explain", "KM-3");
        assertThat(outcome.out)
                .contains("Credited, held back (Implementation)  5")
                .contains("Score given (Implementation)  5.5")
                .contains("KM-1  48.5")
                .contains("Intention, anchor met: 2:")
                .contains("Evidence: Sample of 60 articles, 19 out of date");
        var json = JSON.readTree(score(EXAMPLE, "--explain", "KM-3", "--json").out);
        assertThat(json.path("explanation").path("kind").asString()).isEqualTo("interrelated-criterion");
        assertThat(number(json.path("explanation").path("value"))).isEqualTo("41");
    }

    @Test
    void wrongInputIsToldWithFileLineColumnAndReason() throws IOException {
        var path = file(Files.readString(FileReadingTest.EXAMPLE).replace("intention: 8.5", "intention: 11"));
        var outcome = score(path.toString());
        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err)
                .matches(
                        "(?s)" + java.util.regex.Pattern.quote(path.toString())
                                + ":\\d+:16: answers\\.CI-2\\.intention: 11 is not a score; .*One thing is wrong; nothing was scored.\n");
    }

    @Test
    void anIncompleteFileIsRefusedUnlessPartial() throws IOException {
        var path = file(Files.readString(FileReadingTest.EXAMPLE).replace("    intention: 8.5\n", ""));
        assertThat(score(path.toString()).exit).isEqualTo(1);
        var partial = score(path.toString(), "--partial");
        assertThat(partial.exit).isZero();
        assertThat(partial.err).contains("One score is missing and counts as nothing");
    }

    @Test
    void whatTheCommandLineCannotMeanIsToldPlainly() {
        assertThat(score().err).contains("names no file");
        assertThat(score("nowhere.yaml").err).contains("there is no file nowhere.yaml");
        assertThat(score(EXAMPLE, EXAMPLE).err).contains("takes one file");
        assertThat(score(EXAMPLE, "--colour").err).contains("there is no option '--colour'");
        assertThat(score(EXAMPLE, "--profile").err).contains("--profile needs a value");
        assertThat(score(EXAMPLE, "--language", "fr").err).contains("fr is not one of");
        assertThat(score(EXAMPLE, "--explain", "ZZ-1").err).contains("no criterion 'ZZ-1'");
        assertThat(score(EXAMPLE, "--profile", "space").err).contains("no profile 'space'");
        assertThat(score(EXAMPLE, "--standard", "nowhere").exit).isEqualTo(2);
        assertThat(score(folder.toString()).exit).isEqualTo(2);
        assertThat(score("--help").out).contains("--partial").contains("Exit:");
    }

    @Test
    void aStandardOfOnesOwnIsReadFromItsFolder() throws IOException {
        var shipped = score(EXAMPLE, "--json");
        var own = score(EXAMPLE, "--json", "--standard", "../standards/osqs/1.0");
        assertThat(JSON.readTree(own.out).path("result"))
                .isEqualTo(JSON.readTree(shipped.out).path("result"));
        var broken = Files.writeString(folder.resolve("standard.json"), "{\"format\": \"yardstick-standard/1\"}");
        var outcome = score(EXAMPLE, "--standard", broken.toString());
        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("standard.json").contains("criteria");
    }

    @Test
    void aBodyIsScoredByTheStandardThatItsFileNames() throws IOException {
        var named = "format: yardstick-assessment/1\nstandard: {code: OSAB, version: \"1.0\"}\nprofile: untailored\n";
        var facts = "facts: [full-cycle, lends-evaluators]\n";
        assertThat(score(file(named + all(9, 9)).toString()).out).contains("Level I, Supervised Body, is reached.");
        assertThat(score(file(named + facts + all(9, 9)).toString()).out).contains("Level III, Lead Body, is reached.");
        assertThat(score(file(named + facts + all(9, 4)).toString()).out)
                .as("strength elsewhere does not make up for impartiality")
                .doesNotContain("is reached.");
    }

    /** Every criterion with one score in all dimensions, and impartiality with another. */
    private static String all(int score, int impartiality) {
        var answers = new StringBuilder("answers:\n");
        for (var one : OpenStandard.OSAB.edition().document().criteria()) {
            var given = one.code().equals("GI-2") ? impartiality : score;
            answers.append("  %s: {intention: %d, implementation: %d, integration: %d}%n"
                    .formatted(one.code(), given, given, given));
        }
        return answers.toString();
    }

    @Test
    void anotherProfileThanTheFileNamesIsSaid() {
        var outcome = score(EXAMPLE, "--profile", "untailored", "--partial", "--json");
        assertThat(outcome.exit).isZero();
        var answer = JSON.readTree(outcome.out);
        assertThat(answer.path("warnings").valueStream().map(JsonNode::asString))
                .anyMatch(warning -> warning.contains("Scored by the profile untailored"));
        assertThat(answer.path("result").path("criteria")).hasSize(36);
        assertThat(score(EXAMPLE, "--profile", "untailored").exit)
                .as("OP-1 is missing then")
                .isEqualTo(1);
    }
}
