package org.yardstick.platform.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.yardstick.platform.shell.Assets;

/** A picture of a screen: it leads to itself, since on a telephone nobody can read it in the text. */
record Pictures(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var image = (Image) node;
        var address = address(image.getDestination());
        var picture = new LinkedHashMap<String, String>();
        picture.put("src", address);
        picture.put("alt", Markdown.words(image));
        picture.put("loading", "lazy");
        var html = context.getWriter();
        html.tag("a", Map.of("href", address));
        html.tag("img", picture, true);
        html.tag("/a");
    }

    /** ../images/en/hub.png lies among the assets; a picture from anywhere else is not shown. */
    private static String address(String destination) {
        return Assets.path(destination.replaceFirst("^(?!\\.\\./images/).*", "").replace("../images/", "guide/"));
    }
}
