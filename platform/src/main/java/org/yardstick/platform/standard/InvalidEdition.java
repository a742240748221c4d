package org.yardstick.platform.standard;

import java.util.List;

/** A file is not a sound edition; every problem found is told, not only the first. */
public final class InvalidEdition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidEdition(List<Problem> problems) {
        super(String.join("; ", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
