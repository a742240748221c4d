package org.yardstick.platform.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yardstick.platform.help.Chapter.Entry;
import org.yardstick.platform.shell.Language;

/**
 * The guide in one language: the files of docs/guide, packed into the program. Its index is a page like the others; the lists under
 * the headings of the index are the contents, in that order.
 */
final class Guide {
    private static final Map<Language, Guide> READ = new ConcurrentHashMap<>();

    private final List<Chapter> chapters;
    private final Map<String, HelpPage> pages = new HashMap<>();

    private Guide(Map<String, Node> documents) {
        var index = Objects.requireNonNull(documents.get(Markdown.INDEX));
        chapters = chapters(index);
        pages.put("", page("", index, -1));
        var order = chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(Entry::name)
                .toList();
        for (int place = 0; place < order.size(); place++) {
            var document = Objects.requireNonNull(documents.get(order.get(place)), "the index names what is not there");
            pages.put(order.get(place), page(order.get(place), document, place));
        }
    }

    /** Read when first asked for: who needs no help does not wait for it. */
    static Guide in(Language language) {
        return READ.computeIfAbsent(language, wanted -> new Guide(documents(wanted)));
    }

    /** The page of this name; the index has the empty one. */
    Optional<HelpPage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    private HelpPage page(String name, Node document, int place) {
        return new HelpPage(
                name,
                Markdown.words(Objects.requireNonNull(document.getFirstChild())),
                Markdown.html(document),
                chapters,
                at(place - 1),
                at(place + 1));
    }

    private Optional<Entry> at(int place) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .skip(Math.max(place, 0))
                .findFirst()
                .filter(entry -> place >= 0);
    }

    private static List<Chapter> chapters(Node index) {
        var chapters = new ArrayList<Chapter>();
        for (var node = index.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock list && node.getPrevious() instanceof Heading heading) {
                chapters.add(new Chapter(Markdown.words(heading), entries(list)));
            }
        }
        return List.copyOf(chapters);
    }

    private static List<Entry> entries(ListBlock list) {
        var entries = new ArrayList<Entry>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            // An item is a paragraph that begins with the link to its page.
            var first = Objects.requireNonNull(item.getFirstChild()).getFirstChild();
            if (first instanceof Link link) {
                entries.add(new Entry(link.getDestination().replaceFirst("\\.md$", ""), Markdown.words(link)));
            }
        }
        return List.copyOf(entries);
    }

    private static Map<String, Node> documents(Language language) {
        var documents = new HashMap<String, Node>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:guide/" + language.tag() + "/*.md");
            for (var file : files) {
                var name = Objects.requireNonNull(file.getFilename()).replaceFirst("\\.md$", "");
                documents.put(name, Markdown.read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The guide in " + language.tag() + " cannot be read", e);
        }
        return documents;
    }
}
