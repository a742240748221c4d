package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Words.in(language).keys())
                .isEqualTo(Words.in(Language.ENGLISH).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsEmptyOrHoldsAnApostropheThatAFormatWouldSwallow(Language language) {
        var words = Words.in(language);
        assertThat(words.keys()).allSatisfy(key -> {
            assertThat(words.say(key)).as(key).isNotBlank();
            assertThat(words.say(key)).as(key).doesNotContain("'");
        });
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        var named = Pattern.compile("say\\(\"([a-z0-9.-]+)\"[,)]");
        var missing = new TreeSet<String>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (var template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                var matcher = named.matcher(Files.readString(template));
                while (matcher.find()) {
                    var key = matcher.group(1);
                    var known = Words.in(Language.ENGLISH).keys();
                    if (!known.contains(key) && known.stream().noneMatch(one -> one.startsWith(key + "."))) {
                        missing.add(template + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        var literals = new ArrayList<String>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (var template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                var bare = Files.readString(template)
                        .replaceAll("(?m)^\\s*(@|!\\{).*$", "")
                        .replaceAll("(?s)<!--.*?-->|<%--.*?--%>", "")
                        .replaceAll("\\$(unsafe)?\\{[^}]*\\}", "")
                        .replaceAll("@template[^\\n]*", "")
                        .replaceAll("@`|`\\)", "")
                        .replaceAll("(?s)<[^>]*>", " ");
                bare.lines()
                        .map(String::strip)
                        .filter(line -> line.matches(".*\\p{L}{2,}.*"))
                        .forEach(line -> literals.add(template + ": " + line));
            }
        }
        assertThat(literals).isEmpty();
    }
}
