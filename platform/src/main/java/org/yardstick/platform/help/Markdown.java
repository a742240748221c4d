package org.yardstick.platform.help;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The writing of the guide: CommonMark with tables. What leads from file to file in docs/guide leads from page to page here. */
final class Markdown {
    static final String INDEX = "README";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::mark)
            .nodeRendererFactory(Pictures::new)
            .build();

    private Markdown() {}

    static Node read(String text) {
        return PARSER.parse(text);
    }

    static String html(Node document) {
        return RENDERER.render(document);
    }

    private static void mark(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Heading heading -> attributes.put("id", anchor(words(heading)));
            // What a command prints keeps its lines and scrolls, for the keyboard too.
            case FencedCodeBlock printed
            when tag.equals("pre") -> attributes.putAll(Map.of("class", "printed", "tabindex", "0"));
            // What the renderer has put there is free of addresses that are programs.
            case Link link -> attributes.computeIfPresent("href", (name, destination) -> page(destination));
            default -> {}
        }
    }

    /** score-a-criterion.md#anchors is /help/score-a-criterion#anchors. */
    static String page(String destination) {
        int hash = destination.indexOf('#');
        var file = hash < 0 ? destination : destination.substring(0, hash);
        if (!file.endsWith(".md") || file.contains("/")) {
            return destination;
        }
        var name = file.substring(0, file.length() - ".md".length());
        return (name.equals(INDEX) ? "/help" : "/help/" + name) + (hash < 0 ? "" : destination.substring(hash));
    }

    /** The fragment under which a heading is found, as GitHub makes it, so that links work there and here. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** What a node says, without its marks. */
    static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
