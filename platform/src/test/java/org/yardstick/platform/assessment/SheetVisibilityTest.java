package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.Sheet.Kind;
import org.yardstick.platform.assessment.SheetVisibility.Facts;
import org.yardstick.platform.assessment.SheetVisibility.Level;
import org.yardstick.platform.assessment.SheetVisibility.Part;
import org.yardstick.platform.assessment.SheetVisibility.Stage;

/** Who sees whose sheet when, all of it. */
class SheetVisibilityTest {
    /** part, then level of another's sheet and of the consensus while scoring, settling, settled. */
    private static final String TABLE = """
        LEAD      COUNT   NOTHING | READ    WRITE   | READ    READ
        ASSESSOR  NOTHING NOTHING | READ    WRITE   | READ    READ
        COMPANION NOTHING NOTHING | READ    READ    | READ    READ
        OFFICE    COUNT   NOTHING | COUNT   NOTHING | COUNT   READ
        AUDITEE   NOTHING NOTHING | NOTHING NOTHING | NOTHING NOTHING
        NONE      NOTHING NOTHING | NOTHING NOTHING | NOTHING NOTHING""";

    @Test
    void whoSeesWhoseSheetWhen() {
        var wrong = new ArrayList<String>();
        for (var line : TABLE.lines().toList()) {
            var cells = line.replace("|", "").trim().split("\\s+");
            var part = Part.valueOf(cells[0]);
            int at = 1;
            for (var stage : Stage.values()) {
                for (var kind : Kind.values()) {
                    var expected = Level.valueOf(cells[at++]);
                    for (var signed : new boolean[] {false, true}) {
                        var found = SheetVisibility.level(kind, new Facts(part, false, signed), stage);
                        if (found != expected) {
                            wrong.add(part + " " + stage + " " + kind + ": " + found);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onesOwnSheetIsWrittenUntilItIsSigned() {
        for (var stage : Stage.values()) {
            for (var part : new Part[] {Part.LEAD, Part.ASSESSOR}) {
                assertThat(SheetVisibility.level(Kind.ASSESSOR, new Facts(part, true, false), stage))
                        .isEqualTo(Level.WRITE);
                assertThat(SheetVisibility.level(Kind.ASSESSOR, new Facts(part, true, true), stage))
                        .isEqualTo(Level.READ);
            }
        }
    }

    @Test
    void whoBecameOfTheAuditedOrganisationSeesNotEvenTheirOwn() {
        assertThat(SheetVisibility.level(Kind.ASSESSOR, new Facts(Part.AUDITEE, true, false), Stage.SCORING))
                .isEqualTo(Level.NOTHING);
    }
}
