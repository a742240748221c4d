package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Who is elected, excluded or still hoped for, by place. */
record Standings(List<Status> status) {
    enum Status {
        HOPEFUL,
        /** Elected, with a surplus that has not been passed on. */
        PENDING,
        ELECTED,
        EXCLUDED
    }

    /**
     * What happened at a stage.
     *
     * @param who lost their votes
     * @param tied among whom they were chosen
     */
    record Step(Round.Act act, List<Integer> who, List<Integer> tied) {
        Step(Round.Act act) {
            this(act, List.of(), List.of());
        }
    }

    Standings {
        status = List.copyOf(status);
    }

    static Standings hopeful(int candidates) {
        return new Standings(Collections.nCopies(candidates, Status.HOPEFUL));
    }

    List<Integer> with(Status wanted) {
        return IntStream.range(0, status.size())
                .filter(c -> status.get(c) == wanted)
                .boxed()
                .toList();
    }

    List<Integer> elected() {
        return IntStream.range(0, status.size())
                .filter(c -> status.get(c) == Status.ELECTED || status.get(c) == Status.PENDING)
                .boxed()
                .toList();
    }

    List<Integer> hopeful() {
        return with(Status.HOPEFUL);
    }

    boolean hopes(int candidate) {
        return status.get(candidate) == Status.HOPEFUL;
    }

    Standings set(List<Integer> candidates, Status to) {
        var changed = new ArrayList<>(status);
        candidates.forEach(c -> changed.set(c, to));
        return new Standings(changed);
    }

    /**
     * Whether it does not matter who of the tied is excluded first: nobody has voted for them, nothing will be passed on, and all of them go
     * before the seats are filled.
     */
    boolean immaterial(List<Integer> tied, List<Long> votes, int seats) {
        return tied.stream().allMatch(c -> votes.get(c) == 0)
                && hopeful().size() - tied.size() >= seats - elected().size();
    }
}
