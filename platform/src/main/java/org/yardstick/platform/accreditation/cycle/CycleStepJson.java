package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** One audit of a certificate’s cycle, for programs. */
record CycleStepJson(
        @Explained(value = "surveillance or recertification.", example = "surveillance")
        String kind,

        @Explained(value = "From 1 on among those of its kind.", example = "1")
        int number,

        @Explained("The last day on which it is in time.") LocalDate due,

        @Explained("When it was done; null before that.") @Nullable
        LocalDate done,

        @Explained(
                value =
                        "done, ahead, due (near enough to have been announced), overdue, or lapsed (the certificate has ended or expired).",
                example = "due")
        String state) {

    static CycleStepJson of(ProgrammePages.Line line) {
        var step = line.step();
        return new CycleStepJson(
                step.kind().name().toLowerCase(Locale.ROOT),
                step.number(),
                step.due(),
                step.done().orElse(null),
                line.state().name().toLowerCase(Locale.ROOT));
    }
}
