package org.yardstick.platform.identity;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Screen;

/**
 * What the capabilities show on the home page, and the organisations that one belongs to.
 *
 * @param blocks in order; empty when nothing waits for the viewer
 */
public record HomePage(Viewer viewer, List<Organisation> organisations, List<Block> blocks) {
    /** One capability's part. */
    public interface Block {
        Content in(Screen screen);
    }

    public Stream<Role> roles(Organisation organisation) {
        return viewer.posts().stream()
                .filter(post -> post.organisation().equals(organisation.id()))
                .map(Viewer.Post::role);
    }
}
