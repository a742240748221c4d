package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.document.Visibility.DocumentFacts;
import org.yardstick.platform.document.Visibility.Level;
import org.yardstick.platform.document.Visibility.Stage;
import org.yardstick.platform.document.Visibility.ViewerFacts;
import org.yardstick.platform.identity.Role;

class VisibilityTest {
    /** The whole table: every role, with and without a grant, document in use or retired, library open or read-only. */
    @ParameterizedTest
    @CsvSource({
        // keeper, granted, retired, stage, level
        "true, false, false, OPEN, CHANGE",
        "true, true, false, OPEN, CHANGE",
        "true, false, true, OPEN, RESTORE",
        "true, true, true, OPEN, RESTORE",
        "true, false, false, READ_ONLY, READ",
        "true, true, false, READ_ONLY, READ",
        "true, false, true, READ_ONLY, READ",
        "true, true, true, READ_ONLY, READ",
        "false, true, false, OPEN, READ",
        "false, true, true, OPEN, READ",
        "false, true, false, READ_ONLY, READ",
        "false, true, true, READ_ONLY, READ",
        "false, false, false, OPEN, NONE",
        "false, false, true, OPEN, NONE",
        "false, false, false, READ_ONLY, NONE",
        "false, false, true, READ_ONLY, NONE",
    })
    void theLevelFollowsFromTheFacts(boolean keeper, boolean granted, boolean retired, Stage stage, Level level) {
        for (var role : Role.values()) {
            var isKeeper = role == Role.QUALITY_MANAGER || role == Role.CONTRIBUTOR;
            if (isKeeper == keeper) {
                var viewer = new ViewerFacts(Set.of(role), granted);
                assertThat(Visibility.level(viewer, new DocumentFacts(retired), stage))
                        .as(role.name())
                        .isEqualTo(level);
            }
        }
    }

    @Test
    void whoHoldsNoRoleThereSeesNothing() {
        var stranger = new ViewerFacts(Set.of(), false);
        assertThat(Visibility.level(stranger, new DocumentFacts(false), Stage.OPEN))
                .isEqualTo(Level.NONE);
    }

    @Test
    void eachLevelIncludesThoseBeforeIt() {
        var included = new ArrayList<String>();
        for (var one : Level.values()) {
            for (var other : Level.values()) {
                if (one.includes(other)) {
                    included.add(one + ">" + other);
                }
            }
        }
        assertThat(included).hasSize(10).contains("CHANGE>READ", "RESTORE>READ").doesNotContain("READ>RESTORE");
    }
}
