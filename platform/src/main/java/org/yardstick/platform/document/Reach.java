package org.yardstick.platform.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;

/** How far somebody's view reaches: the scope that every query for a document carries. */
@Component
class Reach {
    /** The condition on {@code document.document d}; {@link #of} gives its three parameters. */
    static final String CONDITION =
            "(d.organisation = any(:kept) or d.organisation = any(:open) or d.id = any(:granted))";

    private final List<ReadingGrant> grants;
    private final Visibility.Stage stage;

    Reach(List<ReadingGrant> grants, DocumentSettings settings) {
        this.grants = grants;
        this.stage = settings.readOnly() ? Visibility.Stage.READ_ONLY : Visibility.Stage.OPEN;
    }

    /**
     * @param kept organisations whose library this person keeps
     * @param open organisations whose library they were granted to read
     * @param granted single documents that they were granted to read
     */
    record Scope(Viewer viewer, Set<UUID> kept, Set<UUID> open, Set<UUID> granted, Visibility.Stage stage) {
        UUID[] keptIds() {
            return kept.toArray(UUID[]::new);
        }

        UUID[] openIds() {
            return open.toArray(UUID[]::new);
        }

        UUID[] grantedIds() {
            return granted.toArray(UUID[]::new);
        }

        Visibility.Level level(Document document) {
            var roles = viewer.posts().stream()
                    .filter(post -> post.organisation().equals(document.organisation()))
                    .map(Viewer.Post::role)
                    .collect(Collectors.toSet());
            var isGranted = open.contains(document.organisation()) || granted.contains(document.id());
            return Visibility.level(
                    new Visibility.ViewerFacts(roles, isGranted),
                    new Visibility.DocumentFacts(document.retired()),
                    stage);
        }
    }

    Scope of(Viewer viewer) {
        var open = new HashSet<UUID>();
        var granted = new HashSet<UUID>();
        for (var grant : grants) {
            var reading = grant.to(viewer);
            open.addAll(reading.organisations());
            granted.addAll(reading.documents());
        }
        return new Scope(viewer, viewer.organisations(Visibility.KEEPERS), open, granted, stage);
    }
}
