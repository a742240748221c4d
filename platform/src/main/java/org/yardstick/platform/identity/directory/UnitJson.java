package org.yardstick.platform.identity.directory;

import java.util.UUID;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.identity.Unit;
import org.yardstick.platform.shell.Explained;

/** A unit, for programs. */
public record UnitJson(
        @Explained("Its identity in this scheme.") UUID id,

        @Explained("Its names.") NamesJson names,

        @Explained(value = "People who work there.", example = "60")
        int headcount,

        @Explained("Whether it has its own customers, results and management.")
        boolean businessUnit) {

    static UnitJson of(Unit unit) {
        return new UnitJson(unit.id(), NamesJson.of(unit.names()), unit.headcount(), unit.businessUnit());
    }
}
