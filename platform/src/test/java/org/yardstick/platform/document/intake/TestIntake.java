package org.yardstick.platform.document.intake;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/** An intake as an instance has it that was told which kinds of file to take. */
public final class TestIntake {
    private TestIntake() {}

    public static Intake taking(FileType type) {
        var large = DataSize.ofMegabytes(1);
        return new Intake(new IntakeSettings(large, 20, Set.of(type), large, 100, 500), VirusCheck.NONE);
    }
}
