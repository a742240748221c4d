package org.yardstick.platform.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.OpenStandard;
import tools.jackson.dataformat.yaml.YAMLMapper;

class FileReadingTest {
    static final Path EXAMPLE = Path.of("../examples/property-management.yaml");
    private static final Edition EDITION = OpenStandard.OSQS.edition();
    private static final String SOUND = sound();

    private static String sound() {
        try {
            return Files.readString(EXAMPLE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileReading.Outcome read(String text) {
        return FileReading.read(text.getBytes(StandardCharsets.UTF_8), EDITION, Optional.empty(), false);
    }

    private static List<Flaw> flaws(String text) {
        return catchThrowableOfType(FlawedFile.class, () -> read(text)).flaws();
    }

    /** The line, from 1, of the first line that contains {@code part} below the one that contains {@code under}. */
    private static int line(String text, String under, String part) {
        var lines = text.lines().toList();
        int from = 0;
        while (!lines.get(from).contains(under)) {
            from++;
        }
        while (!lines.get(from).contains(part)) {
            from++;
        }
        return from + 1;
    }

    @Test
    void theExampleIsSoundAndSoSaysTheSchema() throws IOException {
        var read = read(SOUND);
        assertThat(read.file().answers()).hasSize(35);
        assertThat(read.file().answers().values()).allSatisfy(answer -> {
            assertThat(answer.narrative()).isNotBlank();
            assertThat(answer.evidence()).isNotEmpty();
        });
        var json = YAMLMapper.builder().build().readTree(SOUND).toString();
        assertThat(schemaProblems(json)).isEmpty();
        assertThat(schemaProblems(json.replace("\"intention\":8.5", "\"intention\":11")))
                .isNotEmpty();
        assertThat(schemaProblems(json.replace("\"profile\"", "\"profil\""))).isNotEmpty();
        var same = FileReading.read(json.getBytes(StandardCharsets.UTF_8), EDITION, Optional.empty(), false);
        assertThat(same.file()).isEqualTo(read.file());
    }

    private static List<?> schemaProblems(String json) throws IOException {
        try (var schema =
                FileReadingTest.class.getResourceAsStream("/standards/schema/yardstick-assessment-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }

    static Stream<Arguments> changes() {
        var km2 = "  KM-2:\n    intention: ";
        return Stream.of(
                change(km2 + "6.5", km2 + "11", "answers.KM-2.intention", "no-score", "11"),
                change(km2 + "6.5", km2 + "3.3", "answers.KM-2.intention", "no-score", "3.3"),
                change(km2 + "6.5", km2 + "-0.5", "answers.KM-2.intention", "no-score", "-0.5"),
                change(km2 + "6.5", km2 + "'6'", "answers.KM-2.intention", "text-score", "6"),
                change(km2 + "6.5", km2 + "[6]", "answers.KM-2.intention", "no-number", ""),
                change(km2 + "6.5", km2 + "true", "answers.KM-2.intention", "no-number", ""),
                change(km2, "  KM-2:\n    intentoin: ", "answers.KM-2.intentoin", "unknown-field", "intentoin"),
                change("confidence: medium", "confidence: fair", "answers.CC-2.confidence", "no-confidence", "low"),
                change("  KM-2:", "  KM-9:", "answers.KM-9", "unknown-criterion", "KM-9"),
                change("  KM-2:", "  OP-1:", "answers.OP-1", "excluded-criterion", "property-management"),
                change("  KM-2:", "  KM-1:", "answers.KM-1", "twice", ""),
                change("profile: property-management", "profile: property", "profile", "unknown-profile", "retail"),
                change("profile: property-management", "profile: ''", "profile", "unknown-profile", "retail"),
                change("assessment/1\nstandard", "assessment/2\nstandard", "format", "other-format", "assessment/1"),
                change("{code: OSQS", "{code: ISO", "standard", "other-standard", "ISO 1.0"),
                change("year: 2026", "year: [2026]", "year", "not-number", ""),
                change("facts: []", "facts: business-unit", "facts", "not-items", ""));
    }

    private static Arguments change(String old, String now, String path, String key, String part) {
        return Arguments.of(old, now, path, key, part);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyFlawIsToldWithItsPlace(String old, String now, String path, String key, String part) {
        int at = SOUND.indexOf(old);
        var text = SOUND.substring(0, at) + now + SOUND.substring(at + old.length());
        var flaw = flaws(text).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(flaw.key()).isEqualTo(key);
        var upTo = text.substring(0, at + (now.startsWith("  KM-2") ? now.length() : 1));
        assertThat(flaw.line()).isEqualTo(upTo.chars().filter(c -> c == '\n').count() + 1);
        assertThat(flaw.reason(Words.in(Language.ENGLISH))).contains(part);
    }

    @Test
    void theColumnIsThatOfTheValue() {
        var text = SOUND.replace("    intention: 8.5\n", "    intention: 11\n");
        assertThat(flaws(text)).singleElement().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(line(text, "  CI-2:", "intention: 11"));
            assertThat(flaw.column()).isEqualTo("    intention: ".length() + 1);
        });
    }

    @Test
    void allFlawsAreToldAtOnceInTheOrderOfTheFile() {
        var text = SOUND.replace("intention: 8.5", "intention: 11")
                .replace("facts: []", "fact: []")
                .replace("  OP-2:\n", "  OP-2:\n    notApplicable: ''\n")
                .replace("  LS-1:\n", "  LS-1:\n    notApplicable: none\n");
        assertThat(flaws(text))
                .extracting(Flaw::key)
                .containsExactly(
                        "unknown-field",
                        "always-applies",
                        "scored-and-not",
                        "scored-and-not",
                        "scored-and-not",
                        "no-score",
                        "no-reason",
                        "scored-and-not",
                        "scored-and-not",
                        "scored-and-not");
        assertThat(flaws(text)).isSortedAccordingTo(java.util.Comparator.comparingInt(Flaw::line));
    }

    @Test
    void aMissingScoreIsAGapAndAllowedOnlyWhenPartial() {
        var text = SOUND.replaceFirst("(?s)  KM-2:.*?confidence: medium\n", "").replace("    intention: 8.5\n", "");
        var thrown = catchThrowableOfType(FlawedFile.class, () -> read(text));
        assertThat(thrown.isOnlyIncomplete()).isTrue();
        assertThat(thrown.flaws())
                .extracting(Flaw::path)
                .containsExactlyInAnyOrder("answers.KM-2", "answers.CI-2.intention");
        var partial = FileReading.read(text.getBytes(StandardCharsets.UTF_8), EDITION, Optional.empty(), true);
        assertThat(Scorecard.of(partial, true).result().missing()).hasSize(4);
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() {
        assertThat(flaws("format: [").getFirst().key()).isEqualTo("unreadable");
        assertThat(flaws("{\"format\": \"x\",\n \"standard\" }").getFirst())
                .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(2));
        assertThat(flaws("just a text")).extracting(Flaw::key).containsExactly("not-fields");
        assertThat(flaws("")).extracting(Flaw::key).containsExactly("not-fields");
        assertThat(flaws(SOUND + "\n---\nmore: 1\n")).extracting(Flaw::key).containsExactly("second-document");
    }

    @Test
    void aHashThatIsGivenMustBeThatOfTheEdition() {
        var named = "version: \"1.0\", sha256: ";
        assertThat(read(SOUND.replace("version: \"1.0\"", named + EDITION.sha256())))
                .isNotNull();
        assertThat(flaws(SOUND.replace("version: \"1.0\"", named + "'" + "0".repeat(64) + "'")))
                .extracting(Flaw::key)
                .containsExactly("other-text");
    }

    @Test
    void aFactThatNobodyAsksForIsRemarkedUpon() {
        assertThat(read(SOUND.replace("facts: []", "facts: [business-unit, business-units]"))
                        .remarks())
                .containsExactly("business-units");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFlawHasItsSentenceInEveryLanguage(Language language) {
        var words = Words.in(language);
        var keys = Words.in(Language.ENGLISH).keys().stream()
                .filter(key -> key.startsWith("assessment-file.flaw."))
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(keys)
                .allSatisfy(key -> assertThat(words.say(key, "a", "b", "c")).doesNotContain("{"));
    }

    @Property(tries = 150)
    void whateverIsDamagedIsAFlawAndNoFailure(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll @Size(min = 1, max = 12) byte[] damage) {
        var file = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < damage.length; i++) {
            file[(at + i) % file.length] ^= damage[i];
        }
        try {
            FileReading.read(file, EDITION, Optional.empty(), true);
        } catch (FlawedFile expected) {
            assertThat(expected.flaws())
                    .allSatisfy(flaw -> assertThat(flaw.line()).isPositive());
        }
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadBackAsItWas(@ForAll @StringLength(max = 80) String text) {
        var kept = text.codePoints()
                .filter(c -> c == '\n' || c >= 0x20 && c < 0xD800 && c != 0x7F || c >= 0xE000 && c < 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var score = new java.math.BigDecimal("6.5");
        var answer = new Inputs.Answer(
                kept,
                Map.of("intention", score, "implementation", score, "integration", score),
                "high",
                "",
                List.of(new Inputs.Evidence(UUID.randomUUID(), kept, "file", "1.10", "2026-01-01", "", "")));
        var inputs = new Inputs(
                UUID.randomUUID(), UUID.randomUUID(), EDITION.id(), "retail", "", Map.of("LS-1", answer), Set.of());
        var file = FileWriting.write(assessment(), inputs, EDITION.tailored("retail"), Language.TRADITIONAL);
        var read = FileReading.read(file.getBytes(StandardCharsets.UTF_8), EDITION, Optional.empty(), true)
                .file();
        assertThat(read.organisation()).isEqualTo("海景");
        assertThat(read.answers().get("LS-1")).isNotNull().satisfies(back -> {
            assertThat(back.narrative()).isEqualTo(kept);
            assertThat(back.evidence().getFirst().title()).isEqualTo(kept);
            assertThat(back.evidence().getFirst().pointer()).isEqualTo("1.10");
            assertThat(back.scores()).hasSize(3);
        });
    }

    private static Assessment assessment() {
        return new Assessment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Names("Harbour View", "海景", "海景"),
                EDITION.id(),
                "retail",
                "",
                "yes",
                2026,
                "~",
                Set.of(),
                Optional.empty(),
                java.time.Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void anotherStandardThanTheOneAtHandIsRefused() {
        assertThatThrownBy(() -> read(SOUND.replace("version: \"1.0\"", "version: \"2.0\"")))
                .isInstanceOf(FlawedFile.class)
                .hasMessageContaining("other-standard");
    }
}
