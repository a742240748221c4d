package org.yardstick.platform.assessment.result;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.chart.Medium;

/** On the home page: where the last signed assessment says that one stands, and what to do first for the next level. */
@Component
public class StandingAtHome implements HomePart {
    private static final int FEW = 5;

    private final Readings readings;

    StandingAtHome(Readings readings) {
        this.readings = readings;
    }

    /** The result of the newest signed assessment, in short. */
    public record Page(Reading reading) {
        public Headline headline() {
            return new Headline(reading);
        }

        public Charts charts() {
            return new Charts(reading, Medium.SCREEN);
        }

        public List<Gaps.Step> firstSteps() {
            return new Gaps(reading).nextSteps().stream().limit(FEW).toList();
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.QUALITY_MANAGER, Role.CONTRIBUTOR)) {
            return Optional.empty();
        }
        return readings.newestSigned(viewer, language)
                .map(reading -> new Shown("assessment/result/home-standing", new Page(reading)));
    }
}
