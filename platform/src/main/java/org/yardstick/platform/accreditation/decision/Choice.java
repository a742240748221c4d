package org.yardstick.platform.accreditation.decision;

import java.util.Optional;

/**
 * What somebody votes for, and what a panel decides.
 *
 * @param level that is granted, by its code; only with a grant
 */
public record Choice(Outcome outcome, Optional<String> level) {
    public Choice {
        if ((outcome == Outcome.GRANT) != level.isPresent()) {
            throw new IllegalArgumentException("A level belongs to a grant and to nothing else");
        }
    }

    public static Choice grant(String level) {
        return new Choice(Outcome.GRANT, Optional.of(level));
    }

    public static final Choice REFUSE = new Choice(Outcome.REFUSE, Optional.empty());
    public static final Choice DEFER = new Choice(Outcome.DEFER, Optional.empty());
}
