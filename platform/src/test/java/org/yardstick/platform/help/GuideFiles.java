package org.yardstick.platform.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.yardstick.platform.shell.Language;

/** The files of docs/guide as the guards read them. */
final class GuideFiles {
    static final Path ROOT = Path.of("..", "docs", "guide");
    static final Path IMAGES = ROOT.resolve("images");

    private GuideFiles() {}

    /**
     * What a page is built of.
     *
     * @param headings as "2 words"
     * @param labels what is set in bold: the words on a button, field or heading of a screen
     */
    record Built(List<String> headings, List<String> links, List<String> images, List<String> labels) {
        List<Character> levels() {
            return headings.stream().map(heading -> heading.charAt(0)).toList();
        }

        List<String> anchors() {
            return headings.stream()
                    .map(heading -> Markdown.anchor(heading.substring(2)))
                    .toList();
        }
    }

    /** File name to page, in the order of the alphabet. */
    static TreeMap<String, Built> in(Language language) {
        var pages = new TreeMap<String, Built>();
        for (var file : files(ROOT.resolve(language.tag()), ".md")) {
            pages.put(file.getFileName().toString(), built(Markdown.read(text(file))));
        }
        return pages;
    }

    static List<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Built built(Node document) {
        var built = new Built(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                built.headings.add(heading.getLevel() + " " + Markdown.words(heading));
                visitChildren(heading);
            }

            @Override
            public void visit(Link link) {
                built.links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                built.images.add(image.getDestination());
            }

            @Override
            public void visit(StrongEmphasis label) {
                built.labels.add(Markdown.words(label));
            }
        });
        return built;
    }
}
