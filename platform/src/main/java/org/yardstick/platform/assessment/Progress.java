package org.yardstick.platform.assessment;

import java.util.Collection;

/**
 * How far an assessment is.
 *
 * @param complete criteria that those who answer have marked complete
 * @param total criteria of the tailored standard
 */
public record Progress(int complete, int total) {

    /** Where one criterion stands, in words that differ for touched and unseen. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE;

        /** Complete counts only as long as everything that completeness needs is still there. */
        static State of(boolean touched, boolean markedComplete, boolean answered) {
            if (markedComplete && answered) {
                return COMPLETE;
            }
            return touched ? IN_PROGRESS : NOT_STARTED;
        }
    }

    static Progress of(Collection<State> states) {
        return new Progress(
                (int) states.stream().filter(state -> state == State.COMPLETE).count(), states.size());
    }

    public boolean isComplete() {
        return complete == total;
    }

    public int percent() {
        return total == 0 ? 0 : 100 * complete / total;
    }
}
