package org.yardstick.platform.document;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who still needs a document that was removed from its library: as long as one of them does, its bytes are not deleted. */
@FunctionalInterface
public interface DocumentNeed {
    /** Those of {@code documents} that are needed. */
    Set<UUID> among(Collection<UUID> documents);
}
