package org.yardstick.platform.assessment.result;

import java.util.List;
import org.yardstick.platform.shell.Explained;

/** Which levels are reached and which gates are missing, for programs: the part of a result that most of them want. */
public record LevelStanding(
        @Explained("Whether no score was missing.") boolean complete,

        @Explained("The level reached, the next one and the one aimed at.")
        ResultDocument.Level level,

        @Explained("All levels from the lowest, each with its gates.")
        List<ResultDocument.LevelGates> levels) {

    static LevelStanding of(ResultDocument result) {
        return new LevelStanding(result.complete(), result.level(), result.levels());
    }
}
