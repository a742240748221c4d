package org.yardstick.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yardstick.platform.demo.plan.Plan;

/** Everything that is done, in the order of the times at which it is: so the journal reads as if it had been written over the years. */
final class Story {
    private final List<Act> acts = new ArrayList<>();

    private record Act(Instant at, Deed deed) {}

    @FunctionalInterface
    interface Deed {
        void happen();
    }

    /** What happens at the same time happens in the order in which it was told. */
    void at(Instant moment, Deed deed) {
        acts.add(new Act(moment.isAfter(Plan.END) ? Plan.END : moment, deed));
    }

    void happen(DemoClock clock, ProgressLine progress) {
        acts.sort(Comparator.comparing(Act::at));
        for (int done = 0; done < acts.size(); done++) {
            var act = acts.get(done);
            clock.moveTo(act.at);
            act.deed.happen();
            progress.show(done + 1, acts.size(), act.at);
        }
    }
}
