package org.yardstick.platform.document;

import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.identity.Viewer;

/**
 * Lets another capability open documents to people outside the organisation, to read only: offer a bean, answer from your own rows (an
 * assessor's visit that is not over, an entry before a judge), and answer afresh each time, so that reading ends with its reason.
 *
 * <p>The answer becomes part of the query's scope: what is not granted is not found, wherever its id came from. Grant single documents
 * where you can; a whole library only to those who assess the whole organisation.
 */
@FunctionalInterface
public interface ReadingGrant {
    Reading to(Viewer viewer);

    /**
     * @param organisations whose whole library may be read
     * @param documents that may be read, each with all its versions
     */
    record Reading(Set<UUID> organisations, Set<UUID> documents) {
        public static final Reading NOTHING = new Reading(Set.of(), Set.of());
    }
}
