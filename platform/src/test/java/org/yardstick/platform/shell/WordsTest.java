package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        for (var template : files(TEMPLATES, ".jte")) {
            named.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !exists(key))
                    .forEach(key -> missing.add(template + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        var literals = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var bare = Files.readString(template)
                    .replaceAll("(?m)^\\s*(@|!\\{).*$", "")
                    .replaceAll("(?s)<!--.*?-->|<%--.*?--%>", "")
                    .replaceAll("\\$(unsafe)?\\{[^}]*\\}", "")
                    .replaceAll("@template[^\\n]*", "")
                    .replaceAll("@`|`\\)", "")
                    .replaceAll("(?s)<[^>]*>", " ")
                    .replaceAll(
                            "@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor)", " ");
            bare.lines()
                    .map(String::strip)
                    .filter(line -> line.matches(".*\\p{L}{2,}.*"))
                    .forEach(line -> literals.add(template + ": " + line));
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void noAttributeThatIsReadOutHoldsTextOfItsOwn() throws IOException {
        var spoken = Pattern.compile("\\b(placeholder|aria-label|aria-description|title|alt|label|hint|value)"
                + "\\s*=\\s*\"([^\"]*\\p{L}{2,}[^\"]*)\"");
        var literals = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            // A hidden or chosen value is data; that of a button or a field that is shown would be text.
            var bare = Files.readString(template)
                    .replaceAll("\\$(unsafe)?\\{[^}]*\\}", "")
                    .replaceAll("<(option|button|input[^>]*type=\"(hidden|radio|checkbox)\")[^>]*>", "")
                    .replaceAll("(?m)^@param.*$", "");
            spoken.matcher(bare).results().forEach(found -> literals.add(template + ": " + found.group()));
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void everyKeyThatTheProgramNamesExists() throws IOException {
        var named = Pattern.compile(
                "(?:\\bmessage\\s*=\\s*|new Refused\\(\\s*|\\.say\\(\\s*|new Screen\\.Destination\\(\\s*"
                        + "|Notice\\.leave\\(\\s*\\w+,\\s*\\w+,\\s*)\"([^\"]*)\"(?=\\s*[,)])");
        var missing = new TreeSet<String>();
        int seen = 0;
        for (var source : files(Path.of("src/main/java"), ".java")) {
            for (var found : named.matcher(Files.readString(source)).results().toList()) {
                seen++;
                if (!exists(found.group(1))) {
                    missing.add(source.getFileName() + ": " + found.group(1));
                }
            }
        }
        assertThat(seen).as("keys found").isGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    /** A key itself, or the beginning of the keys of a closed choice. */
    private static boolean exists(String key) {
        var known = Words.in(Language.ENGLISH).keys();
        return known.contains(key) || known.stream().anyMatch(one -> one.startsWith(key + "."));
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
