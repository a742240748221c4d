package org.yardstick.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.assessment.file.ScoreCommand;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the guide calculates by hand is what the program gives for the same file. */
class WorkedExampleTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theGuideCalculatesAsTheProgramDoes(Language language) {
        var page = GuideFiles.text(GuideFiles.ROOT.resolve(language.tag()).resolve("questions-about-scoring.md"));
        var result = result();
        var complaints = criterion(result, "CI-2");
        assertThat(page)
                .contains("7.85 × 10 = " + shown(complaints.get("index")))
                .contains("78.5 − 0.5 × (78.5 − " + shown(complaints.get("support")) + ") = "
                        + shown(complaints.get("interrelated")))
                .contains(
                        "(1.2 + 2.0 + 0.9) = " + shown(criterion(result, "KM-3").get("index")))
                .contains("659 ÷ 14 = "
                        + shown(result.get("indices").get("modules").get("KM")))
                .contains(shown(result.get("indices").get("independent")));
        for (var code : List.of("KM-1", "KM-2", "KM-3", "KM-4")) {
            assertThat(page)
                    .contains(
                            "| " + code + " | " + shown(criterion(result, code).get("index")) + " |");
        }
        assertThat(shown(criterion(result, "KM-1").get("interrelated"))).isEqualTo("48.5");
        assertThat(result.get("level").get("reached").asString()).isEqualTo("I");
    }

    private static JsonNode result() {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int exit = ScoreCommand.run(
                List.of("../examples/property-management.yaml", "--json"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8)).get("result");
    }

    private static JsonNode criterion(JsonNode result, String code) {
        return StreamSupport.stream(result.get("criteria").spliterator(), false)
                .filter(criterion -> criterion.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(JsonNode number) {
        return Words.in(Language.ENGLISH).index(number.get("value").decimalValue());
    }
}
