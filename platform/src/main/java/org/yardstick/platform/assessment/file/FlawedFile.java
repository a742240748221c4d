package org.yardstick.platform.assessment.file;

import java.util.List;

/** A file is not a sound assessment; every flaw found is told, not only the first. */
final class FlawedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    FlawedFile(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Whether the file is sound as far as it goes. */
    boolean isOnlyIncomplete() {
        return flaws.stream().allMatch(Flaw::isGap);
    }
}
