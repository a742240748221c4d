package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.JsonNode;

/** What ships is sound and written with care, in each of its languages. */
class ShippedStandardTest {
    private static final Pattern LATIN_STOPS = Pattern.compile("\\p{IsHan}[ ,;:?!()\"']|[ ,;:?!()\"']\\p{IsHan}");

    @ParameterizedTest
    @CsvSource({"OSQS, COMPANY, 36, 6", "OSAB, BODY, 16, 1"})
    void theOpenStandardsAreSoundInThreeLanguages(OpenStandard shipped, Subject subject, int criteria, int profiles)
            throws IOException {
        var edition = EditionCheck.check(EditionFiles.assemble(files(shipped)));
        assertThat(edition.name()).isEqualTo(shipped.name() + " 1.0");
        assertThat(edition.document().subject()).isEqualTo(subject);
        assertThat(edition.document().criteria()).hasSize(criteria);
        assertThat(edition.document().languages()).hasSize(3);
        assertThat(edition.document().profiles()).hasSize(profiles);
        for (var profile : edition.document().profiles()) {
            assertThat(Scoring.of(edition.tailored(profile.code()).scheme())).isNotNull();
        }
    }

    /** The character sets of the two scripts know no character of the other that differs. */
    @ParameterizedTest
    @EnumSource(OpenStandard.class)
    void chineseKeepsToItsScriptAndItsStops(OpenStandard shipped) throws IOException {
        var texts = EditionFiles.assemble(files(shipped)).path("texts");
        var strange = new TreeSet<String>();
        texts(texts.path(Language.SIMPLIFIED.tag()))
                .filter(text -> isForeign(text, "GB2312"))
                .forEach(strange::add);
        texts(texts.path(Language.TRADITIONAL.tag()))
                .filter(text -> isForeign(text, "Big5-HKSCS"))
                .forEach(strange::add);
        assertThat(strange).isEmpty();
    }

    private static boolean isForeign(String text, String script) {
        return !Charset.forName(script).newEncoder().canEncode(text)
                || LATIN_STOPS.matcher(text).find();
    }

    /** The texts of one language have the same shape as those of another, so that nothing said in one is left out in the other. */
    @ParameterizedTest
    @EnumSource(OpenStandard.class)
    void everyLanguageSaysAsMuch(OpenStandard shipped) throws IOException {
        var texts = EditionFiles.assemble(files(shipped)).path("texts");
        var english = texts(texts.path(Language.ENGLISH.tag())).count();
        for (var language : Language.values()) {
            assertThat(texts(texts.path(language.tag())))
                    .as(language.tag())
                    .hasSize((int) english)
                    .noneMatch(String::isBlank);
        }
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(ShippedStandardTest::texts) : Stream.of(node.asString());
    }

    @Test
    void bodiesAreAskedForImpartialityAtEveryLevel() {
        for (var level : OpenStandard.OSAB.edition().document().levels()) {
            assertThat(level.gates()).as(level.code()).anyMatch(gate -> "impartiality".equals(gate.in()));
        }
    }

    static TreeMap<String, byte[]> files() throws IOException {
        return files(OpenStandard.OSQS);
    }

    static TreeMap<String, byte[]> files(OpenStandard shipped) throws IOException {
        var root = Path.of("..", shipped.place());
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
