package org.yardstick.platform.document;

import java.util.Set;
import org.yardstick.platform.identity.Role;

/**
 * Who may do what with a document. The library is the organisation's own: those who answer its assessments keep it, nobody else sees it
 * unless another capability grants reading (an assessor, for as long as there is something to assess).
 */
final class Visibility {
    /** The roles that keep their organisation's library. */
    static final Role[] KEEPERS = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR};

    private Visibility() {}

    /** Each level includes the one before it. */
    enum Level {
        /** Not even that it exists. */
        NONE,
        /** Look at it and download every version. */
        READ,
        /** Also bring a retired document back. */
        RESTORE,
        /** Also add versions, edit and retire. */
        CHANGE;

        boolean includes(Level other) {
            return compareTo(other) >= 0;
        }
    }

    /** Whether the library takes changes at all now; it does not while an instance is moved or an inquiry runs. */
    enum Stage {
        OPEN,
        READ_ONLY
    }

    /**
     * @param roles held in the organisation whose document it is
     * @param granted whether a {@link ReadingGrant} covers it
     */
    record ViewerFacts(Set<Role> roles, boolean granted) {
        private boolean keeps() {
            return Set.of(KEEPERS).stream().anyMatch(roles::contains);
        }
    }

    record DocumentFacts(boolean retired) {}

    static Level level(ViewerFacts viewer, DocumentFacts document, Stage stage) {
        if (!viewer.keeps()) {
            return viewer.granted ? Level.READ : Level.NONE;
        }
        return switch (stage) {
            case READ_ONLY -> Level.READ;
            case OPEN -> document.retired ? Level.RESTORE : Level.CHANGE;
        };
    }
}
