package org.yardstick.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** The guide holds together: three equal languages, no dead link, every picture there, every label as it stands on the screen. */
class GuideTest {
    /** Pages beside the guide to which it leads; they are open to everybody. */
    private static final Set<String> PLACES = Set.of("/api");

    private static final long LARGEST_PICTURE = 150_000;
    private static final long ALL_PICTURES = 4_000_000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSamePagesBuiltInTheSameWay(Language language) {
        var english = GuideFiles.in(Language.ENGLISH);
        var here = GuideFiles.in(language);
        assertThat(here.keySet()).isEqualTo(english.keySet());
        var different = new TreeSet<String>();
        english.forEach((file, page) -> {
            var other = Objects.requireNonNull(here.get(file));
            if (!other.levels().equals(page.levels())) {
                different.add(file + " has the headings " + other.headings());
            }
            if (!withoutAnchors(other.links()).equals(withoutAnchors(page.links()))) {
                different.add(file + " has the links " + other.links());
            }
            var pictures = page.images().stream()
                    .map(picture -> picture.replace("/en/", "/" + language.tag() + "/"))
                    .toList();
            if (!other.images().equals(pictures)) {
                different.add(file + " has the pictures " + other.images());
            }
            if (other.labels().size() != page.labels().size()) {
                different.add(file + " has the labels " + other.labels());
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkLeadsToAPageAndAHeading(Language language) {
        var pages = GuideFiles.in(language);
        var dead = new TreeSet<String>();
        pages.forEach((file, page) -> {
            for (var link : page.links()) {
                if (PLACES.contains(link)) {
                    continue;
                }
                var parts = (link + "#").split("#", -1);
                var target = pages.get(parts[0].isEmpty() ? file : parts[0]);
                if (target == null || !(parts[1].isEmpty() || target.anchors().contains(parts[1]))) {
                    dead.add(file + " to " + link);
                }
            }
        });
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theIndexListsEveryPageOnce(Language language) {
        var listed = Guide.in(language).page("").orElseThrow().chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> entry.name() + ".md")
                .toList();
        var pages = new ArrayList<>(GuideFiles.in(language).keySet());
        pages.remove("README.md");
        assertThat(listed).containsExactlyInAnyOrderElementsOf(pages);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageIsListedUnderItsOwnTitle(Language language) {
        var guide = Guide.in(language);
        guide.page("").orElseThrow().chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .forEach(entry -> assertThat(
                                guide.page(entry.name()).orElseThrow().title())
                        .isEqualTo(entry.title()));
    }

    @Test
    void everyPictureThatAPageNamesIsThereAndNoOtherIs() throws IOException {
        var named = new TreeSet<Path>();
        for (var language : Language.values()) {
            GuideFiles.in(language)
                    .forEach((file, page) -> page.images()
                            .forEach(image -> named.add(GuideFiles.ROOT
                                    .resolve(language.tag())
                                    .resolve(image)
                                    .normalize())));
        }
        var there = GuideFiles.files(GuideFiles.IMAGES, ".png").stream()
                .map(Path::normalize)
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(named);
        long all = 0;
        for (var picture : there) {
            assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST_PICTURE);
            all += Files.size(picture);
        }
        assertThat(all).isLessThan(ALL_PICTURES);
    }

    /** In bold stands what the reader finds on the screen; whoever renames a button meets its help page here. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingInBoldStandsOnAScreen(Language language) {
        var words = Words.in(language);
        var texts = words.keys().stream()
                .map(key -> text(words, key))
                .filter(text -> text.replaceAll("\\.\\+|[^\\p{L}]", "").length() > 1)
                .map(Pattern::compile)
                .toList();
        var invented = new TreeSet<String>();
        GuideFiles.in(language)
                .forEach((file, page) -> page.labels().stream()
                        .filter(label -> texts.stream()
                                .noneMatch(text -> text.matcher(label).matches()))
                        .forEach(label -> invented.add(file + ": " + label)));
        assertThat(invented).isEmpty();
    }

    /** As a pattern in which any value may stand for a placeholder. */
    private static String text(Words words, String key) {
        var text = new StringBuilder();
        int depth = 0;
        for (var letter : words.say(key).toCharArray()) {
            if (letter == '{') {
                depth++;
                text.append(depth == 1 ? ".+" : "");
            } else if (letter == '}') {
                depth--;
            } else if (depth == 0) {
                text.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return text.toString().replace("\\E\\Q", "");
    }

    @Test
    void everyPageThatAScreenLinksToIsThere() {
        var link = Pattern.compile("template\\.shell\\.help\\(screen = screen, page = \"([^\"]+)\"\\)");
        var linked = new TreeSet<String>();
        for (var template : GuideFiles.files(Path.of("src", "main", "jte"), ".jte")) {
            link.matcher(GuideFiles.text(template)).results().forEach(found -> linked.add(found.group(1) + ".md"));
        }
        assertThat(linked).isNotEmpty();
        assertThat(GuideFiles.in(Language.ENGLISH).keySet()).containsAll(linked);
    }

    private static List<String> withoutAnchors(List<String> links) {
        return links.stream().map(link -> link.replaceFirst("#.*", "")).sorted().toList();
    }
}
